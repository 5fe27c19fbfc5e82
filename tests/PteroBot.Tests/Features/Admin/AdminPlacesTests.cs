using System.Net;
using System.Text.Json.Nodes;
using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Panel;
using PteroBot.Tests.Access;

namespace PteroBot.Tests.Features.Admin;

/// <summary>Locations, nests and eggs.</summary>
public sealed class AdminPlacesTests
{
    private const string PelicanKey = "papp_HarbourHarbourHarbourHarbourHarbourHarbourH";

    [Fact]
    public async Task A_location_is_made_and_changed_with_the_rest_sent_again()
    {
        await using var world = await StartAsync();
        world.Takes("POST", "locations", AdminScript.Location(3, "attic")).Takes("PATCH", "locations/1", AdminScript.Location(1, "cellar"));

        var made = await world.RunAsync("admin locations create", ("name", "attic"));
        var changed = await world.RunAsync("admin locations edit", ("location", "harbour"), ("name", "cellar"));
        var nothing = await world.RunAsync("admin locations edit", ("location", "harbour"));

        Assert.Equal("edit: The location **attic** is made.", made);
        Assert.Equal("edit: The location **cellar** is changed.", changed);
        Assert.Equal("edit: Say what to change: the name, the description, or both.", nothing);
        var sent = JsonNode.Parse(Assert.Single(world.Sent("PATCH")))!;
        Assert.Equal(("cellar", "Long name"), ((string?)sent["short"], (string?)sent["long"]));
        Assert.Equal(["location.create", "location.update"], (await world.AuditAsync()).Select(record => record.Action).Order());
    }

    [Fact]
    public async Task A_location_with_nodes_stays_and_an_empty_one_goes_when_its_name_was_typed()
    {
        await using var world = await StartAsync();
        world.Takes("DELETE", "locations/2");

        var full = await world.RunAsync("admin locations delete", ("location", "harbour"));
        var question = await world.RunAsync("admin locations delete", ("location", "empty"));
        var form = await world.PressAsync("adminlocations/type/2/empty/CONFIRMED");
        var wrong = await world.SubmitAsync("adminlocations/delete/2", "name", "harbour");
        var before = world.Sent("DELETE").Count;
        var deleted = await world.SubmitAsync("adminlocations/delete/2", "name", "empty");

        Assert.Equal("edit: **harbour** still has 1 node. Put it somewhere else first, with /admin nodes edit.", full);
        Assert.Equal("edit: Delete the location empty?", question);
        Assert.Equal("modal: Delete a location", form);
        Assert.Equal("note: That was not `empty`, so nothing was deleted.", wrong);
        Assert.Equal(0, before);
        Assert.Equal("edit: The location **empty** is deleted.", deleted);
    }

    [Fact]
    public async Task What_the_panel_refuses_is_told_in_its_words()
    {
        await using var world = await StartAsync();
        world.Invalid("POST", "locations", ("short", "unique", "The Location Identifier has already been taken."));
        world.Refuses("DELETE", "locations/2", HttpStatusCode.BadRequest, "HasActiveNodesException", "Cannot delete a location that has active nodes attached to it.");

        var taken = await world.RunAsync("admin locations create", ("name", "harbour"));
        var full = await world.SubmitAsync("adminlocations/delete/2", "name", "empty");

        Assert.Equal("edit: The panel did not take it: The Location Identifier has already been taken. (`short`)", taken);
        Assert.Equal("note: The panel said no: Cannot delete a location that has active nodes attached to it.", full);
        Assert.All(await world.AuditAsync(), record => Assert.Equal(AuditResult.Refused, record.Result));
    }

    [Fact]
    public async Task What_the_panel_made_though_it_failed_is_in_the_next_list()
    {
        await using var world = await FeatureWorld.StartAsync();
        world.List("locations", AdminScript.Location(1, "harbour")).List("locations", AdminScript.Location(1, "harbour"), AdminScript.Location(3, "attic"))
            .Refuses("POST", "locations", HttpStatusCode.InternalServerError, "QueryException", "An unexpected error was encountered");

        var before = await world.RunAsync("admin locations list");
        await world.RunAsync("admin locations create", ("name", "attic"));
        var after = await world.RunAsync("admin locations list");

        Assert.Equal(("edit: All locations of panel.example.com · 1", "edit: All locations of panel.example.com · 2"), (before, after));
        Assert.Equal(AuditResult.Failed, Assert.Single(await world.AuditAsync()).Result);
    }

    private static async Task<FeatureWorld> OnPelicanAsync()
    {
        var world = await FeatureWorld.StartAsync();
        await world.Get<GuildVault>().ChangeAsync(FeatureWorld.Harbour,
            guild => guild.With(PanelStub.Address, kept => kept with { Software = PanelDialect.Pelican.Name }), CancellationToken.None);
        await world.Get<GuildVault>().SaveKeyAsync(FeatureWorld.Harbour, PanelStub.Address, PanelKey.Parse(PelicanKey), CancellationToken.None);
        return world;
    }

