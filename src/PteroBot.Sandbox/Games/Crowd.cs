namespace PteroBot.Sandbox.Games;

/// <summary>Who plays on a server, and how the game lies about it.</summary>
internal sealed record Crowd(int Online, int Most)
{
    /// <summary>What <see cref="Fault"/> may be.</summary>
    public static readonly string[] Faults = ["silent", "garbage", "huge", "negative", "drip", "endless", "elsewhere", "challenges", "bomb", "nasty"];

    private static readonly string[] Usual = ["Alex", "Steve", "Robin", "Kim", "Jules", "Noor"];

    /// <summary>The names, as many as there are players; null takes usual ones.</summary>
    public IReadOnlyList<string>? Named { get; init; }

    /// <summary>Null plays fair.</summary>
    public string? Fault { get; init; }

    public IReadOnlyList<string> Names => Fault == "nasty"
        ? ["§4§lRed§r", "**@everyone**", "line\nbreak\u0007", "\u202Ereversed", new string('x', 400)]
        : Named ?? [.. Enumerable.Range(0, Online).Select(at => at < Usual.Length ? Usual[at] : $"Player{at + 1}")];

    /// <summary>The number that is told, which may be a lie.</summary>
    public long Claim => Fault switch { "huge" => 1_000_000, "negative" => -5, _ => Online };
}
