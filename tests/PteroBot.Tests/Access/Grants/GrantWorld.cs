using System.Net;
using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Panel;
using PteroBot.Tests.Features;

namespace PteroBot.Tests.Access.Grants;

/// <summary>Harbour with a community key that reaches Survival and Creative, and a member with a role who has linked nothing.</summary>
internal static class GrantWorld
{
    public const ulong Crew = 120;
    public const string CommunityKey = "ptlc_CommunityCommunityCommunityCommunityCommun1";
    public const string Survival = "7250dc0e";
    public const string Creative = "1a109924";

    /// <summary>Has the role Crew in Harbour.</summary>
    public static Actor Mia { get; } = new(4, "mia", AccessWorld.Harbour, [Crew], ManagesGuild: false);

    public static Guid Uuid(string identifier) => Guid.Parse($"{identifier}-0000-4000-8000-000000000000");

    public static async Task<AccessWorld> StartAsync(params (string Key, string? Value)[] settings)
    {
        var world = new AccessWorld(settings);
        await world.SetUpAsync();
        await world.LendAsync();
        world.Script.Servers(CommunityKey, (Survival, "Survival"), (Creative, "Creative"));
        return world;
    }

    public static Task LendAsync(this AccessWorld world, ulong guild = AccessWorld.Harbour, PanelAddress? panel = null) => world.Get<GuildVault>().SaveCommunityKeyAsync(
        guild, panel ?? AccessWorld.Panel, PanelKey.Parse(CommunityKey), new KeyReport(KeyVerdict.Client, PanelDialect.Pterodactyl) { Account = new() { Username = "harbour" } }, CancellationToken.None);

    public static Task GrantAsync(this AccessWorld world, params GrantedAction[] actions) => world.GrantAsync(Crew, Survival, actions);

    public static Task GrantAsync(this AccessWorld world, params ServerAction[] actions) => world.GrantAsync([.. actions.Select(action => new GrantedAction(action))]);

    public static Task GrantAsync(this AccessWorld world, ulong role, string? server, params GrantedAction[] actions) =>
        world.Get<GrantBook>().GiveAsync(Of(role, server, actions), CancellationToken.None);

    public static Grant Of(ulong role, string? server, params GrantedAction[] actions) => new()
    {
        GuildId = AccessWorld.Harbour,
        RoleId = role,
        Panel = AccessWorld.Panel.ToString(),
        Server = server is null ? null : Uuid(server),
        ServerName = "Survival",
        Actions = actions,
        GrantedBy = 1,
        GrantedAt = DateTimeOffset.UnixEpoch,
    };

    public static Task<Decision<ServerAccess>> AskAsync(this AccessWorld world, Actor actor, ServerAction action, string asked = Survival) =>
        world.Get<AccessControl>().ServerAsync(actor, asked, action, CancellationToken.None);

    public static async Task<ServerAccess> OpenAsync(this AccessWorld world, Actor actor, ServerAction action, string asked = Survival) =>
        (await world.AskAsync(actor, action, asked)).Allowed ?? throw new InvalidOperationException("It was refused.");

    /// <summary>What the panel says of Survival to whoever may see it.</summary>
    public static void Permissions(this AccessWorld world, string permissions, bool owner = false) =>
        world.Http.On("GET", $"/api/client/servers/{Survival}", HttpStatusCode.OK, PanelStub.Server(Survival, "Survival", permissions: permissions, owner: owner));
}
