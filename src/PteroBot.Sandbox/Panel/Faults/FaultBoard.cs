using PteroBot.Sandbox.Panel.World;
using PteroBot.Sandbox.Wings;

namespace PteroBot.Sandbox.Panel.Faults;

/// <summary>A fault that is switched on: whom it meets, what it does, and how often still.</summary>
internal sealed class Fault
{
    public required string Target { get; init; }

    public required string Kind { get; init; }

    public int Status { get; init; }

    /// <summary>Only paths that contain this; null for all.</summary>
    public string? Path { get; init; }

    /// <summary>Only this node, by name; null for all.</summary>
    public string? Node { get; init; }

    /// <summary>How many more calls it meets; null until it is switched off.</summary>
    public int? Left { get; set; }

    public TimeSpan Delay { get; init; }

    public string Proxy { get; init; } = "cloudflare";

    /// <summary>In seconds; null where the answer does not tell.</summary>
    public int? RetryAfter { get; init; }
}

/// <summary>The faults that are on. Used with the world's gate held.</summary>
internal sealed class FaultBoard
{
    private readonly List<Fault> _faults = [];
    private TaskCompletionSource _cleared = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when the faults are cleared: what hangs is let go then.</summary>
    public Task Cleared => _cleared.Task;

    public void Add(Fault fault) => _faults.Add(fault);

    public void Clear()
    {
        _faults.Clear();
        _cleared.SetResult();
        _cleared = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>The fault that meets this call, counted down; null when there is none.</summary>
    public Fault? Meet(string target, string path, string? node = null)
    {
        var fault = _faults.Find(fault => fault.Target == target
            && (fault.Path is null || path.Contains(fault.Path, StringComparison.OrdinalIgnoreCase))
            && (fault.Node is null || node is null || fault.Node == node));
        if (fault?.Left is { } left && (fault.Left = left - 1) <= 0)
            _faults.Remove(fault);
        return fault;
    }

    /// <summary>What the panel meets when it calls a node.</summary>
    /// <returns>How long the node takes.</returns>
    public TimeSpan OnNode(Node node, string path)
    {
        var fault = Meet("wings", path, node.Name);
        return fault?.Kind switch
        {
            null => TimeSpan.Zero,
            "slow" => fault.Delay,
            "hang" => throw WingsRefusal.Unreachable(TimeSpan.FromSeconds(15)),
            "status" => throw new WingsRefusal(fault.Status, WingsRefusal.Unexpected),
            "html" => throw new WingsRefusal(fault.Status, "error code: 1033"),
            "rateLimit" => throw new WingsRefusal(429, "Too many requests"),
            _ => throw WingsRefusal.Unreachable(),
        };
    }
}
