namespace PteroBot.Panel.Application;

/// <summary>The application API for one key, by resource. Everything here is known by number; there is no way to pass a uuid or short id,
/// because the panel would read its leading digits and act on another row.</summary>
public sealed class ApplicationApi
{
    private readonly IApiSource _source;

    internal ApplicationApi(IApiSource source) => _source = source;

    /// <summary>What the panel is, as far as is known.</summary>
    public PanelDialect Dialect => _source.Dialect;

    /// <summary>The servers of the panel.</summary>
    public IServersApi Servers => field ??= _source.Api<IServersApi>();
}
