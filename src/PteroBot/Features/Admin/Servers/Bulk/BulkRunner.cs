using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Storage;

namespace PteroBot.Features.Admin.Servers.Bulk;

/// <summary>
/// Runs jobs, one server after the other, as work that nobody waits for: it stays under half of the request budget. What goes wrong with one server
/// is noted, and the next one comes.
/// </summary>
internal sealed class BulkRunner(BulkVault vault, BulkAction action, Administration administration, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<BulkRunner> log)
{
    // One that is down answers nothing for any server: to go on would only make all of them fail.
    private const int MostInARow = 5;
    private const int MostWaits = 10;
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new();

    /// <summary>Begins a job that this process has claimed, and comes back at once.</summary>
    public void Begin(Stored<BulkJob> job, Actor actor) => _ = RunAsync(job, actor);

    /// <summary>Ends it after the server that is under way, wherever it runs.</summary>
    public async Task CancelAsync(string id, CancellationToken cancellationToken)
    {
        await vault.CancelAsync(id, cancellationToken);
        if (_running.TryGetValue(id, out var cancel))
            await cancel.CancelAsync();
    }

    private async Task RunAsync(Stored<BulkJob> job, Actor actor)
    {
        using var cancel = new CancellationTokenSource();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
        _running[job.Id] = cancel;
        _ = BeatAsync(job.Id, cancel, over.Token);
        try
        {
            await vault.EndAsync(job.Id, await RunAllAsync(job, actor, cancel.Token, over.Token));
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The bot stops: its silence tells that the rest is left.
        }
        catch (Exception failure)
        {
            BulkLog.Failed(log, failure, job.Id);
            await vault.EndAsync(job.Id, "The bot could not go on, and that is its fault: the administrator finds it in the log.");
        }
        _running.TryRemove(job.Id, out _);
        await over.CancelAsync();
    }

    /// <summary>Says that it runs, however long one server takes, and hears when its owner asked another process to end it.</summary>
    private async Task BeatAsync(string id, CancellationTokenSource cancel, CancellationToken over)
    {
        try
        {
            while (true)
            {
                await Task.Delay(BeatEvery, clock, over);
                if (await vault.BeatAsync(id, over) is not { Value.IsCancelled: false })
                    await cancel.CancelAsync();
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or ObjectDisposedException)
        {
            // It is over.
        }
        catch (Exception failure)
        {
            BulkLog.NotBeaten(log, failure, id);
        }
    }

    /// <summary>Null when all are done, else why not. What is under way with one server is not broken off by its owner.</summary>
    private async Task<string?> RunAllAsync(Stored<BulkJob> job, Actor actor, CancellationToken cancelled, CancellationToken over)
    {
        var command = await vault.CommandAsync(job, over);
        var tried = (await vault.ResultsAsync(job.Id, over)).Select(result => result.Index).ToHashSet();
        var inARow = 0;
        foreach (var index in Enumerable.Range(0, job.Value.Targets.Count).Where(index => !tried.Contains(index)))
        {
            if (cancelled.IsCancellationRequested)
                return "It was cancelled.";
            // The role may have been taken from everybody, the key or the panel changed.
            if (!(await OpenAsync(job, actor, command, over)).TryGet(out var hands, out var refusal))
                return AdminTexts.Of(refusal);
            inARow = await TryAsync(job, index, hands, cancelled, over) ? 0 : inARow + 1;
            if (inARow == MostInARow)
                return "The panel does not answer, or takes the key no more. The rest was not tried.";
        }
        return null;
    }

    private async Task<Decision<BulkHands>> OpenAsync(Stored<BulkJob> job, Actor actor, string? command, CancellationToken cancellationToken)
    {
        if (!(await administration.OpenAsync(actor, PanelPages.Mark(PanelAddress.Parse(job.Value.Panel)), cancellationToken)).TryGet(out var access, out var refusal))
            return refusal;
        if (!BulkPlanning.NeedsLentAccount(job.Value.Kind))
            return new BulkHands(job.Value.Kind, access, null, command);
        return (await administration.LendAsync(access, cancellationToken)).TryGet(out var lent, out refusal)
            ? new BulkHands(job.Value.Kind, access, lent, command)
            : refusal;
    }

    /// <summary>False when it was not the server's fault.</summary>
    private async Task<bool> TryAsync(Stored<BulkJob> job, int index, BulkHands hands, CancellationToken cancelled, CancellationToken over)
    {
        for (var waits = 0; ; waits++)
        {
            try
            {
                var (outcome, reason) = await action.DoAsync(hands, job.Id, job.Value.Targets[index], over);
                await vault.NoteAsync(job.Id, index, outcome, reason);
                return true;
            }
            catch (RateLimitedException limited) when (waits < MostWaits && !cancelled.IsCancellationRequested)
            {
                await Task.Delay(limited.RetryAfter < LongestWait ? limited.RetryAfter : LongestWait, clock, over);
            }
            catch (PanelException failure)
            {
                await vault.NoteAsync(job.Id, index, BulkOutcome.Failed, BulkAction.Reason(hands, failure));
                return failure is not (PanelUnreachableException or KeyRejectedException or UnexpectedAnswerException);
            }
        }
    }
}
