using PteroBot.Access;
using PteroBot.Access.Grants;

namespace PteroBot.Features.Sharing;

/// <summary>What is to be shared, as it was typed.</summary>
internal sealed record GrantOrder(ulong Role, string Server, string Actions)
{
    public string? Until { get; init; }

    public string? Cooldown { get; init; }

    /// <summary>What the role is called; for the record.</summary>
    public string RoleName { get; init; } = "";

    public bool NeedsApproval { get; init; }

    public bool WhenEmpty { get; init; }

    public string? Commands { get; init; }

    public bool IsDenyList { get; init; }
}

/// <summary>The terms of an order, read.</summary>
internal static class GrantOrders
{
    private const int MaxTyped = 500;
    private static readonly TimeSpan LongestCooldown = TimeSpan.FromDays(30);

    /// <summary>The actions with their terms, or what is wrong with them. Terms count for the actions that they make sense for.</summary>
    public static Decision<GrantedAction[]> Read(GrantOrder order, Func<ServerAction, bool> canBeApproved, DateTimeOffset now)
    {
        if (!GrantWords.TryRead(order.Actions, out var actions, out var wrong))
            return new Explained($"{Rendering.Outside.Code(wrong)} is nothing that can be shared. Pick from the list that appears while you type; several with commas.");
        if (actions.Count == 0)
            return new Explained("Say what they may do, such as `restart` or `operator`.");
        DateTimeOffset? until = null;
        if (order.Until is { } typed)
        {
            if (!GrantTime.TryReadUntil(typed, now, out var moment))
                return new Explained($"{Rendering.Outside.Code(typed)} is no time to come. Write `2h`, `7d`, or a day such as `2026-12-24` (UTC).");
            until = moment;
        }
        TimeSpan? cooldown = null;
        if (order.Cooldown is { } pause)
        {
            if (!GrantTime.TryReadSpan(pause, out var span) || span > LongestCooldown)
                return new Explained($"{Rendering.Outside.Code(pause)} is no pause. Write `10m`, `2h` or `1d`; 30 days at most.");
            cooldown = span;
        }
        if (order.NeedsApproval && !actions.Any(canBeApproved))
            return new Explained("Approval is possible for start, stop, restart, kill and console commands, and none of them is among these.");
        if (order.WhenEmpty && !actions.Any(CanThrowOut))
            return new Explained("Only while nobody plays makes sense for stop, restart, kill, console write, backups restore and reinstall, and none of them is among these.");
        var (rules, fault) = Rules(order);
        if (fault is not null)
            return new Explained(fault);
        if (rules is not null && !actions.Contains(ServerAction.Command))
            return new Explained("A list of commands only makes sense with `console write`.");
        return actions.Select(action => new GrantedAction(action)
        {
            Until = until,
            Cooldown = IsRead(action) ? null : cooldown,
            NeedsApproval = order.NeedsApproval && canBeApproved(action),
            WhenEmpty = order.WhenEmpty && CanThrowOut(action),
            Commands = action == ServerAction.Command ? rules : null,
        }).ToArray();
    }

    /// <summary>What only looks: nobody waits for it.</summary>
    private static bool IsRead(ServerAction action) => action is ServerAction.View || action.ToString().StartsWith("Read", StringComparison.Ordinal);

    /// <summary>What may end somebody's game. A command can do anything.</summary>
    private static bool CanThrowOut(ServerAction action) =>
        action is ServerAction.Stop or ServerAction.Restart or ServerAction.Kill or ServerAction.Command or ServerAction.RestoreBackup or ServerAction.Reinstall;

    private static (CommandRules? Rules, string? Fault) Rules(GrantOrder order)
    {
        if (string.IsNullOrWhiteSpace(order.Commands))
            return (null, null);
        var patterns = CommandRules.Read(order.Commands);
        if (order.Commands.Length > MaxTyped || patterns.Count is 0 or > CommandRules.MaxPatterns || patterns.Any(pattern => pattern.Length > CommandRules.MaxLength || pattern.Any(char.IsControl)))
            return (null, $"The list of commands has up to {CommandRules.MaxPatterns} entries of up to {CommandRules.MaxLength} characters, such as `say, whitelist add *`.");
        return (new CommandRules(patterns, IsAllowList: !order.IsDenyList), null);
    }
}
