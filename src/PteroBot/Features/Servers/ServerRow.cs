using PteroBot.Access;
using PteroBot.Live;
using PteroBot.Rendering;

namespace PteroBot.Features.Servers;

/// <summary>What is known of a listed server; <see cref="Why"/> says why nothing is, where the condition alone does not.</summary>
internal sealed record RowState(ServerCondition Condition, ServerUsage? Usage = null, string? Why = null)
{
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
        return state is null ? $"{Waiting} {name} · asking the panel…" : $"{Theme.Of(state.Condition).Dot} {name} · {Story(server, state)}";
    }

    private static string Story(ServerEntry server, RowState state) => state.Condition switch
    {
        ServerCondition.Running when state.Usage is { } usage => Figures(server, usage),
        ServerCondition.Starting or ServerCondition.Stopping when state.Usage is { MemoryBytes: > 0 } usage => $"{Word(state)} · {Figures(server, usage)}",
        ServerCondition.NodeDown => $"unknown, {Outside.Text(server.Node, NameLength)} does not answer",
        ServerCondition.Unknown => $"unknown, {state.Why ?? "the panel does not answer"}",
        _ => Word(state),
    };

    private static string Figures(ServerEntry server, ServerUsage usage) =>
        $"{Percent.Of(usage.CpuPercent)} · {Sizes.Short(usage.MemoryBytes, Sizes.Bytes(server.Limits.Memory))}";

    private static string Word(RowState state) => Theme.Of(state.Condition).Word.ToLowerInvariant();
}
