using System.Net;
using System.Text.Json.Nodes;
using PteroBot.Audit;
using PteroBot.Features.Admin.Allocations;
using PteroBot.Interactions;

namespace PteroBot.Tests.Features.Admin;

public sealed class AdminAllocationsTests
{
    [Theory]
    [InlineData("25565", "25565", 1)]
    [InlineData("25565-25570, 25580", "25565-25570 25580", 7)]
    [InlineData("1024-2023 65535", "1024-2023 65535", 1001)]
    [InlineData("2000-2000;3000", "2000 3000", 2)]
    public void Ports_are_read_as_people_type_them(string typed, string sent, int count)
    {
        Assert.Null(PortList.Read(typed, out var ports));
        Assert.Equal((sent, count), (string.Join(' ', ports!.Texts), ports.Count));
    }

    [Theory]
    [InlineData("", "Give 1 to 40 ports or ranges, as `25565-25570, 25580`.")]
    [InlineData("http", "`http` is no port. Write ports as `25565-25570, 25580`.")]
    [InlineData("80", "`80` is out of range: ports go from 1024 to 65535.")]
    [InlineData("65000-65536", "`65000-65536` is out of range: ports go from 1024 to 65535.")]
    [InlineData("25570-25565", "`25570-25565` runs backwards. Write the smaller port first.")]
    [InlineData("2000-3000", "`2000-3000` has more than 1000 ports. The panel takes so many at once; split it.")]
    [InlineData("1-2-3", "`1-2-3` is no port. Write ports as `25565-25570, 25580`.")]
    public void What_no_panel_takes_is_told_before_it_is_asked(string typed, string sentence) => Assert.Equal(sentence, PortList.Read(typed, out _));

    [Theory]
    [InlineData("1")]
    [InlineData("7 8 9 20 21 400")]
    [InlineData("1000000 1000001 1000002 2000000")]
    public void Chosen_addresses_come_back_from_a_custom_id(string numbers)
    {
        int[] chosen = [.. numbers.Split(' ').Select(int.Parse)];

        var text = ChosenNumbers.Write(chosen.Reverse());

        Assert.Equal(chosen, ChosenNumbers.Read(text!));
        Assert.True(Confirmation.For(ulong.MaxValue, TimeProvider.System).On(AllocationIds.Type(int.MaxValue, text!)).ToString().Length <= CustomId.MaxLength);
    }

