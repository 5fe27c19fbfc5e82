using PteroBot.Tests.Access;

namespace PteroBot.Tests.Features.Status;

public sealed class StatusModuleTests
{
    private const string Server = "/api/client/servers/7250dc0e";

    [Fact]
    public async Task A_card_is_for_everyone_in_the_channel()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithSurvival("running");

        var calls = await world.HandleAsync(Typed.Command("status", FeatureWorld.Nora, ("server", "surv")));

        Assert.Equal(["defer public", "edit: Survival"], calls.Take(2));
    }

    [Fact]
    public async Task An_owner_s_card_costs_no_request_but_for_the_live_state()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithSurvival("running");

        await world.HandleAsync(Typed.Command("status", FeatureWorld.Nora, ("server", "Survival")));
        await world.HandleAsync(Typed.Command("status", FeatureWorld.Nora, ("server", "Survival")));

        Assert.Single(world.Asked, asked => asked == $"GET {Server}/websocket");
        Assert.DoesNotContain(world.Asked, asked => asked == $"GET {Server}");
    }

    [Fact]
    public async Task What_a_subuser_may_do_is_asked_once_and_for_each_person()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithSurvival("running");
        world.Script.List(AccessWorld.SamKey, $$"""{"object":"list","data":[{{PanelStub.Server("7250dc0e", "Survival", owner: false)}}],"meta":{} }""");

        for (var i = 0; i < 2; i++)
        {
            await world.HandleAsync(Typed.Command("status", FeatureWorld.Mia, ("server", "Survival")));
            await world.HandleAsync(Typed.Command("status", FeatureWorld.Adam, ("server", "Survival")));
        }

        Assert.Equal(2, world.Asked.Count(asked => asked == $"GET {Server}"));
    }

    [Fact]
    public async Task A_panel_that_does_not_answer_is_shown_and_not_taken_for_offline()
    {
        await using var world = await FeatureWorld.StartAsync();
        world.Http.On("GET", $"{Server}/websocket", _ => throw new HttpRequestException(HttpRequestError.ConnectionError));
        world.Http.On("GET", $"{Server}/resources", _ => throw new HttpRequestException(HttpRequestError.ConnectionError));
        await world.HandleAsync(Typed.Command("servers", FeatureWorld.Nora));

        var calls = await world.HandleAsync(Typed.Command("status", FeatureWorld.Nora, ("server", "Survival")));

        Assert.Equal("edit: Survival", calls[1]);
    }

    [Fact]
    public async Task A_key_that_the_panel_does_not_know_any_more_is_told_with_the_way_out()
    {
        await using var world = await FeatureWorld.StartAsync();
        await world.LinkAsync(FeatureWorld.Sam.Id, AccessWorld.NoraKey.Replace("Nora", "Lost", StringComparison.Ordinal));

        var calls = await world.HandleAsync(Typed.Command("status", FeatureWorld.Sam, ("server", "Survival")));

        Assert.Equal(["defer public", "delete"], calls.Take(2));
        Assert.StartsWith("note: The panel does not accept the key", calls[^1], StringComparison.Ordinal);
    }
}
