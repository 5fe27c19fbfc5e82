using Discord;
using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Panel;
using PteroBot.Tests.Access;
using PteroBot.Tests.Access.Grants;
using PteroBot.Tests.Interactions;

namespace PteroBot.Tests.Features.Sharing;

/// <summary>The whole bot with a community key, and a member of the crew who has linked nothing.</summary>
internal static class SharedWorld
{
    public const ulong Crew = GrantWorld.Crew;

    /// <summary>Has the role Crew and no link.</summary>
    public static IGuildUser Cleo { get; } = FakeInteractions.Member(7, FeatureWorld.Harbour, [Crew], name: "cleo");

    public static async Task<FeatureWorld> StartAsync(params GrantedAction[] actions)
    {
        var world = await FeatureWorld.StartAsync();
        await world.ShareAsync(actions);
        return world;
    }

    /// <summary>The guild lends an account, and the crew may do this with Survival.</summary>
    public static async Task ShareAsync(this FeatureWorld world, params GrantedAction[] actions)
    {
        world.WithSurvival("running");
        world.Script.Servers(GrantWorld.CommunityKey, (FeatureWorld.Survival, "Survival"), (GrantWorld.Creative, "Creative"));
        await world.Get<GuildVault>().SaveCommunityKeyAsync(FeatureWorld.Harbour, PanelStub.Address, PanelKey.Parse(GrantWorld.CommunityKey),
            new KeyReport(KeyVerdict.Client, PanelDialect.Pterodactyl) { Account = new() { Username = "harbour" } }, CancellationToken.None);
        await world.GiveAsync(actions);
    }

    public static Task GiveAsync(this FeatureWorld world, params GrantedAction[] actions) => actions.Length == 0 ? Task.CompletedTask
        : world.Get<GrantBook>().GiveAsync(GrantWorld.Of(Crew, FeatureWorld.Survival, actions) with { Panel = PanelStub.Address.ToString() }, CancellationToken.None);

    public static IEnumerable<string> Sent(this FeatureWorld world) =>
        world.Http.Requests.Where(request => request.Method != "GET").Select(request => $"{request.Method} {request.Uri.AbsolutePath} {request.Body}");
}
