using Microsoft.Extensions.Options;

namespace PteroBot.Hosting;

/// <summary><c>Discord:*</c></summary>
internal sealed class DiscordOptions
{
    public const string Section = "Discord";

    /// <summary>The bot's token. A secret: keep it out of files that are shared.</summary>
    public string? Token { get; set; }

    /// <summary>A file that holds the token, such as a Docker secret. Read at start, instead of <see cref="Token"/>.</summary>
    public string? TokenFile { get; set; }

    /// <summary>Where Discord's REST API is. The default is Discord itself.</summary>
    [WebAddress("Discord:ApiBaseUrl", "http", "https")]
    public string? ApiBaseUrl { get; set; }

    /// <summary>Where the gateway is. The default is what Discord says.</summary>
    [WebAddress("Discord:GatewayUrl", "ws", "wss")]
    public string? GatewayUrl { get; set; }

    /// <summary>Whether Discord gives the bot what members write, for consoles that take lines. A privileged intent: it has to be switched on for the application, too.</summary>
    public bool MessageContent { get; set; }

    /// <summary>The shards of this process; all of them by default.</summary>
    public int[]? ShardIds { get; set; }

    /// <summary>The number of shards of all processes together; what Discord recommends by default.</summary>
    [Between("Discord:TotalShards", 1, 1000)]
    public int? TotalShards { get; set; }

    /// <summary>The line under the bot's name; empty shows none. <c>{running}</c>, <c>{servers}</c> and <c>{players}</c> stand for totals over what the bot watches.</summary>
    [AtMost("Discord:Presence", PresenceLine.Longest)]
    public string Presence { get; set; } = "/help";
}

/// <summary>Checks each value.</summary>
[OptionsValidator]
internal sealed partial class DiscordOptionsValues : IValidateOptions<DiscordOptions>;

/// <summary>Checks what depends on two values, or on a file.</summary>
internal sealed class DiscordOptionsRules : IValidateOptions<DiscordOptions>
{
    private const string WhereToGetOne =
        "Make an application on https://discord.com/developers/applications, open its page Bot, press Reset Token, and set Discord:Token (or the environment variable Discord__Token).";

    public ValidateOptionsResult Validate(string? name, DiscordOptions options)
    {
        List<string> wrong = [.. Token(options), .. Shards(options), .. Presence(options)];
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Token(DiscordOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.Token))
            yield break;
        if (string.IsNullOrWhiteSpace(options.TokenFile))
            yield return $"Discord:Token is missing. {WhereToGetOne}";
        else if (!File.Exists(options.TokenFile))
            yield return $"Discord:TokenFile names {options.TokenFile}, which is not there.";
        else
            yield return $"Discord:TokenFile names {options.TokenFile}, which is empty. {WhereToGetOne}";
    }

    private static IEnumerable<string> Presence(DiscordOptions options) =>
        PresenceLine.Strange(options.Presence).Select(figure => $"Discord:Presence has {figure}; there are {{running}}, {{servers}} and {{players}}.");

    private static IEnumerable<string> Shards(DiscordOptions options)
    {
        if (options.ShardIds is not { Length: > 0 } ids)
            yield break;
        var list = string.Join(", ", ids);
        if (options.TotalShards is not { } total)
            yield return $"Discord:ShardIds is {list}, but Discord:TotalShards is missing; several processes have to agree on it.";
        else if (ids.Any(id => id < 0 || id >= total))
            yield return $"Discord:ShardIds is {list}; with Discord:TotalShards {total} the shards are 0 to {total - 1}.";
        if (ids.Distinct().Count() < ids.Length)
            yield return $"Discord:ShardIds is {list}; each shard can be named once only.";
    }
}

/// <summary>Takes the token from its file, so that everything else knows one place only.</summary>
internal sealed class TokenFromFile : IPostConfigureOptions<DiscordOptions>
{
    public void PostConfigure(string? name, DiscordOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Token) && File.Exists(options.TokenFile))
            options.Token = File.ReadAllText(options.TokenFile);
        options.Token = options.Token?.Trim();
    }
}
