#nullable enable
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Discord.Net;
using Discord.Net.Rest;

namespace Discord.Rest;

/// <summary>The calls of Discord's API that the bot needs, by topic in the files beside this one.</summary>
internal sealed partial class RestApi : IDisposable
{
    /// <summary>The form that Discord asks for; without it Cloudflare may refuse.</summary>
    private const string UserAgent = "DiscordBot (https://github.com/discord-net/Discord.Net, v3.16.0)";

    private readonly IRestClient _client;

    public RestApi(DiscordRestConfig config)
    {
        _client = config.RestClientProvider(DiscordConfig.APIUrl);
        _client.SetHeader("accept", "*/*");
        _client.SetHeader("user-agent", UserAgent);
        Runner = new RequestRunner(_client, config.Time, config.Jitter);
    }

    public RequestRunner Runner { get; }

    /// <summary>Known from READY, or asked for at the login of a client without a gateway.</summary>
    public ulong ApplicationId { get; set; }

    public void SetToken(TokenType type, string? token) =>
        _client.SetHeader("authorization", (token is null ? null : type == TokenType.Bot ? $"Bot {token}" : $"Bearer {token}")!);

    public Task<WireGatewayBot> GetGatewayBotAsync(RequestOptions? options) =>
        ReadAsync(new RestCall(Routes.GatewayBot, "gateway/bot", default, options), WireJson.Default.WireGatewayBot);

    public Task<WireUser> GetOwnUserAsync(RequestOptions? options) =>
        ReadAsync(new RestCall(Routes.OwnUser, "users/@me", default, options), WireJson.Default.WireUser);

    public Task<WireApplication> GetOwnApplicationAsync(RequestOptions? options) =>
        ReadAsync(new RestCall(Routes.OwnApplication, "oauth2/applications/@me", default, options), WireJson.Default.WireApplication);

    public Task<WireUser?> FindUserAsync(ulong id, RequestOptions? options) =>
        FindAsync(new RestCall(Routes.User, $"users/{id}", default, options), WireJson.Default.WireUser);

    public Task<WireMember?> FindMemberAsync(ulong guildId, ulong id, RequestOptions? options) =>
        FindAsync(new RestCall(Routes.Member, $"guilds/{guildId}/members/{id}", new MajorParameter(guildId), options), WireJson.Default.WireMember);

    public Task LeaveGuildAsync(ulong guildId, RequestOptions? options) =>
        SendAsync(new RestCall(Routes.LeaveGuild, $"users/@me/guilds/{guildId}", new MajorParameter(guildId), options));

    public void Dispose() => _client.Dispose();

    private async Task SendAsync(RestCall call)
    {
        using var response = await Runner.SendAsync(call);
    }

    private async Task<T> ReadAsync<T>(RestCall call, JsonTypeInfo<T> type)
    {
        using var response = await Runner.SendAsync(call);
        await using var stream = await response.Content.ReadAsStreamAsync(call.Options.CancelToken);
        return await JsonSerializer.DeserializeAsync(stream, type, call.Options.CancelToken)
            ?? throw new InvalidDataException($"Discord answered {call.Route.Template} with null.");
    }

    /// <summary>Null where Discord knows nothing of the kind.</summary>
    private async Task<T?> FindAsync<T>(RestCall call, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return await ReadAsync(call, type);
        }
        catch (HttpException e) when (e.HttpCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }
}
