using System.Globalization;
using Discord;
using PteroBot.Audit;
using PteroBot.Interactions;
using PteroBot.Rendering;
using PteroBot.Storage;

namespace PteroBot.Features.Audit;

/// <summary>What <c>/audit</c> looks like.</summary>
internal static class AuditPages
{
    private const int OptionLength = 95;

    private static readonly AuditResult[] Results = [AuditResult.Succeeded, AuditResult.Refused, AuditResult.Failed, AuditResult.Unknown, AuditResult.Pending];

    public static Reply Of(AuditPage page)
    {
        var lines = page.Rows.Select(row => AuditLine.Of(row.Value)).ToList();
        if (lines.Count == 0)
            lines.Add(Nothing(page));
        if (page.SearchedTo is { } back)
            lines.Add($"-# Looked back to {Moments.Day(back)}. **Older** looks further.");
        var embed = new EmbedBuilder()
            .WithColor(Theme.Accent)
            .WithTitle(page.Total is { } total ? $"Audit log · {Words.Count(total, "entry", "entries")}" : "Audit log")
            .WithDescription(Cut.Lines(lines, EmbedBuilder.MaxDescriptionLength, missing => $"and {missing} more"));
        if (Conditions(page.View.Filter) is { Length: > 0 } conditions)
            embed.WithFooter(conditions);
        return Reply.Of(embed.Build(), Controls(page)) with { DropsFiles = true };
    }

    /// <summary>All that is known of one record.</summary>
    public static Reply One(Stored<AuditRecord> stored, AuditView view)
    {
        var record = stored.Value;
        var embed = new EmbedBuilder()
            .WithColor(ColorOf(record.Result))
            .WithTitle($"{AuditLine.Dot(record.Result)} {AuditLine.Word(record.Result)}")
            .WithDescription($"**{Outside.Text(record.UserName)}** {AuditLine.Told(record)}")
            .AddField("Who", $"<@{record.UserId}> · {Outside.Code(record.UserId.ToString(CultureInfo.InvariantCulture))}")
            .AddField("When", record.EndedAt is { } end ? $"{Moments.Day(record.At)}, took {Moments.Span(end - record.At)}" : Moments.Day(record.At))
            .AddField("Action", Outside.Code(record.Action))
            .WithFooter(stored.Id);
        if (record.Target is { } target)
            embed.AddField("On", record.TargetName is { } name && name != target ? $"{Outside.Text(name, 200)} · {Outside.Code(target)}" : Outside.Code(target));
        if (record.Detail is { } detail)
            embed.AddField("Detail", Outside.Block(detail, 500));
        if (record.Reason is { } reason)
            embed.AddField("Why", Outside.Text(reason, 300));
        if (record.Panel is { } panel)
            embed.AddField("Panel", Outside.Code(panel));
        return Reply.Of(embed.Build(), new ComponentBuilder().WithButton("Back", view.Page, ButtonStyle.Secondary));
    }

    public static Reply File(AuditFile file, DateTimeOffset now) => new()
    {
        Text = $"{Words.Count(file.Rows, "entry", "entries")}, the newest first.{(file.IsCut ? " Older ones did not fit into the file; narrow the time span to get them." : "")}",
        Files = [new FileAttachment(new MemoryStream(file.Content), $"audit-{now.UtcDateTime:yyyy-MM-dd-HHmm}.csv")],
    };

    private static string Nothing(AuditPage page) =>
        page.SearchedTo is not null ? "Nothing fits so far."
        : page.View.Filter == AuditFilter.Everything ? "Nothing has been changed through the bot yet."
        : "No entry fits.";

    private static string Conditions(AuditFilter filter)
    {
        var conditions = new List<string>();
        if (filter.Member is { } member)
            conditions.Add($"member {member}");
        if (filter.Target is { } target)
            conditions.Add($"server {target}");
        if (filter.Action is { } action)
            conditions.Add(AuditWords.Label(action) ?? action);
        if (filter.Result is { } result)
            conditions.Add(AuditLine.Word(result));
        if (filter.From is { } from)
            conditions.Add($"since {from.UtcDateTime:yyyy-MM-dd HH:mm} UTC");
        if (filter.Until is { } until)
            conditions.Add($"until {until.UtcDateTime:yyyy-MM-dd HH:mm} UTC");
        return string.Join(" · ", conditions);
    }

    private static ComponentBuilder Controls(AuditPage page)
    {
        var controls = new ComponentBuilder();
        if (page.Rows.Count > 0)
            controls.WithSelectMenu(OpenMenu(page));
        return controls
            .WithSelectMenu(ResultMenu(page.View), row: 1)
            .WithButton("Newest", page.View.Newest.Page, ButtonStyle.Secondary, row: 2)
            .WithButton("◀ Newer", (page.Newer ?? page.View.Newest).Page.With("n"), ButtonStyle.Secondary, disabled: page.Newer is null, row: 2)
            .WithButton("Older ▶", (page.Older ?? page.View).Page.With("o"), ButtonStyle.Secondary, disabled: page.Older is null, row: 2)
            .WithButton("CSV", page.View.Newest.File, ButtonStyle.Secondary, disabled: page.Rows.Count == 0, row: 2);
    }

    private static SelectMenuBuilder OpenMenu(AuditPage page)
    {
        var menu = new SelectMenuBuilder().WithCustomId(page.View.Open).WithPlaceholder("Open an entry…");
        foreach (var row in page.Rows)
            menu.AddOption(Outside.Plain($"{row.Value.UserName}: {AuditWords.Label(row.Value.Action) ?? row.Value.Action}", OptionLength), row.Id, Hint(row.Value));
        return menu;
    }

    private static string Hint(AuditRecord record) =>
        Outside.Plain($"{record.At.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC · {AuditLine.Word(record.Result)}{(record.TargetName is { Length: > 0 } name ? $" · {name}" : "")}", OptionLength);

    private static SelectMenuBuilder ResultMenu(AuditView view)
    {
        var menu = new SelectMenuBuilder().WithCustomId(view.Newest.Results).WithPlaceholder("Any result");
        menu.AddOption("Any result", "any", isDefault: view.Filter.Result is null);
        foreach (var result in Results)
            menu.AddOption(AuditLine.Word(result), ((int)result).ToString(CultureInfo.InvariantCulture), isDefault: view.Filter.Result == result);
        return menu;
    }

    private static Color ColorOf(AuditResult result) => result switch
    {
        AuditResult.Succeeded => Theme.Green,
        AuditResult.Refused => Theme.Amber,
        AuditResult.Failed => Theme.Red,
        _ => Theme.Dark,
    };
}
