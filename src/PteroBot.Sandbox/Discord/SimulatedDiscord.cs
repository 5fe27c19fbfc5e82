using PteroBot.Sandbox.Discord.Cdn;
using PteroBot.Sandbox.Discord.Gateway;
using PteroBot.Sandbox.Discord.Rest;
using PteroBot.Sandbox.Discord.Rest.Routes;
using PteroBot.Sandbox.Discord.World;
using PteroBot.Sandbox.Hosting;

namespace PteroBot.Sandbox.Discord;

/// <summary>The whole simulated Discord: its world, REST, gateway and CDN.</summary>
internal sealed class SimulatedDiscord
{
    public SimulatedDiscord(DiscordSettings settings, TimeProvider time, TrafficLog traffic)
    {
        Clock = new DiscordClock(time);
        World = new DiscordWorld(settings, Clock);
        Gateway = new GatewayHub(World, time, traffic);
        Rest = new DiscordRest(World, time, traffic);
    }

    /// <summary>Puts deadlines, token lives and message ages forward.</summary>
    public DiscordClock Clock { get; }
    public DiscordWorld World { get; }
    public GatewayHub Gateway { get; }
    public DiscordRest Rest { get; }

    public void Map(IEndpointRouteBuilder app)
    {
        Rest.Map(app,
        [
            .. new GatewayRoutes(Gateway).All, .. UserRoutes.All, .. CommandRoutes.All, .. InteractionRoutes.All, .. WebhookRoutes.All,
            .. ChannelRoutes.All, .. new MessageRoutes(Rest).All, .. GuildRoutes.All,
        ]);
        app.Map("/gateway", Gateway.AcceptAsync);
        app.Map("/gateway/resume", Gateway.AcceptAsync);
        new CdnEndpoints(World).Map(app);
    }

    public void Reset()
    {
        Gateway.Reset();
        Rest.Reset();
        World.Reset();
    }
}
