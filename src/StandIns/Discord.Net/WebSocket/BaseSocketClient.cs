using Discord.Net;
using Discord.Rest;

namespace Discord.WebSocket;

/// <summary>What the client of one shard and the client of many have in common.</summary>
public abstract class BaseSocketClient : BaseDiscordClient, IRestClientProvider
{
    internal BaseSocketClient(DiscordSocketConfig config, RestApi api)
        : base(config, api)
    {
        BaseConfig = config;
        Rest = new DiscordSocketRestClient(config, api);
    }

    public event Func<SocketGuild, Task> JoinedGuild
    {
        add => JoinedGuildEvent.Add(value);
        remove => JoinedGuildEvent.Remove(value);
    }

    public event Func<SocketGuild, Task> LeftGuild
    {
        add => LeftGuildEvent.Add(value);
        remove => LeftGuildEvent.Remove(value);
    }

    public event Func<SocketGuild, Task> GuildAvailable
    {
        add => GuildAvailableEvent.Add(value);
        remove => GuildAvailableEvent.Remove(value);
    }

    public event Func<SocketGuild, Task> GuildUnavailable
    {
        add => GuildUnavailableEvent.Add(value);
        remove => GuildUnavailableEvent.Remove(value);
    }

    public event Func<SocketInteraction, Task> InteractionCreated
    {
        add => InteractionCreatedEvent.Add(value);
        remove => InteractionCreatedEvent.Remove(value);
    }

    public event Func<SocketMessage, Task> MessageReceived
    {
        add => MessageReceivedEvent.Add(value);
        remove => MessageReceivedEvent.Remove(value);
    }

    public event Func<SocketSlashCommand, Task> SlashCommandExecuted
    {
        add => SlashCommandExecutedEvent.Add(value);
        remove => SlashCommandExecutedEvent.Remove(value);
    }

    public event Func<SocketMessageComponent, Task> ButtonExecuted
    {
        add => ButtonExecutedEvent.Add(value);
        remove => ButtonExecutedEvent.Remove(value);
    }

    public event Func<SocketMessageComponent, Task> SelectMenuExecuted
    {
        add => SelectMenuExecutedEvent.Add(value);
        remove => SelectMenuExecutedEvent.Remove(value);
    }

    public event Func<SocketAutocompleteInteraction, Task> AutocompleteExecuted
    {
        add => AutocompleteExecutedEvent.Add(value);
        remove => AutocompleteExecutedEvent.Remove(value);
    }

    public event Func<SocketModal, Task> ModalSubmitted
    {
        add => ModalSubmittedEvent.Add(value);
        remove => ModalSubmittedEvent.Remove(value);
    }

    /// <summary>Milliseconds from a heartbeat to its answer.</summary>
    public abstract int Latency { get; protected set; }
    public abstract UserStatus Status { get; protected set; }
    public abstract IActivity Activity { get; protected set; }
    public virtual DiscordSocketRestClient Rest { get; }
    public virtual new SocketSelfUser CurrentUser
    {
        get => base.CurrentUser as SocketSelfUser;
        protected set => base.CurrentUser = value;
    }

    public abstract IReadOnlyCollection<SocketGuild> Guilds { get; }
    DiscordRestClient IRestClientProvider.RestClient => Rest;

    internal DiscordSocketConfig BaseConfig { get; }
    internal AsyncEvent<Func<SocketGuild, Task>> JoinedGuildEvent { get; } = new();
    internal AsyncEvent<Func<SocketGuild, Task>> LeftGuildEvent { get; } = new();
    internal AsyncEvent<Func<SocketGuild, Task>> GuildAvailableEvent { get; } = new();
    internal AsyncEvent<Func<SocketGuild, Task>> GuildUnavailableEvent { get; } = new();
    internal AsyncEvent<Func<SocketInteraction, Task>> InteractionCreatedEvent { get; } = new();
    internal AsyncEvent<Func<SocketMessage, Task>> MessageReceivedEvent { get; } = new();
    internal AsyncEvent<Func<SocketSlashCommand, Task>> SlashCommandExecutedEvent { get; } = new();
    internal AsyncEvent<Func<SocketMessageComponent, Task>> ButtonExecutedEvent { get; } = new();
    internal AsyncEvent<Func<SocketMessageComponent, Task>> SelectMenuExecutedEvent { get; } = new();
    internal AsyncEvent<Func<SocketAutocompleteInteraction, Task>> AutocompleteExecutedEvent { get; } = new();
    internal AsyncEvent<Func<SocketModal, Task>> ModalSubmittedEvent { get; } = new();

    public abstract SocketGuild GetGuild(ulong id);
    public abstract SocketChannel GetChannel(ulong id);
    public abstract Task StartAsync();
    public abstract Task StopAsync();
    public abstract Task SetStatusAsync(UserStatus status);
    public abstract Task SetGameAsync(string name, string streamUrl = null, ActivityType type = ActivityType.Playing);
    public abstract Task SetActivityAsync(IActivity activity);
    public abstract Task SetCustomStatusAsync(string status);
}
