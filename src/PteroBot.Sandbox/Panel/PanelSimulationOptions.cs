using System.Net;
using PteroBot.Sandbox.Games;

namespace PteroBot.Sandbox.Panel;

/// <summary>
/// How the simulated panel is set up. Addresses that are not known before listening are told later with <see
/// cref="PanelSimulation.UseAddresses"/>.
/// </summary>
internal sealed record PanelSimulationOptions
{
    /// <summary>Makes keys, identifiers and figures; the same seed gives the same world.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many servers Nora has besides her ten (<c>--servers N</c>).</summary>
    public int ExtraServers { get; init; }

    /// <summary>Whether its servers run games that answer questions about their players, and Nora has two more of them (<c>--no-games</c>).</summary>
    public bool Games => GamesAt is not null;

    /// <summary>The address of the loopback where those of the first node listen (<see cref="GameHost.On"/>); null for no games.</summary>
    public IPAddress? GamesAt { get; init; }

    /// <summary>Which panel software is simulated (<c>--panel pelican</c>).</summary>
    public PanelFlavour Flavour { get; init; } = PanelFlavour.Pterodactyl;

    /// <summary>
    /// How many times faster than a real machine servers start, stop, install and back up. Token life and caches are not touched.
    /// </summary>
    public double Speed { get; init; } = 1;

    /// <summary>How long a websocket token lives.</summary>
    public TimeSpan SocketTokenLife { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The panel's APP_TIMEZONE: cron runs in it, and the client API writes its times in it.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Calls per minute and user on the client API; null takes the panel's default (720, Pelican 256).</summary>
    public int? ClientLimit { get; init; }

    /// <summary>Calls per minute and user on the application API; null takes the panel's default (240, Pelican 256).</summary>
    public int? ApplicationLimit { get; init; }
}

/// <summary>The panel software that is simulated.</summary>
internal enum PanelFlavour
{
    Pterodactyl,
    Pelican,
}
