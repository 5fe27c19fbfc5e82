using PteroBot.Live;
using PteroBot.Rendering;

namespace PteroBot.Features.Alerts;

/// <summary>Up and down.</summary>
internal sealed partial class AlertSense
{
    private void Fall(ServerCondition was, ServerCondition next, bool isSeen, ulong? askedBy, DateTimeOffset at)
    {
        var because = Conditions.Closes(next) ? next : (ServerCondition?)null;
        var wasUp = was is ServerCondition.Running or ServerCondition.Starting or ServerCondition.Stopping;
        var isCrash = isSeen && because is null && was is ServerCondition.Running or ServerCondition.Starting;
        if (Memory.Down is not null && !isCrash)
            Know(facts => facts with { Because = because, IsRestarting = false });
        else if (wasUp)
            Memory = Memory with { Down = new Downtime(at) { IsCrash = isCrash, IsUnseen = !isSeen, AskedBy = isCrash ? null : askedBy } };
        _askedBy = null;
    }

    private void Begin(PowerAsk? ask)
    {
        _askedBy = null;
        if (Memory.Down is { IsCrash: true } down)
        {
            // The node's words about it were lost, but it is too late for a stop.
            if (!down.IsTold)
                Crash(down.At, new AlertFacts());
            if (ask is null)
                _news.Add(new AlertNews.Known(AlertKind.Crash, facts => facts with { IsRestarting = !facts.IsLeftDown }));
        }
        Know(facts => facts with { Because = null });
    }

    private void Rise(ServerCondition was, DateTimeOffset at, AlertView view)
    {
        if (Memory.Down is { IsCrash: true, IsTold: false } crash)
            Crash(crash.At, new AlertFacts { IsRestarting = true });
        var since = Memory.Down?.At;
        Memory = Memory with { Down = null };
        _askedBy = null;
        _news.Add(new AlertNews.Over(Downs, since > at ? view.At : at, EpisodeEnd.Over));
        if (was != ServerCondition.Stopping && (since is not { } down || at - down >= view.Rules.AtLeast))
            _news.Add(new AlertNews.Began(AlertKind.Started, at, new AlertFacts()) { OnlyAlone = true });
    }

    private void Crash(DateTimeOffset at, AlertFacts facts)
    {
        Memory = Memory with { Down = (Memory.Down ?? new Downtime(at)) with { IsCrash = true, IsTold = true } };
        _news.Add(new AlertNews.Began(AlertKind.Crash, at, facts));
    }

    private void Know(Func<AlertFacts, AlertFacts> change)
    {
        foreach (var kind in Downs)
            _news.Add(new AlertNews.Known(kind, change));
    }

    /// <summary>What had to last a while, and has.</summary>
    private void Settle(AlertView view)
    {
        if (Memory.Down is { IsTold: false } down && view.Now.IsKnown)
            Settle(down, view);
        if (Memory.NodeSince is { } since && view.Now.Condition == ServerCondition.NodeDown && view.At - since >= view.Rules.AtLeast && !view.IsOpen(AlertKind.NodeDown, Memory.Uuid))
            _news.Add(new AlertNews.Began(AlertKind.NodeDown, since, new AlertFacts()) { Node = view.Facts?.Node ?? "" });
    }

    private void Settle(Downtime down, AlertView view)
    {
        var (lasted, isClosed) = (view.At - down.At, Conditions.Closes(Memory.Known));
        if (down.IsCrash && !isClosed)
        {
            if (lasted >= CrashWords)
                Crash(down.At, new AlertFacts());
            return;
        }
        if (lasted < view.Rules.AtLeast || lasted < Settled)
            return;
        Memory = Memory with { Down = down with { IsTold = true } };
        _news.Add(new AlertNews.Began(AlertKind.Stopped, down.At, new AlertFacts { AskedBy = down.AskedBy, IsUnseen = down.IsUnseen, Because = isClosed ? Memory.Known : null }));
    }

    private void Backup(Guid backup, bool isSuccessful, long bytes, DateTimeOffset at)
    {
        if (Memory.Backups?.Contains(backup) == true)
            return;
        _heard.Add(backup);
        Memory = Memory with { Backups = Memory.Backups is { } known ? [.. known, backup] : null };
        _news.Add(NewsOf(isSuccessful, bytes, at));
    }

    private static AlertNews.Began NewsOf(bool isSuccessful, long bytes, DateTimeOffset at) =>
        new(isSuccessful ? AlertKind.BackupFinished : AlertKind.BackupFailed, at, new AlertFacts { Figure = isSuccessful ? Sizes.Of(bytes) : null });
}
