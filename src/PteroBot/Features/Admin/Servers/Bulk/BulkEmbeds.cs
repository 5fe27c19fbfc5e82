using Discord;
using PteroBot.Interactions;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Servers.Bulk;

/// <summary>Jobs as messages: what is meant, how far it is, how it went.</summary>
internal static class BulkEmbeds
{
    public const string CountField = "count";

    private const int MostNames = 15;
    private const int MostFailures = 8;
    private const int NameLength = 40;

    /// <summary>What will be done to which servers. Nothing is done before their number was typed.</summary>
    public static Reply Preview(string id, BulkJob job, string? command, TimeProvider clock)
    {
        var embed = new EmbedBuilder()
            .WithColor(job.Kind is BulkKind.Suspend or BulkKind.Restart ? Theme.Red : Theme.Amber)
            .WithTitle($"{BulkTexts.Verb(job.Kind)} {BulkTexts.Servers(job.Targets.Count)}?")
            .WithDescription(string.Join('\n', PreviewLines(job, command, clock)));
        return Reply.Of(embed.Build(), new ComponentBuilder()
            .WithButton($"{BulkTexts.Verb(job.Kind)}…", BulkIds.Ask(id, job.Targets.Count), ButtonStyle.Danger)
            .WithButton("Leave them", ServerIds.Leave, ButtonStyle.Secondary));
    }

    public static ModalBuilder Form(string id, string count) => new ModalBuilder("Are these the servers?", BulkIds.Begin(id))
        .AddTextInput(new TextInputBuilder($"Type {Outside.Plain(count, 10)}, the number of servers", CountField, placeholder: Outside.Plain(count, 10), maxLength: 10, required: true));

    public static Reply Progress(BulkProgress progress, string? said = null)
    {
        var job = progress.Job;
        var embed = new EmbedBuilder()
            .WithColor(progress.IsOver ? progress.Count(BulkOutcome.Failed) + progress.Left > 0 ? Theme.Amber : Theme.Green : Theme.Accent)
            .WithTitle($"{BulkTexts.Verb(job.Kind)} {BulkTexts.Servers(job.Targets.Count)}")
            .WithDescription(string.Join('\n', ProgressLines(progress)));
        return new Reply
        {
            Text = said,
            Embeds = [embed.Build()],
            Components = Controls(progress),
            Files = progress is { IsOver: true, Tried: > 0 } ? [BulkFile.Of(progress)] : [],
        };
    }

    public static Reply List(IReadOnlyList<BulkProgress> jobs)
    {
        var embed = new EmbedBuilder()
            .WithColor(Theme.Accent)
            .WithTitle("Done to many servers, in the last week")
            .WithDescription(jobs.Count == 0 ? "Nothing." : string.Join('\n', jobs.Select(Line)));
        var menu = new SelectMenuBuilder().WithCustomId(BulkIds.Open).WithPlaceholder("Open one…");
        foreach (var job in jobs)
            menu.AddOption($"{BulkTexts.Verb(job.Job.Kind)} {BulkTexts.Servers(job.Job.Targets.Count)}", job.Id, Cut.To($"{BulkTexts.State(job)} · {job.Id}", 90));
        return Reply.Of(embed.Build(), jobs.Count == 0 ? null : new ComponentBuilder().WithSelectMenu(menu));
    }

    private static IEnumerable<string> PreviewLines(BulkJob job, string? command, TimeProvider clock)
    {
        yield return BulkTexts.Meaning(job.Kind);
        if (command is not null)
            yield return $"The line: {Outside.Code(command, 200)}";
        yield return $"Servers: {(job.Filter.Length == 0 ? "**all of the panel**" : job.Filter)}{(job.LeftOut > 0 ? $"; {job.LeftOut} more have nothing to do and are left out" : "")}.";
        yield return "";
        foreach (var target in job.Targets.Take(MostNames))
            yield return $"**{Outside.Text(target.Name, NameLength)}** · {Outside.Text(target.Owner, NameLength)} · {Outside.Text(target.Node, NameLength)}";
        if (job.Targets.Count > MostNames)
            yield return $"and {job.Targets.Count - MostNames} more";
        yield return "";
        yield return $"You will be asked to type their number. Only you can begin, until {Moments.Relative(clock.GetUtcNow() + BulkVault.PlannedFor)}.";
    }

