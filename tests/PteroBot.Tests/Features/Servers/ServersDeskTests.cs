using System.Net;
using PteroBot.Access;
using PteroBot.Features.Servers;
using PteroBot.Panel;
using PteroBot.TestKit;
using PteroBot.Tests.Access;
using PteroBot.Tests.Interactions;

namespace PteroBot.Tests.Features.Servers;

public sealed class ServersDeskTests
{
    [Fact]
    public async Task A_page_costs_one_request_per_line_and_none_within_twenty_seconds()
    {
        await using var world = await WithServersAsync(500);

        await world.HandleAsync(Typed.Command("servers", FeatureWorld.Nora));
        var first = world.AskedOfServers.Count();
        await world.HandleAsync(Typed.Command("servers", FeatureWorld.Nora));

        Assert.Equal(ServersList.PageSize, first);
        Assert.Equal(first, world.AskedOfServers.Count());
    }

    [Fact]
    public async Task Only_running_looks_at_a_part_and_goes_on_where_it_stopped()
    {
        await using var world = await WithServersAsync(300);

        var first = await world.HandleAsync(Typed.Press(new ServersView(1, true, "").Further, FeatureWorld.Nora));
        var asked = world.AskedOfServers.Count();
        var second = await world.HandleAsync(Typed.Press(new ServersView(1, true, "").Further, FeatureWorld.Nora));

        Assert.Equal("edit: Running servers · 60 of 300", first[^1]);
        Assert.Equal(ServersDesk.AskedAtMost, asked);
        Assert.Equal("edit: Running servers · 120 of 300", second[^1]);
    }

    [Fact]
    public async Task What_is_slow_is_filled_in()
    {
        await using var world = await WithServersAsync(1);
        var answer = new TaskCompletionSource();
        world.Http.On("GET", "/api/client/servers/00000001/resources", async (_, token) =>
        {
            await answer.Task.WaitAsync(token);
            return StubHttp.Answer(HttpStatusCode.OK, PanelStub.Resources("running"), "application/json");
        });
        var replies = Typed.Command("servers", FeatureWorld.Nora);

        var handling = world.HandleAsync(replies);
        while (replies.Calls.Count < 2 && !handling.IsCompleted)
            await Task.Delay(5);
        answer.SetResult();
        var calls = await handling;

        Assert.Equal(["defer private", "edit: Your servers · 1", "edit: Your servers · 1"], calls);
    }

    [Fact]
    public async Task One_panel_of_several_that_gives_no_list_is_told_in_a_line()
    {
        await using var world = await WithServersAsync(2);
        await world.Get<GuildVault>().ChangeAsync(FeatureWorld.Harbour, guild => guild.With(AccessWorld.OtherPanel, panel => panel), CancellationToken.None);
        await world.Get<LinkVault>().SaveAsync(1, AccessWorld.OtherPanel, PanelKey.Parse(AccessWorld.SamKey),
            new KeyReport(KeyVerdict.Client, PanelDialect.Pterodactyl) { Account = new() { Username = "nora" } }, CancellationToken.None);
        var both = Typed.Command("servers", FeatureWorld.Nora);
        await world.HandleAsync(both);
        world.Script.Forget(AccessWorld.SamKey);
        world.Get<ServerDirectory>().Forget(1, AccessWorld.OtherPanel);
        var one = Typed.Command("servers", FeatureWorld.Nora);

        await world.HandleAsync(one);

        Assert.DoesNotContain("missing", both.Embed, StringComparison.Ordinal);
        Assert.Contains("**Server 001**", one.Embed, StringComparison.Ordinal);
        Assert.Contains($"\n-# Servers are missing here. The panel does not accept the key (it may have been deleted). Make a new one at <{PanelPages.AccountKeys(AccessWorld.OtherPanel)}>", one.Embed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_is_asked_in_a_modal_and_changes_the_list()
    {
        await using var world = await WithServersAsync(30);

        var ask = await world.HandleAsync(Typed.Press("servers/search", FeatureWorld.Nora));
        var found = await world.HandleAsync(FakeInteractions.Modal("servers/find", FeatureWorld.Nora, FeatureWorld.Harbour, ("search", "Server 01")));

        Assert.Equal(["modal: Search your servers"], ask);
        Assert.Equal("edit: Servers with Server 01 · 10 of 30", found[^1]);
    }

    /// <summary>Every second one runs.</summary>
    private static async Task<FeatureWorld> WithServersAsync(int count)
    {
        var world = await FeatureWorld.StartAsync();
        world.Script.Servers(AccessWorld.NoraKey, [.. Enumerable.Range(1, count).Select(i => (i.ToString("x8"), $"Server {i:000}"))]);
        if (count > 1)
            for (var i = 1; i <= count; i++)
                world.Http.On("GET", $"/api/client/servers/{i:x8}/resources", HttpStatusCode.OK, PanelStub.Resources(i % 2 == 0 ? "running" : "offline"));
        return world;
    }
}
