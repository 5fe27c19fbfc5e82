using PteroBot.Panel.Live;

namespace PteroBot.Panel.Client;

/// <summary>The client API for one account key, by resource.</summary>
public sealed class ClientApi
{
    private readonly IApiSource _source;

    internal ClientApi(IApiSource source) => _source = source;

    /// <summary>What the panel is, as far as is known.</summary>
    public PanelDialect Dialect => _source.Dialect;

    /// <summary>The account itself.</summary>
    public IAccountApi Account => field ??= _source.Api<IAccountApi>();

    /// <summary>The account's keys.</summary>
    public IApiKeysApi ApiKeys => field ??= _source.Api<IApiKeysApi>();

    /// <summary>Servers and what they use.</summary>
    public IServersApi Servers => field ??= _source.Api<IServersApi>();

    /// <summary>Start, stop, restart, kill.</summary>
    public IPowerApi Power => field ??= _source.Api<IPowerApi>();

    /// <summary>Commands, and the way into the live socket.</summary>
    public IConsoleApi Console => field ??= _source.Api<IConsoleApi>();

    /// <summary>A live socket to a server; nothing happens before it is read. Dispose it when done.</summary>
    public ServerSocket OpenSocket(ServerId server) => new(Console, server, Dialect, _source.Nodes, _source.Clock);
}
