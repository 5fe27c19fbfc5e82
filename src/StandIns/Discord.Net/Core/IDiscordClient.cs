namespace Discord;

/// <summary>The part of a client that every kind has.</summary>
public interface IDiscordClient : IDisposable, IAsyncDisposable
{
    ConnectionState ConnectionState { get; }

    ISelfUser CurrentUser { get; }

    TokenType TokenType { get; }

    Task StartAsync();

    Task StopAsync();

    Task<IChannel> GetChannelAsync(ulong id, CacheMode mode = CacheMode.AllowDownload, RequestOptions options = null);

    Task<IReadOnlyCollection<IApplicationCommand>> GetGlobalApplicationCommandsAsync(
        bool withLocalizations = false,
        string locale = null,
        RequestOptions options = null);

    Task<IReadOnlyCollection<IApplicationCommand>> BulkOverwriteGlobalApplicationCommand(
        ApplicationCommandProperties[] properties,
        RequestOptions options = null);

    Task<IGuild> GetGuildAsync(ulong id, CacheMode mode = CacheMode.AllowDownload, RequestOptions options = null);

    Task<IUser> GetUserAsync(ulong id, CacheMode mode = CacheMode.AllowDownload, RequestOptions options = null);
}
