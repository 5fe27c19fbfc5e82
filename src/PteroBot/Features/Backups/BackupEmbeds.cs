using Discord;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rendering;

namespace PteroBot.Features.Backups;

/// <summary>What <c>/backups</c> looks like.</summary>
internal static class BackupEmbeds
{
    public const int PageSize = 10;

    private const int LabelLength = 80;
    private const int NameLength = 60;
    private const int IgnoredLength = 600;

    public static Reply List(BackupSheet sheet, int page, string? news = null)
    {
        var leaf = Leaf.Of(sheet.Backups, page, PageSize);
        var lines = leaf.Items.Select(Line).ToList();
        if (lines.Count == 0)
            lines.Add("There are no backups yet.");
        lines.Add($"-# {sheet.Counted} of {Words.Count(sheet.Limit, "backup")}{(sheet.WhyNoNew is { } why ? $" · {why}" : "")}");
        var embed = new EmbedBuilder()
            .WithColor(Theme.Accent)
            .WithTitle($"Backups of {Outside.Text(sheet.Server.Name, NameLength)} · {sheet.Counted} of {sheet.Limit}")
            .WithDescription(string.Join('\n', lines));
        return new Reply { Text = news, Embeds = [embed.Build()], Components = Controls(sheet, leaf) };
    }

    /// <summary>One backup, and what the person may do with it.</summary>
    public static Reply Card(BackupCard card, string? news = null)
    {
        var embed = new EmbedBuilder()
            .WithColor(ColorOf(card.Backup))
            .WithTitle($"{Outside.Text(card.Backup.Name, LabelLength)}")
            .WithDescription(string.Join('\n', Facts(card)));
        return new Reply { Text = news, Embeds = [embed.Build()], Components = Buttons(card) };
    }

    public static Reply Making(BackupBegun begun) => new EmbedBuilder()
        .WithColor(Theme.Amber)
        .WithTitle($"◐ {Outside.Text(begun.Backup.Name, LabelLength)}")
        .WithDescription($"The backup of **{Outside.Text(begun.Access.Server.Name)}** is being made, begun {Moments.Relative(begun.Backup.CreatedAt)}. This message tells when it has ended.")
        .Build();

    /// <summary>A link in an embed is not fetched by Discord, which would use it up.</summary>
    public static Reply Link(BackupCard card, SignedUrl link) => new EmbedBuilder()
        .WithColor(Theme.Green)
        .WithTitle($"Download {Outside.Text(card.Backup.Name, NameLength)}")
        .WithDescription($"||[Download {Sizes.Of(card.Backup.Bytes)}]({link.Url.AbsoluteUri})||\n"
            + "The link works **once**, for fifteen minutes, for whoever has it: it holds all files of the server. Ask again for another one.")
        .Build();

    public static Reply AskDelete(BackupCard card, CustomId confirm, TimeProvider clock) => Question(
        $"Delete {Outside.Text(card.Backup.Name, NameLength)}?",
        $"The backup of **{Outside.Text(card.Server.Name)}** ({Sizes.Of(card.Backup.Bytes)}, made {Moments.Relative(card.Backup.CreatedAt)}) is gone for ever.",
        clock, new ComponentBuilder().WithButton("Delete it", confirm, ButtonStyle.Danger).WithButton("Keep it", BackupIds.Leave, ButtonStyle.Secondary));

    public static Reply AskRestore(BackupCard card, Confirmation confirmation, TimeProvider clock) => Question(
        $"Restore {Outside.Text(card.Server.Name, NameLength)} from {Outside.Text(card.Backup.Name, NameLength)}?",
        $"The server is stopped and closed until it is done. **Over the files** puts the state of {Moments.Day(card.Backup.CreatedAt)} over what is there and keeps files that are not in the backup; "
            + "**Empty it first** deletes everything that is there before. What is overwritten or deleted is gone for ever.\nNext you are asked for the server's name.",
        clock, new ComponentBuilder()
            .WithButton("Over the files", confirmation.On(BackupIds.TypeRestore(card.Identifier, card.Backup.Uuid, truncate: false)), ButtonStyle.Danger)
            .WithButton("Empty it first", confirmation.On(BackupIds.TypeRestore(card.Identifier, card.Backup.Uuid, truncate: true)), ButtonStyle.Danger)
            .WithButton("Leave it", BackupIds.Leave, ButtonStyle.Secondary));

    public static Reply Restoring(BackupBegun begun, bool truncate) => new EmbedBuilder()
        .WithColor(Theme.Amber)
        .WithTitle($"◐ Restoring {Outside.Text(begun.Access.Server.Name, NameLength)}")
        .WithDescription($"{(truncate ? "The server is emptied, then the" : "The")} files of {BackupTexts.Name(begun.Backup)} are put back. The server is closed meanwhile. This message tells when it has ended.")
        .Build();

    private static Reply Question(string title, string text, TimeProvider clock, ComponentBuilder buttons) => Reply.Of(new EmbedBuilder()
        .WithColor(Theme.Red)
        .WithTitle(title)
        .WithDescription($"{text}\nOnly you can answer, until {Moments.Relative(clock.GetUtcNow() + Confirmation.Lifetime)}.")
        .Build(), buttons);

