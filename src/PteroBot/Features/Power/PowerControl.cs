using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.Panel.Client;

namespace PteroBot.Features.Power;

/// <summary>A power action on one server.</summary>
internal sealed record PowerOrder(ServerAccess Server, PowerSignal Signal)
{
    /// <summary>Somebody saw it closed lately: it is looked at once more, before anybody is told that it starts, or that it cannot.</summary>
    public bool LooksClosed { get; init; }

    /// <summary>Why, where nobody pressed a button; for the record.</summary>
    public string? Reason { get; init; }
}

/// <summary>Carries power actions out, one at a time per server, and watches what comes of them.</summary>
internal sealed class PowerControl(AuditLog audit, TimeProvider clock)
{
    /// <summary>How long the outcome is waited for.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>How long a first live word may take, so that nothing is decided on an answer that the panel had kept.</summary>
    private static readonly TimeSpan FirstWord = TimeSpan.FromSeconds(2);

    /// <summary>Sends the signal with the person's own rights and waits for the end. Everyone who watches the server sees at once who asked for what.</summary>
    public async Task<PowerOutcome> RunAsync(PowerOrder order, IPowerApi power, FeedWatch watch, CancellationToken cancellationToken)
    {
        if (order.LooksClosed && PowerJudge.Before(order.Signal, await watch.LookAgainAsync(FirstWord, clock, cancellationToken)) is PowerOutcome.Closed closed)
            return closed;
        var ask = new PowerAsk(order.Signal, order.Server.Actor.UserId, clock.GetUtcNow());
        if (!watch.TryAsk(ask, out var other))
            return new PowerOutcome.InProgress(other!);
        try
        {
            var before = await watch.UntilLiveAsync(FirstWord, clock, cancellationToken);
            return PowerJudge.Before(order.Signal, before)
                ?? await SendAsync(order, power, cancellationToken)
                ?? await AwaitAsync(ask, before, watch, cancellationToken);
        }
        finally
        {
            watch.Finish(ask);
        }
    }

    /// <summary>Null when the panel accepted it, which says nothing yet about what comes of it.</summary>
    private async Task<PowerOutcome?> SendAsync(PowerOrder order, IPowerApi power, CancellationToken cancellationToken)
    {
        var change = Change.Of(order.Server, $"power.{PowerWords.Verb(order.Signal)}") with { Detail = order.Reason };
        return await audit.RecordAsync(order.Server.Actor, change, TrySendAsync, refused => PanelChanges.EndOf(refused?.Failure), cancellationToken);

        async Task<PowerOutcome.Refused?> TrySendAsync(CancellationToken token)
        {
            try
            {
                await power.SendAsync(order.Server.Id, order.Signal, token);
                return null;
            }
            catch (PanelException failure)
            {
                return new PowerOutcome.Refused(failure);
            }
        }
    }

    private async Task<PowerOutcome> AwaitAsync(PowerAsk ask, ServerSnapshot before, FeedWatch watch, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var seen = watch.Current;
        try
        {
            PowerOutcome? outcome;
            while ((outcome = PowerJudge.After(ask, before, seen, clock.GetUtcNow())) is null)
                seen = await watch.NextAsync(seen, either.Token);
            return outcome;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new PowerOutcome.NotYet(ask.Signal, watch.Current, PowerJudge.HasReacted(before, watch.Current), Patience);
        }
    }
}
