using System.Net;
using PteroBot.Audit;
using PteroBot.Tests.Access;

namespace PteroBot.Tests.Features.Power;

public sealed class PowerModuleTests
{
    private const string Server = "/api/client/servers/7250dc0e";

    [Fact]
    public async Task Power_answers_with_a_card_and_in_the_end_with_what_happened()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithSurvival("offline");
        world.Http.On("GET", $"{Server}/resources", HttpStatusCode.OK, PanelStub.Resources("running"));
        world.Http.On("POST", $"{Server}/power", HttpStatusCode.NoContent);

        var calls = await world.HandleAsync(Typed.Command("power", FeatureWorld.Nora, ("server", "Survival"), ("action", "start")));

        Assert.Equal("defer private", calls[0]);
        Assert.Equal("edit: Survival", calls[1]);
        Assert.Matches(@"^edit: \*\*Survival\*\* is running after \d+ s\.$", calls[^1]);
        Assert.Equal("""{"signal":"start"}""", world.Http.Requests.Single(r => r.Method == "POST").Body);
        var record = Assert.Single(await world.AuditAsync());
        Assert.Equal(("power.start", "7250dc0e", 1ul, AuditResult.Succeeded), (record.Action, record.Target, record.UserId, record.Result));
    }

    [Fact]
    public async Task A_press_changes_the_card_and_tells_the_end_to_whoever_pressed()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithSurvival("running");
        world.Http.On("GET", $"{Server}/resources", HttpStatusCode.OK, PanelStub.Resources("offline"));
        world.Http.On("POST", $"{Server}/power", HttpStatusCode.NoContent);

        var calls = await world.HandleAsync(Typed.Press("power/stop/7250dc0e/7/abcdef", FeatureWorld.Nora));

        Assert.Equal(["defer update", "edit: Survival"], calls.Take(2));
        Assert.Matches(@"^note: \*\*Survival\*\* is offline after \d+ s\.$", Note(calls));
    }

    [Fact]
    public async Task A_missing_permission_is_told_and_recorded_as_refused()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithSurvival("running");
        world.Http.On("POST", $"{Server}/power", HttpStatusCode.Forbidden,
            """{"errors":[{"code":"AccessDeniedHttpException","status":"403","detail":"This action is unauthorized."}]}""");

        var calls = await world.HandleAsync(Typed.Press("power/restart/7250dc0e/7/abcdef", FeatureWorld.Nora));

        Assert.Equal("note: You do not have the permission for that on the panel. The server's owner can give it to you.", Note(calls));
        Assert.Equal(AuditResult.Refused, Assert.Single(await world.AuditAsync()).Result);
    }

    [Fact]
    public async Task A_kill_asks_first_from_the_command_and_from_the_card()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithSurvival("running");

        var command = await world.HandleAsync(Typed.Command("power", FeatureWorld.Nora, ("server", "Survival"), ("action", "kill")));
        var button = await world.HandleAsync(Typed.Press("power/kill/7250dc0e/7/abcdef", FeatureWorld.Nora));

        Assert.Equal(["defer private", "edit: Kill Survival?"], command);
        Assert.Equal("note: Kill Survival?", Note(button));
        Assert.DoesNotContain(world.Asked, asked => asked.StartsWith("POST", StringComparison.Ordinal));
        Assert.Empty(await world.AuditAsync());
    }

    [Fact]
    public async Task A_confirmed_kill_is_carried_out()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithSurvival("running");
        world.Http.On("GET", $"{Server}/resources", HttpStatusCode.OK, PanelStub.Resources("offline"));
        world.Http.On("POST", $"{Server}/power", HttpStatusCode.NoContent);
        var confirmation = PteroBot.Interactions.Confirmation.For(1, world.Clock);

        var calls = await world.HandleAsync(Typed.Press($"power/killnow/7250dc0e/{confirmation}", FeatureWorld.Nora));

        Assert.Equal(["defer update", "edit: Killing **Survival**…", "edit: **Survival** was killed and is offline."], calls);
        Assert.Equal("power.kill", Assert.Single(await world.AuditAsync()).Action);
    }

    [Fact]
    public async Task A_suspended_server_takes_no_orders_and_the_panel_is_not_asked_for_any()
    {
        await using var world = await FeatureWorld.StartAsync();
        world.Http.On("GET", Server, HttpStatusCode.OK, PanelStub.Server("7250dc0e", "Survival", "suspended"));
        world.Http.On("GET", $"{Server}/websocket", HttpStatusCode.Conflict,
            """{"errors":[{"code":"ServerStateConflictException","status":"409","detail":"This server is currently suspended and the functionality requested is unavailable."}]}""");

        var calls = await world.HandleAsync(Typed.Press("power/start/7250dc0e/7/abcdef", FeatureWorld.Nora));

        Assert.Equal("note: **Survival** is suspended. Only an administrator can change that.", Note(calls));
        Assert.DoesNotContain(world.Asked, asked => asked.StartsWith("POST", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("start", "control.start")]
    [InlineData("stop", "control.stop")]
    [InlineData("kill", "control.stop")]
    public async Task Somebody_whose_rights_are_known_is_refused_without_asking_for_it_and_heard_once_they_are_given(string action, string permission)
    {
        await using var world = await FeatureWorld.StartAsync();
        world.Script.List(AccessWorld.SamKey, SharedWithMia);
        world.Http.On("POST", $"{Server}/power", HttpStatusCode.NoContent);
        // When it is first read, and once more before the refusal.
        world.Http.On("GET", Server, HttpStatusCode.OK, PanelStub.Server("7250dc0e", "Survival", permissions: "\"control.console\"", owner: false));
        world.Http.On("GET", Server, HttpStatusCode.OK, PanelStub.Server("7250dc0e", "Survival", permissions: "\"control.console\"", owner: false));
        world.Http.On("GET", Server, HttpStatusCode.OK, PanelStub.Server("7250dc0e", "Survival", permissions: $"\"{permission}\"", owner: false));
        world.WithSurvival("offline");

        var refused = await world.HandleAsync(Typed.Command("power", FeatureWorld.Mia, ("server", "Survival"), ("action", action)));
        var sent = world.Asked.Count(asked => asked.StartsWith("POST", StringComparison.Ordinal));
        var heard = await world.HandleAsync(Typed.Command("power", FeatureWorld.Mia, ("server", "Survival"), ("action", action)));

        Assert.Equal($"edit: You do not have the permission `{permission}` on **Survival**. The server's owner can give it to you.", refused[^1]);
        Assert.Equal(0, sent);
        Assert.DoesNotContain("permission", heard[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_panel_account_does_not_reach_the_server_of_a_card_is_told_so()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithSurvival("running");

        var calls = await world.HandleAsync(Typed.Press("power/stop/7250dc0e/7/abcdef", FeatureWorld.Mia));

        Assert.Equal("note: Your panel account does not reach this server, so its buttons do nothing for you.", Note(calls));
    }

    private static string SharedWithMia => $$"""
        {"object":"list","data":[{{PanelStub.Server("7250dc0e", "Survival", owner: false)}}],
        "meta":{"pagination":{"total":1,"count":1,"per_page":100,"current_page":1,"total_pages":1,"links":{} } } }
        """;

    /// <summary>The line beside the card; the card itself may be changed after it.</summary>
    private static string Note(IReadOnlyList<string> calls) => Assert.Single(calls, call => call.StartsWith("note: ", StringComparison.Ordinal));
}
