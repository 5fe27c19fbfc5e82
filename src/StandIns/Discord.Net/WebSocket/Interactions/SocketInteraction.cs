using System.Text.Json;
using Discord.Rest;

namespace Discord.WebSocket;

/// <summary>Something that a person did with the bot and that waits for an answer. The answers are in the file beside this one.</summary>
public abstract partial class SocketInteraction : SocketEntity<ulong>, IDiscordInteraction, IThreadPoolWorkItem
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    private readonly InteractionPayload _payload;
    private readonly DateTimeOffset _receivedAt;

    internal SocketInteraction(DiscordSocketClient client, InteractionPayload payload)
        : base(client, payload.Id)
    {
        _payload = payload;
        _receivedAt = client.Config.Time.GetUtcNow();
        Guild = payload.GuildId is { } guildId ? client.GetGuild(guildId) : null;
        User = ReadUser(payload);
    }

    /// <summary>Where it happened, when that channel is cached; <see cref="InteractionChannel"/> is always there.</summary>
    public ISocketMessageChannel Channel => field ??= ChannelId is { } id ? Guild?.GetChannel(id) as ISocketMessageChannel : null;
    public IMessageChannel InteractionChannel => field ??= Channel ?? ReadChannel();
    public ulong? ChannelId => _payload.ChannelId;
    public SocketUser User { get; }
    public InteractionType Type => _payload.Type;
    public string Token => _payload.Token;
    public IDiscordInteractionData Data => DataCore;
    public string UserLocale => _payload.Locale;
    public string GuildLocale => _payload.GuildLocale;
    public int Version => _payload.Version;
    public DateTimeOffset CreatedAt => Discord.Config.UseInteractionSnowflakeDate ? SnowflakeUtils.FromSnowflake(Id) : _receivedAt;
    public bool IsValidToken => Discord.Config.Time.GetUtcNow() - CreatedAt < TokenLife;
    public bool IsDMInteraction => GuildId is null;
    public ulong? GuildId => _payload.GuildId;
    public ulong ApplicationId => _payload.ApplicationId;
    public InteractionContextType? ContextType => _payload.Context;
    public GuildPermissions Permissions => new(_payload.AppPermissions);
    public IReadOnlyDictionary<ApplicationIntegrationType, ulong> IntegrationOwners => _payload.IntegrationOwners;
    IUser IDiscordInteraction.User => User;

    internal SocketGuild Guild { get; }
    internal InteractionData RawData => _payload.Data;
    internal bool HasMessage => _payload.MessageJson is not null;
    internal abstract IDiscordInteractionData DataCore { get; }

    public async ValueTask<IMessageChannel> GetChannelAsync(RequestOptions options = null) =>
        InteractionChannel ?? (ChannelId is { } id ? await RestChannel.FindAsync(Discord, id, options) as IMessageChannel : null);

    /// <summary>Runs the handlers on a thread of the pool.</summary>
    void IThreadPoolWorkItem.Execute() => _ = Discord.RaiseInteractionAsync(this);

    internal async Task RaiseOnAsync(BaseSocketClient client)
    {
        await client.InteractionCreatedEvent.RaiseAsync(this, static (handler, interaction) => handler(interaction), client.WarnOfHandler);
        await RaiseOwnAsync(client);
    }

    internal abstract Task RaiseOwnAsync(BaseSocketClient client);

    internal ResolvedEntities Resolve() => new(Discord, Guild, _payload.Data.Resolved);

    internal SocketUserMessage ReadMessage() =>
        _payload.MessageJson is { } json ? new SocketUserMessage(Discord, InteractionChannel, JsonSerializer.Deserialize(json, WireJson.Default.WireMessage)) : null;

    private SocketUser ReadUser(InteractionPayload payload)
    {
        var user = payload.Member?.User ?? payload.User ?? throw new JsonException("An interaction came without a user.");
        return Guild is not null && payload.Member is { } member ? new SocketGuildUser(Guild, user, member) : new SocketUnknownUser(Discord, user);
    }

    private IMessageChannel ReadChannel() =>
        _payload.ChannelJson is { } json ? RestChannel.Create(Discord, JsonSerializer.Deserialize(json, WireJson.Default.WireChannel), Guild) as IMessageChannel : null;
}
