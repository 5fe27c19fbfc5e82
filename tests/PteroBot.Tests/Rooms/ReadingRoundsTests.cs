using System.Net;
using PteroBot.Access;
using PteroBot.Panel.Client;
using PteroBot.Rooms;
using PteroBot.TestKit;
using PteroBot.Tests.Access;
using PteroBot.Tests.Features;
using PteroBot.Tests.Interactions;

namespace PteroBot.Tests.Rooms;

/// <summary>The things of all servers of whoever is here are read ahead, in nobody's way.</summary>
public sealed class ReadingRoundsTests
{
    private const int RequestsOfOwner = 7;
    private const string Empty = """{"object":"list","data":[]}""";
    private const string NoStartup = """{"object":"list","data":[],"meta":{"startup_command":"java","raw_startup_command":"java","docker_images":{"Java 21":"j21"} } }""";

    private static readonly string[] Kinds = ["/backups", "/databases", "/network/allocations", "/schedules", "/startup", "/users"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Linking_reads_the_things_of_all_servers_at_seven_requests_each()
    {
        await using var world = await StartAsync(30);
        await LinkAsync(world);

        await StepAsync(world, 20);

        Assert.Equal(30 * RequestsOfOwner, Read(world).Count);
        foreach (var server in await ServersAsync(world))
        {
            Assert.NotNull(world.Get<RoomShelf<Database>>().Peek(server));
            Assert.NotNull(world.Get<RoomShelf<Schedule>>().Peek(server));
            Assert.NotNull(world.Get<RoomShelf<Backup>>().Peek(server));
        }
    }

    [Fact]
    public async Task At_most_two_servers_are_read_in_a_second_and_nothing_while_the_link_itself_is_made()
    {
        await using var world = await StartAsync(30);
        await LinkAsync(world);

        var atOnce = Read(world).Count;
        await StepAsync(world, 1);

        Assert.Equal(0, atOnce);
        Assert.Equal(2 * RequestsOfOwner, Read(world).Count);
    }

    [Fact]
    public async Task Of_more_than_fifty_servers_fifty_are_read_those_first_that_were_used_last()
    {
        await using var world = await StartAsync(60);
        var servers = await ServersAsync(world);
        world.Get<RecentRooms>().Use(servers[57]);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        world.Get<RecentRooms>().Use(servers[58]);

        await StepAsync(world, 1);
        var first = Identifiers(world);
        await StepAsync(world, 200);

        Assert.Equal([servers[58].Server.Identifier, servers[57].Server.Identifier], first);
        Assert.Equal(ReadingRound.MostServers, Identifiers(world).Count);
    }

    [Fact]
    public async Task A_tight_limit_is_used_to_a_third_and_the_round_goes_on_in_the_next_minute()
    {
        await using var world = await StartAsync(30, limit: 60);
        await LinkAsync(world);
        world.Clock.Advance(TimeSpan.FromMinutes(2));

        await StepAsync(world, 50);
        var inFirstMinute = Read(world).Count;
        await StepAsync(world, 10 * 60);
        world.Get<RecentPeople>().See(Nora);
        await StepAsync(world, 10 * 60);

        Assert.InRange(inFirstMinute, RequestsOfOwner, 20);
        Assert.Equal(30, Identifiers(world).Count);
    }

    [Fact]
    public async Task A_round_begins_every_twenty_minutes_while_the_person_is_here_and_not_afterwards()
    {
        await using var world = await StartAsync(1);
        world.Get<RecentPeople>().See(Nora);
        await StepAsync(world, 600);
        world.Get<RecentPeople>().See(Nora);

        await StepAsync(world, 3600);

        Assert.Equal(2 * RequestsOfOwner, Read(world).Count);
    }

    [Fact]
    public async Task A_panel_that_does_not_answer_is_left_alone_for_a_minute_and_the_round_goes_on()
    {
        await using var world = await StartAsync(3, first: http =>
        {
            http.On("GET", "/api/client/servers/7250dc00/databases", _ => throw new HttpRequestException("refused"));
            http.On("GET", "/api/client/servers/7250dc00/databases", HttpStatusCode.OK, Empty);
        });
        world.Get<RecentPeople>().See(Nora);

        await StepAsync(world, 30);
        var atFirst = Identifiers(world).Count;
        await StepAsync(world, 90);

        Assert.Equal(1, atFirst);
        Assert.Equal(3, Identifiers(world).Count);
    }

    [Fact]
    public async Task Whoever_has_linked_nothing_or_has_left_costs_nothing()
    {
        await using var world = await StartAsync(3);
        world.Get<RecentPeople>().See(Nora with { UserId = 4 });
        world.Get<RecentPeople>().See(Nora);
        await world.Get<LinkVault>().DeleteAsync(1, PanelStub.Address, Token);

        await StepAsync(world, 60);

        Assert.Empty(Read(world));
    }

    private static Actor Nora { get; } = new(1, "nora", FeatureWorld.Harbour, [], false);

    /// <param name="count">How many servers Nora has.</param>
    /// <param name="limit">Calls a minute; as usual without it.</param>
    /// <param name="first">What the panel answers first.</param>
    private static async Task<FeatureWorld> StartAsync(int count, int? limit = null, Action<StubHttp>? first = null)
    {
        var world = await FeatureWorld.StartAsync();
        first?.Invoke(world.Http);
        (string Name, string Value)[] told = limit is null ? [] : [("X-RateLimit-Limit", limit.ToString()!)];
        world.Script.Servers(AccessWorld.NoraKey, [.. Enumerable.Range(0, count).Select(i => ($"7250dc{i:x2}", $"Server {i:00}"))]);
        for (var i = 0; i < count; i++)
        {
            var root = $"/api/client/servers/7250dc{i:x2}";
            world.Http.On("GET", $"{root}-0000-4000-8000-000000000000/files/list", HttpStatusCode.OK, Empty, told);
            foreach (var kind in Kinds)
                world.Http.On("GET", $"{root}{kind}", HttpStatusCode.OK, kind == "/startup" ? NoStartup : Empty, told);
        }
        return world;
    }

    private static async Task LinkAsync(FeatureWorld world)
    {
        world.Script.Account(AccessWorld.NoraKey, "nora");
        await world.HandleAsync(FakeInteractions.Modal(
            $"link/here/{PanelPages.Mark(PanelStub.Address)}", FeatureWorld.Nora, FeatureWorld.Harbour, ("key", AccessWorld.NoraKey)));
    }

    /// <summary>Lets so many seconds pass, each with its step.</summary>
    private static async Task StepAsync(FeatureWorld world, int seconds)
    {
        world.Clock.Advance(ReadingAhead.Settling);
        for (var i = 0; i < seconds; i++)
        {
            await world.Get<ReadingRounds>().StepAsync(Token);
            world.Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    private static async Task<IReadOnlyList<ServerAccess>> ServersAsync(FeatureWorld world) =>
        (await world.Get<AccessControl>().ListAsync(Nora, Token)).Allowed!.Servers;

    private static List<string> Read(FeatureWorld world) => [.. world.Asked.Where(asked => asked.Contains("/servers/", StringComparison.Ordinal))];

    private static List<string> Identifiers(FeatureWorld world) => [.. Read(world).Select(asked => asked.Split("/servers/")[1][..8]).Distinct()];
}