    private static IEnumerable<string> ProgressLines(BulkProgress progress)
    {
        var job = progress.Job;
        yield return $"{Bar.Of(progress.Tried, job.Targets.Count, 20)} {progress.Tried} of {job.Targets.Count}";
        yield return $"{progress.Count(BulkOutcome.Done)} done, {progress.Count(BulkOutcome.Skipped)} skipped, {progress.Count(BulkOutcome.Failed)} failed{(progress.IsOver && progress.Left > 0 ? $", {progress.Left} not tried" : "")}";
        if (job.Reason is { } reason)
            yield return $"It ended before the last one: {reason}";
        if (progress.IsInterrupted)
            yield return "It was interrupted, as by a restart of the bot. Go on does the rest.";
        if (!progress.IsOver)
            yield return "-# This message keeps itself up to date for a quarter of an hour; Refresh goes on with that. It runs on in any case.";
        var failures = progress.Results.Where(result => result.Outcome == BulkOutcome.Failed).ToList();
        if (failures.Count > 0)
            yield return "";
        foreach (var failure in failures.Take(MostFailures))
            yield return $"**{Outside.Text(job.Targets[failure.Index].Name, NameLength)}**: {Cut.To(failure.Reason ?? "", 200)}";
        if (failures.Count > MostFailures)
            yield return $"and {failures.Count - MostFailures} more: see the file";
    }

    private static MessageComponent Controls(BulkProgress progress)
    {
        var buttons = new ComponentBuilder();
        if (!progress.IsOver)
            buttons.WithButton("Cancel", BulkIds.Cancel(progress.Id), ButtonStyle.Danger, disabled: progress.Job.IsCancelled);
        if (progress is { IsOver: true, Left: > 0 })
            buttons.WithButton($"Go on with the other {progress.Left}", BulkIds.GoOn(progress.Id), ButtonStyle.Primary);
        return buttons
            .WithButton("Refresh", BulkIds.Refresh(progress.Id), ButtonStyle.Secondary)
            .WithButton("Result file", BulkIds.File(progress.Id), ButtonStyle.Secondary, disabled: progress.Tried == 0)
            .Build();
    }

    private static string Line(BulkProgress progress) =>
        $"`{progress.Id}` {Moments.Relative(progress.Job.At)} · {BulkTexts.Verb(progress.Job.Kind)} {BulkTexts.Servers(progress.Job.Targets.Count)} · <@{progress.Job.UserId}> · {BulkTexts.State(progress)}";
}

/// <summary>What jobs are called.</summary>
internal static class BulkTexts
{
    public static string Verb(BulkKind kind) => kind switch
    {
        BulkKind.Suspend => "Suspend",
        BulkKind.Unsuspend => "Unsuspend",
        BulkKind.Restart => "Restart",
        _ => "Message",
    };

    public static string Servers(int count) => Words.Count(count, "server");

    public static string Meaning(BulkKind kind) => kind switch
    {
        BulkKind.Suspend => "They are stopped, and their people are locked out until they are unsuspended. Nothing is deleted.",
        BulkKind.Unsuspend => "Their people may use them again. They are not started.",
        BulkKind.Restart => "Those that run are stopped and started again, with the account of the community key. Those that do not run stay as they are.",
        _ => "Those that run get one line on their console, with the account of the community key.",
    };

    public static string State(BulkProgress progress) => progress switch
    {
        { Job.Stage: BulkStage.Planned } => "not begun",
        { IsInterrupted: true } => $"interrupted after {progress.Tried}",
        { Job.Stage: BulkStage.Running } => $"{progress.Tried} of {progress.Job.Targets.Count}",
        { Left: > 0 } => $"ended after {progress.Tried}",
        _ => $"{progress.Count(BulkOutcome.Done)} done, {progress.Count(BulkOutcome.Failed)} failed",
    };
}
