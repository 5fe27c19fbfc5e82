using System.Net;
using Discord.Net;

namespace PteroBot.Hosting;

/// <summary>Reasons of Discord's after which trying again is pointless, as sentences for the operator.</summary>
internal static class GatewayClosed
{
    /// <summary>The sentence; null when trying again makes sense.</summary>
    public static string? Sentence(Exception? reason) => reason switch
    {
        WebSocketClosedException closed => Sentence(closed.CloseCode),
        HttpException { HttpCode: HttpStatusCode.Unauthorized } => Sentence(4004),
        { InnerException: { } inner } => Sentence(inner),
        _ => null,
    };

    private static string? Sentence(int closeCode) => closeCode switch
    {
        4004 => "Discord refused the token. Open https://discord.com/developers/applications, the application's page Bot, press Reset Token, and set Discord:Token to the new one.",
        4010 => "Discord refused the shard: Discord:ShardIds and Discord:TotalShards do not fit together.",
        4011 => "Discord wants more shards than Discord:TotalShards says: the bot is in too many servers for that number. Remove the setting, or raise it in all processes.",
        4012 => "Discord does not speak this version of its gateway any more. A newer PteroBot is needed.",
        4013 or 4014 => "Discord refused the intents. With Discord:MessageContent the bot asks for the message content, which has to be switched on first: open "
            + "https://discord.com/developers/applications, the application's page Bot, and switch on Message Content Intent; or take the option away.",
        _ => null,
    };
}
