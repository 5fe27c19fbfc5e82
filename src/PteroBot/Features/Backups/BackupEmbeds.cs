using Discord;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel.Client;
using PteroBot.Rendering;
using PteroBot.Rooms;

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
        if (sheet.WhyNoNew is { } why)
            lines.Add($"-# {why}");
        var embed = new EmbedBuilder()
            .WithColor(Theme.Accent)
            .WithTitle($"Backups · {sheet.Room.Title} · {sheet.Counted} of {sheet.Limit}")
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
        .WithDescription($"The backup of {begun.Room.Name} is being made, begun {Moments.Relative(begun.Backup.CreatedAt)}. This message tells when it has ended.")
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
        $"The backup of {card.Room.Name} ({Sizes.Of(card.Backup.Bytes)}, made {Moments.Relative(card.Backup.CreatedAt)}) is gone for ever.",
        clock, new ComponentBuilder().WithButton("Delete it", confirm, ButtonStyle.Danger).WithButton("Keep it", BackupIds.Leave, ButtonStyle.Secondary));

    public static Reply AskRestore(BackupCard card, Confirmation confirmation, TimeProvider clock) => Question(
        $"Restore {card.Room.Title} from {Outside.Text(card.Backup.Name, NameLength)}?",
        $"The server is stopped and closed until it is done. **Over the files** puts the state of {Moments.Day(card.Backup.CreatedAt)} over what is there and keeps files that are not in the backup; "
            + "**Empty it first** deletes everything that is there before. What is overwritten or deleted is gone for ever.\nNext you are asked for the server's name.",
        clock, new ComponentBuilder()
            .WithButton("Over the files", confirmation.On(BackupIds.TypeRestore(card.Identifier, card.Backup.Uuid, truncate: false)), ButtonStyle.Danger)
            .WithButton("Empty it first", confirmation.On(BackupIds.TypeRestore(card.Identifier, card.Backup.Uuid, truncate: true)), ButtonStyle.Danger)
            .WithButton("Leave it", BackupIds.Leave, ButtonStyle.Secondary));

    public static Reply Restoring(BackupBegun begun, bool truncate) => new EmbedBuilder()
        .WithColor(Theme.Amber)
        .WithTitle($"◐ Restoring {begun.Room.Title}")
        .WithDescription($"{(truncate ? "The server is emptied, then the" : "The")} files of {BackupTexts.Name(begun.Backup)} are put back. The server is closed meanwhile. This message tells when it has ended.")
        .Build();

    private static Reply Question(string title, string text, TimeProvider clock, ComponentBuilder buttons) => Reply.Of(new EmbedBuilder()
        .WithColor(Theme.Red)
        .WithTitle(title)
        .WithDescription($"{text}\nOnly you can answer, until {Moments.Relative(clock.GetUtcNow() + Confirmation.Lifetime)}.")
        .Build(), buttons);

    private static string Line(Backup backup)
    {
        var mark = backup.IsLocked ? " · locked" : "";
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
        controls.WithPages(leaf, page => BackupIds.Page(sheet.Room.Identifier, page), controls.NextRow());
        var row = controls.NextRow();
        return controls
            .WithButton("New backup", BackupIds.New(sheet.Room.Identifier), ButtonStyle.Success, disabled: sheet.WhyNoNew is not null, row: row)
            .WithButton("Refresh", BackupIds.Again(sheet.Room.Identifier, leaf.Number), ButtonStyle.Secondary, row: row)
            .WithButton("Panel", style: ButtonStyle.Link, url: sheet.Room.PageOf("backups"), row: row)
            .Build();
    }

    private static SelectMenuBuilder Menu(BackupSheet sheet, Leaf<Backup> leaf)
    {
        var menu = new SelectMenuBuilder().WithCustomId(BackupIds.Open(sheet.Room.Identifier)).WithPlaceholder("Open a backup…");
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
        yield return $"Server: {card.Room.Name}";
        if (backup.IsLocked)
            yield return "Locked: it cannot be deleted, and schedules leave it alone.";
        if (backup.IgnoredFiles.Count > 0)
            yield return $"Left out:{Outside.Block(string.Join('\n', backup.IgnoredFiles), IgnoredLength)}";
        if (backup.Checksum is { Length: > 0 } checksum)
            yield return $"-# {Outside.Code(checksum)}";
        if (RoomTexts.Lacking(card.Room, ServerAction.DownloadBackup, ServerAction.RestoreBackup, ServerAction.DeleteBackup) is { } lacking)
            yield return $"-# {lacking}";
    }

    private static MessageComponent Buttons(BackupCard card)
    {
        var (server, backup) = (card.Identifier, card.Backup);
        return new ComponentBuilder()
            .WithButton("Download", BackupIds.Download(server, backup.Uuid), ButtonStyle.Primary, disabled: !card.IsUsable || !card.May(ServerAction.DownloadBackup))
            .WithButton(backup.IsLocked ? "Unlock" : "Lock", BackupIds.Lock(server, backup.Uuid), ButtonStyle.Secondary, disabled: !card.May(ServerAction.DeleteBackup))
            .WithButton("Restore", BackupIds.AskRestore(server, backup.Uuid), ButtonStyle.Danger, disabled: !card.IsUsable || !card.May(ServerAction.RestoreBackup))
            .WithButton("Delete", BackupIds.AskDelete(server, backup.Uuid), ButtonStyle.Danger, disabled: backup.IsLocked || !card.May(ServerAction.DeleteBackup))
            .WithButton("All backups", BackupIds.Page(server, 1), ButtonStyle.Secondary, row: 1)
            .WithButton("Refresh", BackupIds.Show(server, backup.Uuid), ButtonStyle.Secondary, row: 1)
            .Build();
    }

    private static Color ColorOf(Backup backup) => backup.State switch
    {
        BackupState.Running => Theme.Amber,
        BackupState.Failed => Theme.Red,
        _ => Theme.Green,
    };
}
