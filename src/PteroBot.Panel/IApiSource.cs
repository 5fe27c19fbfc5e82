using PteroBot.Panel.Client;
using PteroBot.Panel.Live;

namespace PteroBot.Panel;

/// <summary>Makes the APIs of one key.</summary>
internal interface IApiSource
{
    PanelDialect Dialect { get; }

    PanelAddress Panel { get; }

    PanelConnection Connection { get; }

    TimeProvider Clock { get; }

    /// <summary>Takes room for calls in nobody's way.</summary>
    bool TrySpare(int calls);

    /// <summary>Opens live sockets.</summary>
    IWingsConnector Nodes { get; }

    /// <summary>Gives tokens for live sockets, at the panel's pace.</summary>
    CredentialSource Credentials(IConsoleApi console, ServerId server);

    T Api<T>()
        where T : class;
}
