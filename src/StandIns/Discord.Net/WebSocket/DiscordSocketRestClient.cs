using Discord.Rest;

namespace Discord.WebSocket;

/// <summary>The API side of a gateway client; it logs in and out with that client.</summary>
public class DiscordSocketRestClient : DiscordRestClient
{
    internal DiscordSocketRestClient(DiscordRestConfig config, RestApi api)
        : base(config, api)
    {
    }

    internal override Task OnLoginAsync() => Task.CompletedTask;
}
