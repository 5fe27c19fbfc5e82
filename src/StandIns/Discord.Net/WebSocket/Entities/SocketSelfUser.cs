using Discord.Rest;

namespace Discord.WebSocket;

/// <summary>The bot itself.</summary>
public class SocketSelfUser : SocketUser, ISelfUser
{
    internal SocketSelfUser(DiscordSocketClient discord, WireUser user)
        : base(discord, user)
    {
    }
}