    [Fact]
    public void A_thousand_in_a_row_fit_a_custom_id_and_a_scattered_hundred_do_not()
    {
        Assert.Equal(1000, ChosenNumbers.Read(ChosenNumbers.Write(Enumerable.Range(5000, 1000))!).Count);
        Assert.Null(ChosenNumbers.Write(Enumerable.Range(1, 100).Select(number => number * 7)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1-zzzzzz")]
    [InlineData("1-0")]
    [InlineData("zzzzzzz")]
    [InlineData("1.")]
    [InlineData("1-2-3")]
    public void Forged_choices_are_nothing(string text) => Assert.Empty(ChosenNumbers.Read(text));

    [Fact]
    public async Task Ranges_are_sent_as_the_panel_wants_them_and_counted()
    {
        await using var world = await StartAsync();
        world.Takes("POST", "nodes/1/allocations");

        var added = await world.RunAsync("admin allocations add", ("node", "node-1"), ("ip", "192.0.2.1"), ("ports", "25565-25566, 25580"), ("alias", " play.example.com "));

        Assert.Equal("edit: They were all there already, so nothing was added.", added);
        var sent = JsonNode.Parse(Assert.Single(world.Sent("POST")))!;
        Assert.Equal(("192.0.2.1", "play.example.com", "25565-25566 25580"), ((string?)sent["ip"], (string?)sent["alias"], string.Join(' ', sent["ports"]!.AsArray().Select(port => (string?)port))));
        var record = Assert.Single(await world.AuditAsync());
        Assert.Equal(("allocation.create", "node-1", "192.0.2.1 25565-25566, 25580"), (record.Action, record.TargetName, record.Detail));
    }

    [Theory]
    [InlineData("CidrOutOfRangeException", "CIDR notation only allows masks between /27 and /32.")]
    [InlineData("PortOutOfRangeException", "Ports in an allocation must be greater than 1024 and less than or equal to 65535.")]
    [InlineData("DisplayException", "Could not parse provided allocation IP address (x): Invalid IP address format")]
    public async Task What_the_panel_refuses_is_told_in_its_words(string code, string detail)
    {
        await using var world = await StartAsync();
        world.Refuses("POST", "nodes/1/allocations", HttpStatusCode.BadRequest, code, detail);

        var answer = await world.RunAsync("admin allocations add", ("node", "node-1"), ("ip", "x"), ("ports", "25565"));

        Assert.Equal($"edit: The panel said no: {detail.Replace(":", "\\:", StringComparison.Ordinal)}", answer);
        Assert.Equal(AuditResult.Refused, Assert.Single(await world.AuditAsync()).Result);
    }

    [Fact]
    public async Task Several_are_deleted_when_their_number_was_typed_and_what_is_used_stays()
    {
        await using var world = await StartAsync();
        world.Takes("DELETE", "nodes/1/allocations/11").Refuses("DELETE", "nodes/1/allocations/12", HttpStatusCode.BadRequest, "ServerUsingAllocationException", "A server is currently assigned to this allocation.");

        var question = await world.RunAsync("admin allocations delete", ("node", "node-1"), ("ports", "25565-25567"));
        var chosen = ChosenNumbers.Write([10, 11, 12])!;
        var form = await world.PressAsync($"adminports/type/1/{chosen}/CONFIRMED");
        var wrong = await world.SubmitAsync($"adminports/delete/1/{chosen}", "name", "3 addresses");
        var before = world.Sent("DELETE").Count;
        var deleted = await world.SubmitAsync($"adminports/delete/1/{chosen}", "name", "2 addresses");

        Assert.Equal("edit: Delete 2 addresses of node-1?", question);
        Assert.Equal("modal: Delete addresses", form);
        Assert.Equal("note: That was not `2 addresses`, so nothing was deleted.", wrong);
        Assert.Equal(0, before);
        Assert.Equal("edit: Deleted 1 of 2. A server has the others now.", deleted);
        Assert.DoesNotContain(world.Asked, asked => asked.EndsWith("/allocations/10", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Chosen_from_the_menu_one_is_deleted_by_its_address()
    {
        await using var world = await StartAsync();
        world.Takes("DELETE", "nodes/1/allocations/11");

        var question = await world.PressAsync("adminports/pick/1", "11");
        var deleted = await world.SubmitAsync($"adminports/delete/1/{ChosenNumbers.Write([11])}", "name", "192.0.2.1:25566");
        var used = await world.PressAsync("adminports/pick/1", "10");

        Assert.Equal("edit: Delete 192.0.2.1\\:25566 of node-1?", question);
        Assert.Equal("edit: Deleted 1 address.", deleted);
        Assert.Equal("edit: **node-1** has no free address like that. What a server has cannot be deleted.", used);
    }

    [Fact]
    public async Task A_panel_that_asks_to_slow_down_is_waited_for()
    {
        await using var world = await StartAsync();
        world.Http.On("DELETE", $"{AdminScript.Root}/nodes/1/allocations/11", HttpStatusCode.TooManyRequests,
            """{"errors":[{"code":"ThrottleRequestsException","status":"429","detail":"Too Many Attempts."}]}""", ("Retry-After", "5"));
        world.Takes("DELETE", "nodes/1/allocations/11");

        var deleted = await world.SubmitAsync($"adminports/delete/1/{ChosenNumbers.Write([11])}", "name", "192.0.2.1:25566");

        Assert.Equal("edit: Deleted 1 address.", deleted);
        Assert.Equal(2, world.Sent("DELETE").Count);
    }

    [Fact]
    public async Task Free_ones_are_asked_of_the_panel_and_used_ones_sorted_out()
    {
        await using var world = await StartAsync();

        var free = await world.RunAsync("admin allocations list", ("node", "node-1"), ("show", "free"));
        var used = await world.RunAsync("admin allocations list", ("node", "node-1"), ("show", "used"));

        Assert.StartsWith("edit: Free addresses of node-1 · ", free, StringComparison.Ordinal);
        Assert.Contains(world.Http.Requests, request => request.Path.Contains("filter[server_id]=0", StringComparison.Ordinal));
        Assert.Equal("edit: Used addresses of node-1 · 1", used);
    }

    [Fact]
    public async Task A_key_without_the_right_is_told_which()
    {
        await using var world = await FeatureWorld.StartAsync();
        world.List("nodes", AdminScript.Node(1, "node-1")).Denies("GET", "nodes/1/allocations");

        var answer = await world.RunAsync("admin allocations list", ("node", "1"));

        Assert.StartsWith("edit: This Discord server's application key may not do that: it lacks **Read** on **Allocations**.", answer, StringComparison.Ordinal);
    }

    private static async Task<FeatureWorld> StartAsync()
    {
        var world = await FeatureWorld.StartAsync();
        return world.List("nodes", AdminScript.Node(1, "node-1"))
            .List("nodes/1/allocations", AdminScript.Allocation(10, 25565, assigned: true), AdminScript.Allocation(11, 25566), AdminScript.Allocation(12, 25567));
    }
}
