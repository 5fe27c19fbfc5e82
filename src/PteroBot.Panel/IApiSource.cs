using PteroBot.Panel.Live;

namespace PteroBot.Panel;

/// <summary>Makes the APIs of one key.</summary>
internal interface IApiSource
{
    PanelDialect Dialect { get; }

    PanelAddress Panel { get; }

    PanelConnection Connection { get; }

    TimeProvider Clock { get; }

    /// <summary>Opens live sockets.</summary>
    IWingsConnector Nodes { get; }

    T Api<T>()
        where T : class;
}