    private static string Line(Backup backup)
    {
        var mark = backup.IsLocked ? " · 🔒 locked" : "";
        var state = backup.State switch
        {
            BackupState.Running => $"◐ {BackupTexts.Name(backup)} · being made, begun {Moments.Relative(backup.CreatedAt)}",
            BackupState.Failed => $"⊘ {BackupTexts.Name(backup)} · failed {Moments.Relative(backup.CreatedAt)}",
            _ => $"● {BackupTexts.Name(backup)} · {Sizes.Of(backup.Bytes)} · {Moments.Relative(backup.CreatedAt)}",
        };
        return state + mark;
    }

    private static MessageComponent Controls(BackupSheet sheet, Leaf<Backup> leaf)
    {
        var controls = new ComponentBuilder();
        if (leaf.Total > 0)
            controls.WithSelectMenu(Menu(sheet, leaf));
        if (leaf.Count > 1)
            controls
                .WithButton("◀", BackupIds.Page(sheet.Identifier, leaf.Number - 1), ButtonStyle.Secondary, disabled: leaf.IsFirst, row: 1)
                .WithButton($"{leaf.Number} of {leaf.Count}", BackupIds.Here, ButtonStyle.Secondary, disabled: true, row: 1)
                .WithButton("▶", BackupIds.Page(sheet.Identifier, leaf.Number + 1), ButtonStyle.Secondary, disabled: leaf.IsLast, row: 1);
        return controls
            .WithButton("New backup", BackupIds.New(sheet.Identifier), ButtonStyle.Success, disabled: sheet.WhyNoNew is not null, row: 2)
            .WithButton("Refresh", BackupIds.Again(sheet.Identifier, leaf.Number), ButtonStyle.Secondary, row: 2)
            .WithButton("Panel", style: ButtonStyle.Link, url: PageOf(sheet.Access), row: 2)
            .Build();
    }

    private static SelectMenuBuilder Menu(BackupSheet sheet, Leaf<Backup> leaf)
    {
        var menu = new SelectMenuBuilder().WithCustomId(BackupIds.Open(sheet.Identifier)).WithPlaceholder("Open a backup…");
        foreach (var backup in leaf.Items)
            menu.AddOption(Outside.Plain(backup.Name, LabelLength), BackupIds.Text(backup.Uuid), Hint(backup));
        return menu;
    }

    /// <summary>Discord's times are not read in menus and suggestions, so the day is written out.</summary>
    public static string Hint(Backup backup) => backup.State switch
    {
        BackupState.Running => $"being made since {backup.CreatedAt.UtcDateTime:HH:mm} UTC",
        BackupState.Failed => $"failed · {backup.CreatedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC",
        _ => $"{Sizes.Of(backup.Bytes)} · {backup.CreatedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC{(backup.IsLocked ? " · locked" : "")}",
    };

    private static IEnumerable<string> Facts(BackupCard card)
    {
        var backup = card.Backup;
        yield return backup.State switch
        {
            BackupState.Running => $"Being made, begun {Moments.Relative(backup.CreatedAt)}",
            BackupState.Failed => $"Failed {Moments.Relative(backup.CompletedAt ?? backup.CreatedAt)}: there is nothing in it, and it does not count against the limit.",
            _ => $"{Sizes.Of(backup.Bytes)} · made {Moments.Day(backup.CreatedAt)} ({Moments.Relative(backup.CreatedAt)})",
        };
        yield return $"Server: **{Outside.Text(card.Server.Name)}**";
        if (backup.IsLocked)
            yield return "🔒 Locked: it cannot be deleted, and schedules leave it alone.";
        if (backup.IgnoredFiles.Count > 0)
            yield return $"Left out:{Outside.Block(string.Join('\n', backup.IgnoredFiles), IgnoredLength)}";
        if (backup.Checksum is { Length: > 0 } checksum)
            yield return $"-# {Outside.Code(checksum)}";
        if (Denied(card) is { Count: > 0 } denied)
            yield return $"-# You may not {Words.Join(denied, "or")} backups here. The server's owner can allow it.";
    }

    private static List<string> Denied(BackupCard card) =>
    [
        .. new[] { (Permissions.BackupDownload, "download"), (Permissions.BackupRestore, "restore"), (Permissions.BackupDelete, "lock or delete") }
            .Where(pair => !card.May(pair.Item1)).Select(pair => pair.Item2),
    ];

    private static MessageComponent Buttons(BackupCard card)
    {
        var (server, backup) = (card.Identifier, card.Backup);
        return new ComponentBuilder()
            .WithButton("Download", BackupIds.Download(server, backup.Uuid), ButtonStyle.Primary, disabled: !card.IsUsable || !card.May(Permissions.BackupDownload))
            .WithButton(backup.IsLocked ? "Unlock" : "Lock", BackupIds.Lock(server, backup.Uuid), ButtonStyle.Secondary, disabled: !card.May(Permissions.BackupDelete))
            .WithButton("Restore", BackupIds.AskRestore(server, backup.Uuid), ButtonStyle.Danger, disabled: !card.IsUsable || !card.May(Permissions.BackupRestore))
            .WithButton("Delete", BackupIds.AskDelete(server, backup.Uuid), ButtonStyle.Danger, disabled: backup.IsLocked || !card.May(Permissions.BackupDelete))
            .WithButton("All backups", BackupIds.Page(server, 1), ButtonStyle.Secondary)
            .WithButton("Refresh", BackupIds.Show(server, backup.Uuid), ButtonStyle.Secondary, row: 1)
            .Build();
    }

    private static string PageOf(ServerAccess access) => access.PageOf("backups");

    private static Color ColorOf(Backup backup) => backup.State switch
    {
        BackupState.Running => Theme.Amber,
        BackupState.Failed => Theme.Red,
        _ => Theme.Green,
    };
}
