using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using PteroBot.Access;
using PteroBot.Features.Players.Queries;
using PteroBot.Hosting;
using PteroBot.Panel.Http;

namespace PteroBot.Features.Players;

/// <summary>Decides how and where a server is asked: what was set for it, then the operator's rules, then what the bot knows of eggs.</summary>
internal sealed partial class GameChoices(IOptions<PlayersOptions> options, IOptions<PanelsOptions> panels)
{
    private readonly IReadOnlyList<GameRule> _rules = [.. options.Value.Games ?? [], .. KnownGames.All];

    /// <summary>The target, or why there is none.</summary>
    public GameChoice Of(ServerGame? game, PlayerSettings settings)
    {
        if (!options.Value.Enabled || settings.IsOff)
            return new GameChoice.Off(EverySingle: !options.Value.Enabled);
        if (game is null || HostOf(game) is not { } host)
            return new GameChoice.NoAddress();
        var rule = _rules.FirstOrDefault(rule => Fits(rule, game));
        if ((settings.Game ?? rule?.Game) is not { } kind)
            return new GameChoice.Unknown();
        return new GameChoice.Known(new GameTarget(kind, host, PortOf(game, settings, kind, rule), settings.Names ?? options.Value.Names));
    }

    /// <summary>
    /// The address itself, where the bot may go there; otherwise the name that people use. A server behind a private address has one that leads in
    /// from outside. An allocation for every address of its node is found by the node's name.
    /// </summary>
    private string? HostOf(ServerGame game)
    {
        var isAny = !IPAddress.TryParse(game.Ip, out var ip) || ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any);
        if (!isAny && (panels.Value.AllowPrivate || AddressGuard.IsPublic(ip!)))
            return game.Ip;
        return game.Alias ?? (isAny && game.NodeHost.Length > 0 ? game.NodeHost : null);
    }

    /// <summary>Games of Source that listen elsewhere for questions say so in their start command.</summary>
    private static int PortOf(ServerGame game, PlayerSettings settings, GameKind kind, GameRule? rule)
    {
        var named = kind == GameKind.Source && QueryPort().Match(game.Startup) is { Success: true } said ? int.Parse(said.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : (int?)null;
        var port = settings.Port ?? named ?? game.Port + (rule?.Game == kind ? rule.PortOffset : 0);
        return Math.Clamp(port, 1, ushort.MaxValue);
    }

    private static bool Fits(GameRule rule, ServerGame game) => HasWords(game.Egg, rule.Egg) && HasWords(game.Image, rule.Image) && HasWords(game.Startup, rule.Startup);

    /// <summary>Whether the words stand in the text, not as a part of longer ones. No words fit everything.</summary>
    private static bool HasWords(string text, string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return true;
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + words.Length == text.Length || !char.IsLetterOrDigit(text[at + words.Length])))
                return true;
        return false;
    }

    [GeneratedRegex("""query_?port["']?[ =:]+["']?([0-9]{1,5})\b""", RegexOptions.IgnoreCase)]
    private static partial Regex QueryPort();
}

/// <summary>How a server is asked, or why it is not.</summary>
internal abstract record GameChoice
{
    private GameChoice()
    {
    }

    public sealed record Known(GameTarget Target) : GameChoice;

    /// <summary>Nobody said which game it is, and the egg tells nothing.</summary>
    public sealed record Unknown : GameChoice;

    /// <summary>Switched off, for this server or for every one.</summary>
    public sealed record Off(bool EverySingle) : GameChoice;

    /// <summary>It has no address that the bot may go to.</summary>
    public sealed record NoAddress : GameChoice;
}
