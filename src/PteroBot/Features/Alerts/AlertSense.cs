using PteroBot.Live;
using PteroBot.Panel.Client;

namespace PteroBot.Features.Alerts;

/// <summary>
/// Makes of what happens to one server what is worth telling. Only what was seen counts: a silence of the panel changes nothing, and what is different after
/// one, or after a restart of the bot, is told as found, not as seen.
/// </summary>
internal sealed partial class AlertSense(ServerMemory memory, DateTimeOffset openedAt)
{
    /// <summary>The panel may give an answer that is 20 s old, and so one from before what was told already.</summary>
    public static readonly TimeSpan Trusted = TimeSpan.FromSeconds(25);

    /// <summary>The node says within this time with which code a process ended.</summary>
    public static readonly TimeSpan CrashWords = TimeSpan.FromSeconds(10);

    /// <summary>Why a server stopped, such as its suspension, is known a moment later.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    /// <summary>Where nobody listens, the list of backups is read this often.</summary>
    private static readonly TimeSpan AskBackups = TimeSpan.FromMinutes(10);

    private static readonly AlertKind[] Downs = [AlertKind.Crash, AlertKind.Stopped];

    private readonly List<AlertNews> _news = [];
    private readonly List<AlertNews> _caught = [];
    private readonly HashSet<Guid> _heard = [];
    private readonly UsageSense _usage = new();
    private ulong? _askedBy;
    private bool _isSure;
    private bool _installFailed;

    public ServerMemory Memory { get; private set; } = memory;

    /// <summary>When to ask for backups that ended while nobody listened.</summary>
    public DateTimeOffset BackupsDue { get; set; } = DateTimeOffset.MinValue;

    /// <summary>Whether nothing comes of it as long as nothing happens: no time runs that has to be waited for.</summary>
    public bool IsIdle(ServerSnapshot now) =>
        (_isSure || !now.IsKnown) && Memory is { Down: null or { IsTold: true }, NodeSince: null } && _caught.Count == 0 && _usage.IsIdle && (now.IsLive || BackupsDue != DateTimeOffset.MaxValue);

    /// <summary>What is to be told, in order.</summary>
    public IReadOnlyList<AlertNews> Read(IReadOnlyList<FeedEvent> events, AlertView view)
    {
        _news.Clear();
        _news.AddRange(_caught);
        _caught.Clear();
        if (!view.Now.IsLive && BackupsDue == DateTimeOffset.MaxValue)
            BackupsDue = view.At + AskBackups;
        foreach (var happened in events)
            Read(happened, view);
        Turn(null, view.Now, view, view.At);
        Settle(view);
        _news.AddRange(_usage.Read(view, Memory.Uuid));
        return [.. _news];
    }

    /// <summary>The backups that have ended. Those that nobody heard of are told; the first time, only those that ended since this began.</summary>
    public void CatchUp(IReadOnlyList<Backup> ended)
    {
        BackupsDue = DateTimeOffset.MaxValue;
        foreach (var backup in ended.Where(backup => Memory.Backups is { } heard ? !heard.Contains(backup.Uuid) : IsYoung(backup) && !_heard.Contains(backup.Uuid)))
            _caught.Add(NewsOf(backup.IsSuccessful, backup.Bytes, backup.CompletedAt!.Value));
        if (Memory.Backups is not { } known || _caught.Count > 0 || known.Count != ended.Count)
            Memory = Memory with { Backups = [.. ended.Select(backup => backup.Uuid)] };
    }

    /// <summary>The panel tells whole seconds: what ended in the second in which this began may have ended after it.</summary>
    private bool IsYoung(Backup backup) => backup.CompletedAt?.ToUnixTimeSeconds() >= openedAt.ToUnixTimeSeconds();

    private void Read(FeedEvent happened, AlertView view)
    {
        switch (happened.What)
        {
            case ServerHappening.Changed changed:
                Turn(changed.Before, changed.After, view, happened.At);
                break;
            case ServerHappening.Crashed crash:
                Crash(Memory.Down?.At ?? happened.At, new AlertFacts { ExitCode = crash.ExitCode, IsOutOfMemory = crash.IsOutOfMemory });
                break;
            case ServerHappening.LeftDown:
                _news.Add(new AlertNews.Known(AlertKind.Crash, facts => facts with { IsLeftDown = true, IsRestarting = false }));
                break;
            case ServerHappening.BackupEnded backup:
                Backup(backup.Backup, backup.IsSuccessful, backup.Bytes, happened.At);
                break;
            case ServerHappening.InstallFailed:
                _installFailed = true;
                break;
            case ServerHappening.Heard:
                BackupsDue = DateTimeOffset.MinValue;
                break;
        }
    }

    private void Turn(ServerSnapshot? before, ServerSnapshot after, AlertView view, DateTimeOffset at)
    {
        // A node that was silent before anybody asked is no news.
        if (after.Condition == ServerCondition.NodeDown && Memory.Known != ServerCondition.Unknown)
            Memory = Memory with { NodeSince = Memory.NodeSince ?? at };
        // In maintenance the servers of a node go on as they are; only nobody may look.
        if (!after.IsKnown || !IsTrusted(after, at) || after.Condition == ServerCondition.Maintenance)
            return;
        if (Memory.NodeSince is not null)
        {
            Memory = Memory with { NodeSince = null };
            _news.Add(new AlertNews.Over([AlertKind.NodeDown], at, EpisodeEnd.Over));
        }
        var (was, next) = (Memory.Known, after.Condition);
        if (was == next)
            return;
        Memory = Memory with { Known = next };
        if (was != ServerCondition.Unknown)
            Turn(was, after, before is { IsLive: true } && before.Known == was && after.IsLive, before?.Ask ?? after.Ask, view, at);
    }

    private void Turn(ServerCondition was, ServerSnapshot after, bool isSeen, PowerAsk? ask, AlertView view, DateTimeOffset at)
    {
        var next = after.Condition;
        if (was == ServerCondition.Installing)
            _news.Add(new AlertNews.Began(AlertKind.Installed, at, new AlertFacts { IsFailed = next == ServerCondition.InstallFailed || _installFailed }));
        if (next == ServerCondition.Installing)
            _installFailed = false;
        switch (next)
        {
            case ServerCondition.Running:
                Rise(was, isSeen || after.StartedAt is not { } started || started > at ? at : started, view);
                break;
            case ServerCondition.Starting:
                Begin(ask);
                break;
            case ServerCondition.Stopping:
                _askedBy = ask?.UserId;
                break;
            default:
                Fall(was, next, isSeen, ask?.UserId ?? _askedBy, at);
                break;
        }
    }

    /// <summary>What closes a server is told by the panel alone, and is never old. Once something was sure, the feed itself keeps old answers out.</summary>
    private bool IsTrusted(ServerSnapshot snapshot, DateTimeOffset at) =>
        _isSure = _isSure || snapshot.IsSure || Conditions.Closes(snapshot.Condition) || at - openedAt >= Trusted;
}
