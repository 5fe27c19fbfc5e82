using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Rooms;

/// <summary><c>/network</c> by its owner, by a subuser with few permissions, and by a stranger.</summary>
public sealed class NetworkTests
{
    [Fact]
    public async Task The_owner_takes_an_address_writes_on_it_makes_it_primary_and_gives_one_back()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");

        var list = await owner.RunAsync("network list", new { server = "survival" });
        var added = await owner.RunAsync("network add", new { server = "survival" });
        var full = await owner.RunAsync("network add", new { server = "survival" });
        var spare = (await owner.CompleteAsync("network note", "address", "query", options: new { server = "survival" }))[0].Value;
        var noted = await owner.RunAsync("network note", new { server = "survival", address = spare, note = "the map" });
        var primary = await owner.RunAsync("network primary", new { server = "survival", address = spare });
        var refused = await owner.RunAsync("network remove", new { server = "survival", address = spare });
        var question = await owner.RunAsync("network remove", new { server = "survival", address = "25565" });
        var removed = await owner.PressAsync(question.Message, "Give it back");

        Assert.Contains("2 of 3", list.Text, StringComparison.Ordinal);
        Assert.Contains("`play.example.com:25565` **primary**", list.Text, StringComparison.Ordinal);
        Assert.Contains("query port", list.Text, StringComparison.Ordinal);
        Assert.Contains("3 of 3 addresses: the limit is reached", added.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("One more address", added.Message.Pressable);
        Assert.Contains("has all 3 addresses", full.Text, StringComparison.Ordinal);
        Assert.Contains("the map", noted.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("`play.example.com:25565` **primary**", primary.Text, StringComparison.Ordinal);
        Assert.Contains("Make another one primary first", refused.Text, StringComparison.Ordinal);
        Assert.Contains("2 of 3", removed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_are_changed_by_menu_and_form_too()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        var list = (await owner.RunAsync("network list", new { server = "survival" })).Message;
        var spare = (string)Menu(list, "network/first")["options"]![0]!["value"]!;

        var form = await owner.SelectAsync(list, (string)Menu(list, "network/note")["custom_id"]!, spare);
        var noted = await owner.SubmitAsync(form, "voice");
        var question = await owner.SelectAsync(list, (string)Menu(list, "network/drop")["custom_id"]!, spare);
        var kept = await owner.PressAsync(question.Message, "Keep it");
        var primary = await owner.SelectAsync(list, (string)Menu(list, "network/first")["custom_id"]!, spare);

        Assert.Contains("voice", noted.Text, StringComparison.Ordinal);
        Assert.Contains("left alone", kept.Text, StringComparison.Ordinal);
        Assert.Contains("**primary** voice", primary.Text, StringComparison.Ordinal);
        Assert.Equal(2, sandbox.App.Panel.World.Allocations.Count(row => row.Server == sandbox.App.Panel.World.Servers[0]));
    }

    [Fact]
    public async Task What_the_panel_does_not_give_is_explained()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var world = sandbox.App.Panel.World;
        world.AutoAllocation = false;
        world.Servers[2].FeatureLimits = new(2, 0, 3);

        var off = await sandbox.As("owner").RunAsync("network add", new { server = "survival" });
        var none = await sandbox.As("owner").RunAsync("network add", new { server = "skyblock" });
        var list = await sandbox.As("owner").RunAsync("network list", new { server = "skyblock" });
        var unknown = await sandbox.As("owner").RunAsync("network primary", new { server = "survival", address = "1.2.3.4:5" });

        Assert.Contains("gives out no addresses by itself", off.Text, StringComparison.Ordinal);
        Assert.Contains("may take no addresses of its own", none.Text, StringComparison.Ordinal);
        Assert.Contains("may take none of its own", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("One more address", list.Message.Pressable);
        Assert.Contains("has no address `1.2.3.4:5`", unknown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public Task Who_may_not_is_told_what_is_missing() => Refusals.AssertAsync("/network",
        ("network list", "allocation.read"), ("network add", "allocation.create"), ("network primary", "allocation.update"),
        ("network note", "allocation.update"), ("network remove", "allocation.delete"));

    private static System.Text.Json.Nodes.JsonObject Menu(Message message, string id) =>
        message.Components.Single(component => ((string?)component["custom_id"])?.StartsWith(id, StringComparison.Ordinal) == true);
}
