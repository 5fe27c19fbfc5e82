using System.Diagnostics.Metrics;
using System.Net;
using PteroBot.Panel.Client;
using PteroBot.TestKit;

namespace PteroBot.Panel.Tests.Budget;

/// <summary>The budget as callers and operators see it.</summary>
public sealed class BudgetInUseTests
{
    private const string Account = """{"object":"user","attributes":{"id":2,"username":"nora","admin":false}}""";
    private const string Backups = "/api/client/servers/7250dc0e/backups";
    private const string NoServers = """{"object":"list","data":[],"meta":{"pagination":{"total":0,"count":0,"per_page":1,"current_page":1,"total_pages":1,"links":{} } } }""";

    [Fact]
    public async Task The_limit_of_backups_closes_nothing_else()
    {
        using var rig = new Rig()
            .On("POST", Backups, HttpStatusCode.TooManyRequests, """{"errors":[{"code":"TooManyRequestsHttpException","status":"429","detail":"Only 2 backups may be generated within a 600 second span of time."}]}""",
                ("Retry-After", "540"), ("X-RateLimit-Limit", "720"), ("X-RateLimit-Remaining", "700"))
            .Ok("/api/client/account", Account);

        var failure = await Assert.ThrowsAsync<RateLimitedException>(() => rig.Client.Backups.CreateAsync(Rig.Server, new NewBackup()));
        var account = await rig.Client.Account.GetAsync();

        Assert.Equal((RateLimit.Backups, TimeSpan.FromMinutes(9), "nora"), (failure.Limit, failure.RetryAfter, account.Username));
        Assert.Equal(2, rig.Http.Requests.Count);
    }

    [Fact]
    public async Task A_limit_of_one_route_is_not_taken_for_that_of_all()
    {
        using var rig = new Rig().On("GET", "/api/client/servers/7250dc0e/websocket", HttpStatusCode.OK, Routes.Samples.Websocket, ("X-RateLimit-Limit", "5"), ("X-RateLimit-Remaining", "0"))
            .Ok("/api/client/account", Account);

        for (var i = 0; i < 3; i++)
            await rig.Client.Console.CredentialsAsync(Rig.Server);

        Assert.Equal("nora", (await rig.Client.Account.GetAsync()).Username);
    }

    [Fact]
    public async Task All_keys_of_a_user_share_one_budget_and_the_two_APIs_do_not()
    {
        using var rig = new Rig(new PanelOptions { Retries = 0, InteractivePatience = TimeSpan.Zero })
            .Ok("/api/client/account", Account).Ok("/api/client", NoServers).Ok("/api/application/users", NoServers);
        var used = 0;
        rig.Http.On("GET", "/api/client/permissions", _ => StubHttp.Answer(HttpStatusCode.OK, Routes.Samples.Permissions, "application/json", ("X-RateLimit-Limit", "4"), ("X-RateLimit-Remaining", $"{4 - ++used}")));
        var other = PanelKey.Parse("ptlc_PlantedKey1PlantedSecretPlantedSecretPlante");
        await rig.Panels.InspectAsync(rig.Panel, Rig.Key);
        await rig.Panels.InspectAsync(rig.Panel, other);

        for (var call = 0; call < 4; call++)
            await rig.Client.Servers.PermissionsAsync();
        var failure = await Assert.ThrowsAsync<RateLimitedException>(() => rig.Panels.Client(rig.Panel, other).Servers.PermissionsAsync());
        var users = await rig.Application.Users.ListAsync(new Application.UserQuery());

        Assert.Equal((RateLimit.OwnBudget, 0), (failure.Limit, users.Total));
    }

    [Fact]
    public async Task Keys_whose_owner_is_known_share_his_budget_without_being_inspected()
    {
        using var rig = new Rig(new PanelOptions { Retries = 0, InteractivePatience = TimeSpan.Zero });
        rig.Http.On("GET", "/api/client/permissions", _ => StubHttp.Answer(HttpStatusCode.OK, Routes.Samples.Permissions, "application/json", ("X-RateLimit-Limit", "4"), ("X-RateLimit-Remaining", "0")));
        var (another, foreign) = (PanelKey.Parse("ptlc_PlantedKey1PlantedSecretPlantedSecretPlante"), PanelKey.Parse("ptlc_PlantedKey2PlantedSecretPlantedSecretPlante"));

        await rig.Panels.Client(rig.Panel, Rig.Key.OwnedBy("2")).Servers.PermissionsAsync();
        var failure = await Assert.ThrowsAsync<RateLimitedException>(() => rig.Panels.Client(rig.Panel, another.OwnedBy("2")).Servers.PermissionsAsync());
        var permissions = await rig.Panels.Client(rig.Panel, foreign.OwnedBy("3")).Servers.PermissionsAsync();

        Assert.Equal(RateLimit.OwnBudget, failure.Limit);
        Assert.NotNull(permissions);
    }

    [Fact]
    public async Task Waiting_for_a_turn_is_not_taken_for_the_panels_silence()
    {
        using var rig = new Rig()
            .On("GET", "/api/client/account", HttpStatusCode.TooManyRequests, """{"errors":[{"code":"ThrottleRequestsException","status":"429","detail":"x"}]}""", ("X-RateLimit-Limit", "720"), ("X-RateLimit-Remaining", "0"), ("Retry-After", "50"))
            .Ok("/api/client/account", Account);
        await Record.ExceptionAsync(() => rig.Client.Account.GetAsync());

        var waiting = rig.Background.Account.GetAsync();
        for (var second = 0; second < 51; second++)
            rig.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("nora", (await waiting).Username);
    }

    [Fact]
    public async Task Its_state_can_be_observed()
    {
        var seen = new System.Collections.Concurrent.ConcurrentDictionary<string, double>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, self) => { if (instrument.Meter.Name == "PteroBot.Panel") self.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => seen.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => seen.AddOrUpdate(instrument.Name, value, (_, most) => Math.Max(most, value)));
        listener.Start();
        using var rig = new Rig()
            .On("GET", "/api/client/account", HttpStatusCode.OK, Account, ("X-RateLimit-Limit", "2"), ("X-RateLimit-Remaining", "1"))
            .On("GET", "/api/client/account", HttpStatusCode.TooManyRequests, """{"errors":[{"code":"ThrottleRequestsException","status":"429","detail":"x"}]}""", ("X-RateLimit-Limit", "2"), ("X-RateLimit-Remaining", "0"), ("Retry-After", "30"))
            .Ok("/api/client/account", Account).Ok("/api/client/servers/7250dc0e/resources", Routes.Samples.Resources);

        await rig.Client.Account.GetAsync();
        await Record.ExceptionAsync(() => rig.Client.Account.GetAsync());
        var waiting = rig.Background.Account.GetAsync();
        rig.Clock.Advance(TimeSpan.FromSeconds(61));
        await waiting;
        await rig.Client.Servers.ResourcesAsync(Rig.Server);
        await rig.Client.Servers.ResourcesAsync(Rig.Server);

        Assert.Superset(
            new HashSet<string> { "pterobot.panel.call.duration", "pterobot.panel.call.shared", "pterobot.panel.budget.waiting", "pterobot.panel.budget.fill", "pterobot.panel.budget.exceeded" },
            seen.Keys.ToHashSet());
        Assert.True(seen["pterobot.panel.budget.fill"] >= 1 && seen["pterobot.panel.budget.exceeded"] >= 1 && seen["pterobot.panel.call.shared"] >= 1);
    }
}
