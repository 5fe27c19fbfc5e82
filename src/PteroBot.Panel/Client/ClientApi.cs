using PteroBot.Panel.Live;
using PteroBot.Panel.Transfers;

namespace PteroBot.Panel.Client;

/// <summary>The client API for one account key, by resource.</summary>
public sealed class ClientApi
{
    private readonly IApiSource _source;

    internal ClientApi(IApiSource source) => _source = source;

    /// <summary>What the panel is, as far as is known.</summary>
    public PanelDialect Dialect => _source.Dialect;

    /// <summary>
    /// Takes room for so many calls that nobody has asked for yet: within a third of the request budget, together with all that is done besides or was
    /// in the minute before. People, and the background that shows them something, keep the rest. False where there is no such room now.
    /// </summary>
    public bool TrySpare(int calls) => _source.TrySpare(calls);

    /// <summary>The account itself.</summary>
    public IAccountApi Account => field ??= _source.Api<IAccountApi>();

    /// <summary>The account's two-factor authentication.</summary>
    public ITwoFactorApi TwoFactor => field ??= _source.Api<ITwoFactorApi>();

    /// <summary>The account's keys.</summary>
    public IApiKeysApi ApiKeys => field ??= _source.Api<IApiKeysApi>();

    /// <summary>The account's SSH keys.</summary>
    public ISshKeysApi SshKeys => field ??= _source.Api<ISshKeysApi>();

    /// <summary>Servers and what they use.</summary>
    public IServersApi Servers => field ??= _source.Api<IServersApi>();

    /// <summary>
    /// How many play, as the plugin <c>player-counter</c> of Pelican counts them (<c>GET /api/client/servers/{server}/query</c>). Needs no permission. Answered twice a minute for each server,
    /// for everybody together.
    /// </summary>
    /// <exception cref="PanelNotFoundException">The panel has no such plugin; Pterodactyl never has.</exception>
    /// <exception cref="PanelException">The server is offline, or its egg has no query (406), and everything else that goes wrong.</exception>
    public Task<PlayerCounter> CountPlayersAsync(ServerId server, CancellationToken cancellationToken = default) => _source.Api<IPlayerCounterApi>().CountAsync(server, cancellationToken);

    /// <summary>Start, stop, restart, kill.</summary>
    public IPowerApi Power => field ??= _source.Api<IPowerApi>();

    /// <summary>Commands, and the way into the live socket.</summary>
    public IConsoleApi Console => field ??= _source.Api<IConsoleApi>();

    /// <summary>Who did what on a server.</summary>
    public IActivityApi Activity => field ??= _source.Api<IActivityApi>();

    /// <summary>Databases of servers.</summary>
    public IDatabasesApi Databases => field ??= _source.Api<IDatabasesApi>();

    /// <summary>Files of servers.</summary>
    public IFilesApi Files => field ??= _source.Api<IFilesApi>();

    /// <summary>Schedules of servers.</summary>
    public ISchedulesApi Schedules => field ??= _source.Api<ISchedulesApi>();

    /// <summary>Addresses of servers.</summary>
    public INetworkApi Network => field ??= _source.Api<INetworkApi>();

    /// <summary>With whom servers are shared.</summary>
    public ISubusersApi Subusers => field ??= _source.Api<ISubusersApi>();

    /// <summary>Backups of servers.</summary>
    public IBackupsApi Backups => field ??= _source.Api<IBackupsApi>();

    /// <summary>Start commands and variables.</summary>
    public IStartupApi Startup => field ??= _source.Api<IStartupApi>();

    /// <summary>Names, images, reinstallation.</summary>
    public ISettingsApi Settings => field ??= _source.Api<ISettingsApi>();

    /// <summary>Whole files and backups, streamed.</summary>
    public FileTransfers Transfers => field ??= new FileTransfers(this, _source);

    /// <summary>A live socket to a server; nothing happens before it is read. Dispose it when done.</summary>
    public ServerSocket OpenSocket(ServerId server) => new(_source.Credentials(Console, server), server, _source.Nodes, _source.Clock);
}
