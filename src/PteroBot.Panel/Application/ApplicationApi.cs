namespace PteroBot.Panel.Application;

/// <summary>The application API for one key, by resource. Everything here is known by number; there is no way to pass a uuid or short id,
/// because the panel would read its leading digits and act on another row.</summary>
public sealed class ApplicationApi
{
    private readonly IApiSource _source;

    internal ApplicationApi(IApiSource source) => _source = source;

    /// <summary>What the panel is, as far as is known.</summary>
    public PanelDialect Dialect => _source.Dialect;

    /// <summary>The users of the panel.</summary>
    public IUsersApi Users => field ??= _source.Api<IUsersApi>();

    /// <summary>The machines of the panel.</summary>
    public INodesApi Nodes => field ??= _source.Api<INodesApi>();

    /// <summary>The addresses of machines.</summary>
    public IAllocationsApi Allocations => field ??= _source.Api<IAllocationsApi>();

    /// <summary>Where machines stand.</summary>
    public ILocationsApi Locations => field ??= _source.Api<ILocationsApi>();

    /// <summary>The servers of the panel.</summary>
    public IServersApi Servers => field ??= _source.Api<IServersApi>();

    /// <summary>The databases of servers.</summary>
    public IDatabasesApi Databases => field ??= _source.Api<IDatabasesApi>();

    /// <summary>The groups of eggs.</summary>
    public INestsApi Nests => field ??= _source.Api<INestsApi>();

    /// <summary>What servers are made from.</summary>
    public IEggsApi Eggs => field ??= _source.Api<IEggsApi>();
}
