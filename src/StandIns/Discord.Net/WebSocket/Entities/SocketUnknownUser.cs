using Discord.Rest;

namespace Discord.WebSocket;

/// <summary>Somebody of whom no membership is known: in a direct message, or in a guild that the bot is not in.</summary>
internal sealed class SocketUnknownUser : SocketUser
{
    internal SocketUnknownUser(DiscordSocketClient discord, WireUser user)
        : base(discord, user)
    {
    }
}