    [Theory]
    [InlineData("admin locations list", "Pelican has no locations.")]
    [InlineData("admin nests list", "Pelican has no nests.")]
    public async Task What_pelican_lacks_is_told_by_its_name_and_nothing_is_asked(string command, string sentence)
    {
        await using var world = await OnPelicanAsync();

        var answer = await world.RunAsync(command);

        Assert.Equal($"edit: {sentence}", answer);
        Assert.Empty(world.Asked);
    }

    [Fact]
    public async Task A_node_of_pelican_is_made_without_a_location_also_with_a_key_that_does_not_tell_what_the_panel_is()
    {
        await using var world = await FeatureWorld.StartAsync();
        await world.Get<GuildVault>().ChangeAsync(FeatureWorld.Harbour,
            guild => guild.With(PanelStub.Address, kept => kept with { Software = null }), CancellationToken.None);
        world.Refuses("GET", "nests", HttpStatusCode.NotFound, "NotFoundHttpException", "The route api/application/nests could not be found.")
            .Takes("POST", "nodes", AdminScript.Node(7, "node-7")).One("nodes/7", AdminScript.Node(7, "node-7"));

        var made = await world.RunAsync("admin nodes create", ("name", "node-7"), ("host", "node-7.example.com"), ("memory", "16 GiB"), ("disk", "100 GiB"));
        var placed = await world.RunAsync("admin nodes create", ("name", "node-8"), ("host", "node-8.example.com"), ("memory", "16 GiB"), ("disk", "100 GiB"), ("location", "attic"));

        Assert.StartsWith("edit: The node **node-7** is made", made);
        Assert.Equal("edit: Pelican has no locations.", placed);
        Assert.DoesNotContain("location", Assert.Single(world.Sent("POST")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pelican_s_eggs_are_listed_without_nests()
    {
        await using var world = await OnPelicanAsync();
        world.One("eggs", $$"""{"object":"list","data":[{{Egg(1, "Paper", null)}}]}""").One("eggs/1", Egg(1, "Paper", null));

        var list = await world.RunAsync("admin eggs list");
        var shown = await world.RunAsync("admin eggs show", ("egg", "Paper"));

        Assert.Equal("edit: All eggs of panel.example.com · 1", list);
        Assert.Equal("edit: Paper", shown);
    }

    [Fact]
    public async Task An_egg_is_read_with_its_variables_from_its_own_nest()
    {
        await using var world = await FeatureWorld.StartAsync();
        world.List("nests", Nest(4, "Minecraft")).One("nests/4/eggs", $$"""{"object":"list","data":[{{Egg(9, "Paper", 4)}}]}""").One("nests/4/eggs/9", Egg(9, "Paper", 4));

        var nests = await world.RunAsync("admin nests list");
        var nest = await world.RunAsync("admin nests show", ("nest", "minecraft"));
        var shown = await world.RunAsync("admin eggs show", ("egg", "9"));
        var page = await world.PressAsync("admineggs/show/9/7");

        Assert.Equal(("edit: All nests of panel.example.com · 1", "edit: Minecraft", "edit: Paper", "edit: Paper"), (nests, nest, shown, page));
        Assert.Contains(world.Http.Requests, request => request.Path == "/api/application/nests/4/eggs/9?include=variables");
    }

    private static string Nest(int id, string name) =>
        $$"""{"object":"nest","attributes":{"id":{{id}},"uuid":"{{AdminScript.Uuid(id)}}","author":"support@example.com","name":"{{name}}","description":"Blocks","created_at":"2026-11-20T11:57:32+00:00","updated_at":"2026-11-20T11:57:32+00:00"} }""";

    private static string Egg(int id, string name, int? nest) =>
        """
        {"object":"egg","attributes":{"id":ID,"uuid":"UUID","name":"NAME",NEST"author":"support@example.com","description":"Runs it","docker_image":"ghcr.io/yolks:java_21",
        "docker_images":{"Java 21":"ghcr.io/yolks:java_21"},"config":{},"startup":"java -jar","script":{"privileged":true,"install":"","entry":"ash","container":"alpine","extends":null},
        "created_at":"2026-11-20T11:57:32+00:00","updated_at":"2026-11-20T11:57:32+00:00","relationships":{"variables":{"object":"list","data":[]}}}}
        """
        .Replace("UUID", AdminScript.Uuid(id)).Replace("ID", id.ToString()).Replace("NAME", name).Replace("NEST", nest is null ? "" : $"\"nest\":{nest},");

    private static async Task<FeatureWorld> StartAsync()
    {
        var world = await FeatureWorld.StartAsync();
        return world.List("nests").List("locations", AdminScript.Location(1, "harbour", AdminScript.Node(1, "node-1")), AdminScript.Location(2, "empty"))
            .One("locations/1", AdminScript.Location(1, "harbour", AdminScript.Node(1, "node-1"))).One("locations/2", AdminScript.Location(2, "empty"));
    }
}
