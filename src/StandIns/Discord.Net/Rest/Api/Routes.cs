#nullable enable
using Discord.Net.Rest;

namespace Discord.Rest;

/// <summary>Every endpoint that is called.</summary>
internal static class Routes
{
    public static readonly Route GatewayBot = new(HttpMethod.Get, "gateway/bot");
    public static readonly Route OwnUser = new(HttpMethod.Get, "users/@me");
    public static readonly Route OwnApplication = new(HttpMethod.Get, "oauth2/applications/@me");
    public static readonly Route User = new(HttpMethod.Get, "users/{id}");
    public static readonly Route OpenDm = new(HttpMethod.Post, "users/@me/channels");

    public static readonly Route Channel = new(HttpMethod.Get, "channels/{channel}");
    public static readonly Route DeleteChannel = new(HttpMethod.Delete, "channels/{channel}");
    public static readonly Route CreateThread = new(HttpMethod.Post, "channels/{channel}/threads");
    public static readonly Route CreateThreadOfMessage = new(HttpMethod.Post, "channels/{channel}/messages/{id}/threads");
    public static readonly Route JoinThread = new(HttpMethod.Put, "channels/{channel}/thread-members/@me");
    public static readonly Route AddThreadMember = new(HttpMethod.Put, "channels/{channel}/thread-members/{id}");
    public static readonly Route SendMessage = new(HttpMethod.Post, "channels/{channel}/messages");
    public static readonly Route Messages = new(HttpMethod.Get, "channels/{channel}/messages");
    public static readonly Route Message = new(HttpMethod.Get, "channels/{channel}/messages/{id}");
    public static readonly Route EditMessage = new(HttpMethod.Patch, "channels/{channel}/messages/{id}");
    public static readonly Route DeleteMessage = new(HttpMethod.Delete, "channels/{channel}/messages/{id}");
    public static readonly Route TriggerTyping = new(HttpMethod.Post, "channels/{channel}/typing");

    public static readonly Route AddReaction = new(HttpMethod.Put, "channels/{channel}/messages/{id}/reactions/{emoji}/@me");

    public static readonly Route Member = new(HttpMethod.Get, "guilds/{guild}/members/{id}");
    public static readonly Route LeaveGuild = new(HttpMethod.Delete, "users/@me/guilds/{guild}");

    public static readonly Route Commands = new(HttpMethod.Get, "applications/{app}/commands");
    public static readonly Route SetCommands = new(HttpMethod.Put, "applications/{app}/commands");
    public static readonly Route GuildCommands = new(HttpMethod.Get, "applications/{app}/guilds/{guild}/commands");
    public static readonly Route SetGuildCommands = new(HttpMethod.Put, "applications/{app}/guilds/{guild}/commands");

    public static readonly Route Callback = new(HttpMethod.Post, "interactions/{id}/{token}/callback", RouteKind.Callback);
    public static readonly Route Followup = new(HttpMethod.Post, "webhooks/{app}/{token}", RouteKind.Interaction);
    public static readonly Route Response = new(HttpMethod.Get, "webhooks/{app}/{token}/messages/{id}", RouteKind.Interaction);
    public static readonly Route EditResponse = new(HttpMethod.Patch, "webhooks/{app}/{token}/messages/{id}", RouteKind.Interaction);
    public static readonly Route DeleteResponse = new(HttpMethod.Delete, "webhooks/{app}/{token}/messages/{id}", RouteKind.Interaction);
}
