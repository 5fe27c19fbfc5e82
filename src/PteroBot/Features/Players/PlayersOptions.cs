using Microsoft.Extensions.Options;
using PteroBot.Features.Players.Queries;
using PteroBot.Hosting;

namespace PteroBot.Features.Players;

/// <summary><c>Players:*</c></summary>
internal sealed class PlayersOptions
{
    public const string Section = "Players";

    /// <summary>Whether game servers are asked at all.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How often a running server is asked while somebody watches it; each a little sooner or later.</summary>
    [Seconds("Players:Interval", 10, 3600)]
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an answer may take.</summary>
    [Seconds("Players:Timeout", 0.5, 10)]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>So many servers are asked at the same time.</summary>
    [Between("Players:AtOnce", 1, 100)]
    public int AtOnce { get; set; } = 16;

    /// <summary>Whether cards name the players, where a server's own setting does not say otherwise.</summary>
    public bool Names { get; set; }

    /// <summary>Which game runs on which servers, before what the bot knows by itself. The first that fits counts.</summary>
    public GameRule[]? Games { get; set; }
}

/// <summary>Tells a game by what its server is made from. All parts that are given have to fit: as whole words, whatever their case.</summary>
internal sealed class GameRule
{
    /// <summary>Part of the egg's name.</summary>
    public string? Egg { get; set; }

    /// <summary>Part of the container image.</summary>
    public string? Image { get; set; }

    /// <summary>Part of the start command.</summary>
    public string? Startup { get; set; }

    /// <summary>How it is asked; null for a game that answers no questions.</summary>
    public GameKind? Game { get; set; }

    /// <summary>How far behind the server's port the one for questions lies.</summary>
    public int PortOffset { get; set; }
}

[OptionsValidator]
internal sealed partial class PlayersOptionsValues : IValidateOptions<PlayersOptions>;

/// <summary>A rule has to tell something apart.</summary>
internal sealed class PlayersOptionsRules : IValidateOptions<PlayersOptions>
{
    private const int FarthestPort = 1000;

    public ValidateOptionsResult Validate(string? name, PlayersOptions options)
    {
        var wrong = (options.Games ?? []).SelectMany(Faults).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Faults(GameRule rule, int at)
    {
        if (string.IsNullOrWhiteSpace(rule.Egg) && string.IsNullOrWhiteSpace(rule.Image) && string.IsNullOrWhiteSpace(rule.Startup))
            yield return $"Players:Games:{at} fits every server; it needs Egg, Image or Startup.";
        if (Math.Abs(rule.PortOffset) > FarthestPort)
            yield return $"Players:Games:{at}:PortOffset is {rule.PortOffset}; it has to be between -{FarthestPort} and {FarthestPort}.";
    }
}
