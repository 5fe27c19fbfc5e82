using PteroBot.Access;
using PteroBot.Live;
using PteroBot.Rendering;

namespace PteroBot.Features.Servers;

/// <summary>What is known of a listed server, or why nothing is.</summary>
internal sealed record RowState(ServerCondition Condition, ServerUsage? Usage = null)
{
    public SilenceReason? Silence { get; init; } = Condition == ServerCondition.NodeDown ? SilenceReason.NodeDown : null;

    /// <summary>How long the panel wants to be left alone, where that is the reason.</summary>
    public TimeSpan? PauseOf { get; init; }

    public static RowState Silent(SilenceReason reason) => new(Conditions.Of(reason)) { Silence = reason };

    public static RowState Paused(TimeSpan pause) => Silent(SilenceReason.SlowedDown) with { PauseOf = pause };

    public bool IsRunning => Condition is ServerCondition.Running or ServerCondition.Starting or ServerCondition.Stopping;
}

/// <summary>One line of a list of servers.</summary>
internal static class ServerRow
{
    private const int NameLength = 40;
    private const string Waiting = "·";

    /// <summary><paramref name="state"/> is null while the panel is being asked.</summary>
    public static string Of(ServerEntry server, RowState? state)
    {
        var name = $"**{Outside.Text(server.Name, NameLength)}**";
        var how = server.IsShared ? " · shared here" : "";
        return state is null ? $"{Waiting} {name} · asking the panel…{how}" : $"{Theme.Of(state.Condition).Dot} {name} · {Story(server, state)}{how}";
    }

    private static string Story(ServerEntry server, RowState state) => state.Condition switch
    {
        ServerCondition.Running when state.Usage is { } usage => Figures(server, usage),
        ServerCondition.Starting or ServerCondition.Stopping when state.Usage is { MemoryBytes: > 0 } usage => $"{Word(state)} · {Figures(server, usage)}",
        ServerCondition.Unknown or ServerCondition.NodeDown => $"unknown, {Why(server, state)}",
        _ => Word(state),
    };

    private static string Why(ServerEntry server, RowState state) => state.PauseOf is { } pause
        ? $"{Sentences.Silence(SilenceReason.SlowedDown, "")} for {Moments.Span(pause)}"
        : Sentences.Silence(state.Silence, Outside.Text(server.Node, NameLength));

    private static string Figures(ServerEntry server, ServerUsage usage) =>
        $"{Percent.Of(usage.CpuPercent)} · {Sizes.Short(usage.MemoryBytes, Sizes.Bytes(server.Limits.Memory))}";

    private static string Word(RowState state) => Theme.Of(state.Condition).Word.ToLowerInvariant();
}
