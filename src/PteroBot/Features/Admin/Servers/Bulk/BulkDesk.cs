using System.Collections.Concurrent;
using System.Globalization;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Storage;

namespace PteroBot.Features.Admin.Servers.Bulk;

/// <summary>Answers for commands and controls of <c>/admin bulk</c>.</summary>
internal sealed class BulkDesk(AdminDoor door, BulkPlanning planning, BulkVault vault, BulkRunner runner, TimeProvider clock)
{
    private const int MostListed = 10;

    /// <summary>Between two edits of the message.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(3);

    /// <summary>Discord takes edits for a quarter of an hour.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(13);

    /// <summary>Whoever pressed last keeps the message of a job up to date.</summary>
    private readonly ConcurrentDictionary<string, object> _followers = new();

    public Task PlanAsync(BotContext context, BulkKind kind, string? command, ServersAsked asked) => door.AnswerAsync(context, async access =>
        (await planning.PlanAsync(access, kind, command?.Trim(), asked, context.Cancellation)).TryGet(out var job, out var refusal)
            ? BulkEmbeds.Preview(job.Id, job.Value, command?.Trim(), clock)
            : refusal);

    /// <summary>Begins it when the number is right: once, whoever presses how often.</summary>
    public Task BeginAsync(BotContext context, string id, string typed) => RunAsync(context, id, job => Unfit(job, typed));

    /// <summary>Does what is left after an interruption.</summary>
    public Task GoOnAsync(BotContext context, string id) => RunAsync(context, id, job => job.Value.Stage == BulkStage.Planned ? new OldControl() : null);

    public async Task RefreshAsync(BotContext context, string id)
    {
        BulkProgress? shown = null;
        await door.AnswerAsync(context, async access =>
        {
            if (!(await vault.FindAsync(access.Actor, id, context.Cancellation)).TryGet(out var job, out var refusal))
                return refusal;
            shown = await ProgressAsync(job, context.Cancellation);
            return BulkEmbeds.Progress(shown);
        });
        if (shown is { IsOver: false, Job.Stage: BulkStage.Running })
            await FollowAsync(context, id);
    }

    public async Task CancelAsync(BotContext context, string id)
    {
        var runs = false;
        await door.AnswerAsync(context, async access =>
        {
            if (!(await vault.FindOwnAsync(access.Actor, id, context.Cancellation)).TryGet(out var job, out var refusal))
                return refusal;
            var progress = await ProgressAsync(job, context.Cancellation);
            if (job.Value.Stage != BulkStage.Running || progress.IsOver)
                return BulkEmbeds.Progress(progress);
            await runner.CancelAsync(id, context.Cancellation);
            runs = true;
            return BulkEmbeds.Progress(progress with { Kept = job with { Value = job.Value with { IsCancelled = true } } }, "It ends after the server that is under way.");
        });
        if (runs)
            await FollowAsync(context, id);
    }

    public Task FileAsync(BotContext context, string id) => door.AnswerAsync(context, async access =>
        (await vault.FindAsync(access.Actor, id, context.Cancellation)).TryGet(out var job, out var refusal)
            ? new Reply { Text = "How it went with each server:", Files = [BulkFile.Of(await ProgressAsync(job, context.Cancellation))] }
            : refusal);

    public Task ListAsync(BotContext context) => door.AnswerAsync(context, async access =>
    {
        var jobs = new List<BulkProgress>();
        foreach (var job in await vault.ListAsync(access.Actor.GuildId!.Value, MostListed, context.Cancellation))
            jobs.Add(await ProgressAsync(job, context.Cancellation));
        return BulkEmbeds.List(jobs);
    });

    private async Task RunAsync(BotContext context, string id, Func<Stored<BulkJob>, Refusal?> refuse)
    {
        var hasBegun = false;
        await door.AnswerAsync(context, async access =>
        {
            if (!(await vault.FindOwnAsync(access.Actor, id, context.Cancellation)).TryGet(out var job, out var refusal))
                return refusal;
            if (refuse(job) is { } no)
                return no;
            if (await vault.TryClaimAsync(job, context.Cancellation) is not { } claimed)
                return BulkVault.BegunAlready;
            runner.Begin(claimed, access.Actor);
            hasBegun = true;
            return BulkEmbeds.Progress(await ProgressAsync(claimed, context.Cancellation));
        });
        if (hasBegun)
            await FollowAsync(context, id);
    }

    private Explained? Unfit(Stored<BulkJob> job, string typed)
    {
        if (job.Value.Stage != BulkStage.Planned)
            return BulkVault.BegunAlready;
        if (vault.IsTooOld(job.Value))
            return new Explained("This is more than a quarter of an hour old, and there may be other servers now. Ask again.");
        return int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count == job.Value.Targets.Count
            ? null
            : new Explained($"These are {BulkTexts.Servers(job.Value.Targets.Count)}, and another number was typed, so nothing was done.");
    }

    /// <summary>Keeps the message up to date until the end, while Discord takes edits and nobody else has pressed.</summary>
    private async Task FollowAsync(BotContext context, string id)
    {
        var me = new object();
        _followers[id] = me;
        var (shown, until) = ((Tried: -1, IsOver: false), clock.GetUtcNow() + Patience);
        try
        {
            while (_followers.TryGetValue(id, out var last) && last == me && clock.GetUtcNow() < until)
            {
                await Task.Delay(Pace, clock, context.Cancellation);
                if (!(await vault.FindAsync(context.Actor, id, context.Cancellation)).TryGet(out var job, out _))
                    return;
                var progress = await ProgressAsync(job, context.Cancellation);
                if (shown == (progress.Tried, progress.IsOver))
                    continue;
                shown = (progress.Tried, progress.IsOver);
                if (!await context.Replies.EditAsync(BulkEmbeds.Progress(progress), context.Cancellation) || progress.IsOver)
                    return;
            }
        }
        finally
        {
            _followers.TryRemove(new(id, me));
        }
    }

    private async Task<BulkProgress> ProgressAsync(Stored<BulkJob> job, CancellationToken cancellationToken) =>
        new(job, await vault.ResultsAsync(job.Id, cancellationToken), vault.IsInterrupted(job.Value));
}
