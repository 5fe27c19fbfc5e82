using System.Net;
using Discord;
using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Storage;
using PteroBot.Tests.Access;
using static PteroBot.Tests.Interactions.FakeInteractions;

namespace PteroBot.Tests.Features.Setup;

/// <summary>A guild with a panel that is set up, and who may change that.</summary>
internal static class SetupWorld
{
    public const string NoServers =
        """{"object":"list","data":[],"meta":{"pagination":{"total":0,"count":0,"per_page":1,"current_page":1,"total_pages":1,"links":{}}}}""";

    private const string Denied = """{"errors":[{"code":"AccessDeniedHttpException","status":"403","detail":"This action is unauthorized."}]}""";
    private const string Invalid = """{"errors":[{"code":"ValidationException","status":"422","detail":"The name field is required.","meta":{"source_field":"name","rule":"required"}}]}""";

    /// <summary>May manage Harbour.</summary>
    public static IUser Nora { get; } = Member(1, AccessWorld.Harbour, [], GuildPermission.ManageGuild);

    /// <summary>What stands for Harbour's panel in custom ids.</summary>
    public static string Mark { get; } = PanelPages.Mark(AccessWorld.Panel);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Task<GuildSettings> GuildAsync(AccessWorld world) => world.Get<GuildVault>().FindAsync(AccessWorld.Harbour, Token);

    public static async Task<IReadOnlyList<AuditRecord>> RecordsAsync(AccessWorld world) =>
        [.. (await world.Get<IDocumentStore>().QueryAsync(AuditDocuments.Type, AuditDocuments.ByGuild.Where(AccessWorld.Harbour), Token)).Select(record => record.Value)];

    /// <summary>The application key reads servers and users, and changes servers only.</summary>
    public static async Task<AccessWorld> HarbourAsync(bool withKey = true)
    {
        var world = new AccessWorld();
        await world.SetUpAsync();
        if (withKey)
        {
            await world.KeepGuildKeyAsync();
            world.Http.On("GET", "/api/application/servers", HttpStatusCode.OK, NoServers);
        }
        world.Script.Servers(AccessWorld.NoraKey);
        world.Http.On("GET", "/api/application/users", HttpStatusCode.OK, NoServers);
        world.Http.On("POST", "/api/application/servers", HttpStatusCode.UnprocessableEntity, Invalid).On("POST", "/api/application/users", HttpStatusCode.Forbidden, Denied);
        foreach (var resource in new[] { "nodes", "locations" })
            world.Http.On("POST", $"/api/application/{resource}", HttpStatusCode.Forbidden, Denied);
        foreach (var resource in new[] { "nodes", "locations", "nests" })
            world.Http.On("GET", $"/api/application/{resource}", HttpStatusCode.Forbidden, Denied);
        return world;
    }
}
