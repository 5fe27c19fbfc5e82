using System.Net;
using PteroBot.Access;
using PteroBot.Panel.Client;
using PteroBot.Rooms;
using PteroBot.TestKit;
using PteroBot.Tests.Access;
using PteroBot.Tests.Features;
using PteroBot.Tests.Features.Backups;

namespace PteroBot.Tests.Rooms;

public sealed class ReadingAheadTests
{
    private const string Root = $"/api/client/servers/{FeatureWorld.Survival}";
    private const string Files = $"{Root}-0000-4000-8000-000000000000/files/list";
    private const string Empty = """{"object":"list","data":[]}""";

    private static readonly string[] All =
        [Files, $"{Root}/backups", $"{Root}/databases", $"{Root}/network/allocations", $"{Root}/schedules", $"{Root}/startup", $"{Root}/users"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_suggested_on_a_server_in_use_is_read_once_and_kept_for_that_person()
    {
        await using var world = await StartAsync();
        var server = await UsedAsync(world, 1);

        await ReadAsync(world);
        await ReadAsync(world);

        Assert.Equal(All, Asked(world));
        Assert.Equal("Nightly", Assert.Single(world.Get<RoomShelf<Backup>>().Peek(server)!).Name);
        await world.LinkAsync(3, AccessWorld.NoraKey);
        Assert.Null(world.Get<RoomShelf<Backup>>().Peek(await OpenAsync(world, 3)));
    }

    [Fact]
    public async Task Nothing_is_read_while_the_command_itself_is_at_work()
    {
        await using var world = await StartAsync();
        await UsedAsync(world, 1);

        await world.Get<ReadingAhead>().ReadDueAsync(Token);

        Assert.Empty(Asked(world));
    }

    [Fact]
    public async Task It_is_renewed_every_four_minutes_until_a_quarter_of_an_hour_after_the_last_use()
    {
        await using var world = await StartAsync();
        await UsedAsync(world, 1);

        for (var minute = 0; minute < 60; minute++)
        {
            await ReadAsync(world);
            world.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(4, world.Asked.Count(asked => asked == $"GET {Root}/databases"));
    }

    [Fact]
    public async Task Of_many_servers_the_last_five_count()
    {
        await using var world = await StartAsync();
        world.Script.Servers(AccessWorld.NoraKey, [.. Enumerable.Range(0, 9).Select(i => ($"7250dc{i:x2}", $"Server {i}"))]);
        for (var i = 0; i < 9; i++)
        {
            await UsedAsync(world, 1, $"7250dc{i:x2}");
            world.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        world.Clock.Advance(ReadingAhead.Settling);
        var due = world.Get<RecentRooms>().TakeDue(ReadingAhead.Settling, ReadingAhead.Pause);

        Assert.Equal(["7250dc04", "7250dc05", "7250dc06", "7250dc07", "7250dc08"], due.Select(server => server.Server.Identifier).Order());
    }

    [Fact]
    public async Task A_subuser_is_read_only_what_the_panel_lets_them_see()
    {
        await using var world = await StartAsync(http => http.On("GET", Root, HttpStatusCode.OK,
            PanelStub.Server(FeatureWorld.Survival, "Survival", permissions: "\"database.read\",\"file.read\",\"file.read-content\"", owner: false)));
        world.Script.List(AccessWorld.NoraKey, ListOf(PanelStub.Server(FeatureWorld.Survival, "Survival", owner: false)));
        await UsedAsync(world, 1);

        await ReadAsync(world);

        Assert.Equal([Root, Files, $"{Root}/databases"], Asked(world));
    }

    [Fact]
    public async Task How_many_backups_there_are_is_known_afterwards_without_a_request()
    {
        await using var world = await StartAsync();
        world.Script.List(AccessWorld.NoraKey, ListOf(PanelStub.Server(FeatureWorld.Survival, "Survival")));
        var server = await UsedAsync(world, 1);
        var before = world.Get<BackupCounts>().Of(server);

        await ReadAsync(world);
        var asked = world.Asked.Count();

        Assert.Null(before);
        Assert.Equal("1/1", world.Get<BackupCounts>().Of(server));
        Assert.Equal(asked, world.Asked.Count());
    }

    [Fact]
    public async Task A_closed_server_and_an_unlinked_account_are_not_asked_about()
    {
        await using var world = await StartAsync();
        world.Script.List(AccessWorld.NoraKey, ListOf(PanelStub.Server(FeatureWorld.Survival, "Survival", "suspended")));
        await UsedAsync(world, 1);
        await ReadAsync(world);
        await world.LinkAsync(3, AccessWorld.NoraKey);
        await UsedAsync(world, 3);
        await world.Get<LinkVault>().DeleteAsync(3, PanelStub.Address, Token);

        await ReadAsync(world);

        Assert.Empty(Asked(world));
    }

    [Fact]
    public async Task A_panel_that_wants_a_pause_is_left_alone_until_the_next_turn()
    {
        await using var world = await StartAsync(http =>
        {
            foreach (var path in All)
                http.Refuse("GET", path, HttpStatusCode.TooManyRequests, "ThrottleRequestsException", "Too Many Attempts.", ("Retry-After", "200"));
        });
        await UsedAsync(world, 1);

        await ReadAsync(world);

        Assert.Equal([$"{Root}/backups"], Asked(world));
    }

    [Fact]
    public async Task One_thing_that_cannot_be_read_does_not_hold_up_the_others()
    {
        await using var world = await StartAsync(http => http
            .Refuse("GET", Files, HttpStatusCode.GatewayTimeout, "DaemonConnectionException", "Could not establish a connection to the machine running this server. Please try again.")
            .Refuse("GET", $"{Root}/backups", HttpStatusCode.InternalServerError, "ErrorException", "An unexpected error was encountered."));
        await UsedAsync(world, 1);

        await ReadAsync(world);

        Assert.Equal(All, Asked(world));
    }

    [Fact]
    public async Task What_was_read_for_somebody_who_went_away_is_forgotten_while_others_go_on()
    {
        await using var world = await StartAsync();
        var server = await UsedAsync(world, 1);
        await ReadAsync(world);
        var kept = world.Get<RoomShelf<Backup>>().Peek(server);
        world.Clock.Advance(TimeSpan.FromMinutes(31));
        await world.LinkAsync(3, AccessWorld.NoraKey);
        await UsedAsync(world, 3);

        await ReadAsync(world);

        Assert.NotNull(kept);
        Assert.Null(world.Get<RoomShelf<Backup>>().Peek(server));
    }

    /// <param name="first">What the panel answers first, where that is not that all is well.</param>
    private static async Task<FeatureWorld> StartAsync(Action<StubHttp>? first = null)
    {
        var world = await FeatureWorld.StartAsync();
        first?.Invoke(world.Http);
        world.WithBackups(BackupScript.Json());
        foreach (var path in All.Where(path => !path.EndsWith("/backups", StringComparison.Ordinal)))
            world.Http.On("GET", path, HttpStatusCode.OK, Empty);
        world.Http.On("GET", $"{Root}/startup", HttpStatusCode.OK, """{"object":"list","data":[],"meta":{"startup_command":"java","raw_startup_command":"java","docker_images":{"Java 21":"j21"} } }""");
        return world;
    }

    private static async Task<ServerAccess> OpenAsync(FeatureWorld world, ulong user, string server = FeatureWorld.Survival) =>
        (await world.Get<AccessControl>().ServerAsync(new Actor(user, "nora", FeatureWorld.Harbour, [], false), server, ServerAction.ReadFiles, Token)).Allowed!;

    private static async Task<ServerAccess> UsedAsync(FeatureWorld world, ulong user, string server = FeatureWorld.Survival)
    {
        var opened = await OpenAsync(world, user, server);
        world.Get<RecentRooms>().Use(opened);
        return opened;
    }

    private static Task ReadAsync(FeatureWorld world)
    {
        world.Clock.Advance(ReadingAhead.Settling);
        return world.Get<ReadingAhead>().ReadDueAsync(Token);
    }

    private static List<string> Asked(FeatureWorld world) => [.. world.Asked.Select(asked => asked[4..]).Where(path => path.StartsWith(Root, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static string ListOf(string server) => $$$"""
        {"object":"list","data":[{{{server}}}],"meta":{"pagination":{"total":1,"count":1,"per_page":100,"current_page":1,"total_pages":1,"links":{} } } }
        """;
}
