using System.Text.Json.Nodes;

namespace PteroBot.EndToEnd.Tests.Discord;

/// <summary>discord.js, which nobody here wrote, works against the simulated Discord.</summary>
public sealed class DiscordJsTests(DiscordJsBot bot) : IClassFixture<DiscordJsBot>
{
    [Fact]
    public async Task It_becomes_ready_and_registers_its_commands()
    {
        var sandbox = await bot.ReadyAsync();

        var ready = await bot.HeardAsync("ready");
        var state = await sandbox.StateAsync();

        Assert.Equal(["Harbour", "Lighthouse"], ready["guilds"]!.AsArray().Select(name => (string?)name));
        Assert.Equal(7, (int)ready["commands"]!);
        Assert.True((bool)state["bot"]!["ready"]!);
    }

    [Fact]
    public async Task A_slash_command_is_answered()
    {
        var sandbox = await bot.ReadyAsync();

        var answer = await sandbox.CommandAsync("owner", "ping", new { times = 3 });

        Assert.Equal("pong 3", Content(answer));
        Assert.InRange((double)answer["firstAnswerMs"]!, 0, 3_000);
    }

    [Fact]
    public async Task A_deferred_answer_is_edited_and_followed_by_a_file()
    {
        var sandbox = await bot.ReadyAsync();

        await sandbox.CommandAsync("member", "slow");
        var file = await bot.HeardAsync("file");
        var seen = await sandbox.MessagesAsync("member");
        var others = await sandbox.MessagesAsync("owner");
        var text = await sandbox.Http.GetStringAsync((string)file["url"]!);

        Assert.Contains(seen, message => (string)message!["content"]! == "thought" && (int)message["flags"]! == 64);
        Assert.DoesNotContain(others, message => (string)message!["content"]! == "thought");
        Assert.Contains(others, message => message!["attachments"]!.AsArray().Count == 1);
        Assert.Equal("hello", text);
    }

    [Fact]
    public async Task Buttons_update_and_defer()
    {
        var sandbox = await bot.ReadyAsync();
        var menu = await sandbox.CommandAsync("owner", "menu");
        var message = (string)menu["messages"]![0]!["id"]!;

        var later = await sandbox.PressAsync("owner", message, label: "Later");
        var updated = await sandbox.PressAsync("owner", message, customId: "update");
        var gone = await Assert.ThrowsAsync<SandboxRefusal>(() => sandbox.PressAsync("owner", message, label: "Later"));

        Assert.Equal("later", Content(later));
        Assert.Equal("updated", Content(updated));
        Assert.Equal(409, gone.Status);
    }

    [Theory]
    [InlineData("Off")]
    [InlineData("Web")]
    public async Task Disabled_and_link_buttons_cannot_be_pressed(string label)
    {
        var sandbox = await bot.ReadyAsync();
        var menu = await sandbox.CommandAsync("owner", "menu");

        var refused = await Assert.ThrowsAsync<SandboxRefusal>(() => sandbox.PressAsync("owner", (string)menu["messages"]![0]!["id"]!, label: label));

        Assert.Equal(409, refused.Status);
    }

    [Fact]
    public async Task Selects_carry_values_and_people()
    {
        var sandbox = await bot.ReadyAsync();
        var menu = await sandbox.CommandAsync("owner", "menu");
        var message = (string)menu["messages"]![0]!["id"]!;

        var fruit = await sandbox.SelectAsync("owner", message, "fruit", ["Pear"]);
        var who = await sandbox.SelectAsync("owner", message, "who", ["member"]);

        Assert.Equal("fruit pear", Content(fruit));
        Assert.StartsWith("who mia", Content(who));
    }

    [Fact]
    public async Task A_modal_is_opened_and_submitted()
    {
        var sandbox = await bot.ReadyAsync();
        var opened = await sandbox.CommandAsync("owner", "ask");

        var answer = await sandbox.SubmitAsync("owner", (string)opened["interaction"]!, new { name = "Nora", fruit = "apple" });
        var again = await Assert.ThrowsAsync<SandboxRefusal>(() => sandbox.SubmitAsync("owner", (string)opened["interaction"]!, new { name = "Nora", fruit = "apple" }));

        Assert.Equal("modal", (string)opened["kind"]!);
        Assert.Equal("A form", (string)opened["modal"]!["title"]!);
        Assert.Equal("Nora apple", Content(answer));
        Assert.Equal(409, again.Status);
    }

    [Fact]
    public async Task Autocomplete_offers_choices()
    {
        var sandbox = await bot.ReadyAsync();

        var offered = await sandbox.AutocompleteAsync("owner", "find fruit", "name", "ap");
        var answer = await sandbox.CommandAsync("owner", "find fruit", new { name = "quince" });

        Assert.Equal(["apple", "apricot"], offered["choices"]!.AsArray().Select(choice => (string?)choice!["value"]));
        Assert.Equal("found quince by fruit", Content(answer));
    }

    [Fact]
    public async Task A_refused_form_reaches_the_client_as_a_tree()
    {
        var sandbox = await bot.ReadyAsync();

        var answer = await sandbox.CommandAsync("owner", "boom");

        Assert.Equal("50035 400 BASE_TYPE_MAX_LENGTH", Content(answer));
    }

    [Fact]
    public async Task A_429_is_waited_for()
    {
        var sandbox = await bot.ReadyAsync();
        await sandbox.FaultAsync(new { target = "discord", kind = "rateLimit", retryAfter = 0.3, scope = "shared", path = "/channels/", method = "POST", count = 1 });

        var answer = await sandbox.CommandAsync("owner", "board", channel: "servers");
        await sandbox.ClearFaultsAsync();

        Assert.StartsWith("done", Content(answer));
        Assert.Contains(await sandbox.MessagesAsync("owner", "servers"), message => (string)message!["content"]! == "edited");
    }

    [Fact]
    public async Task A_missed_command_is_replayed_after_a_resume()
    {
        var sandbox = await bot.ReadyAsync();
        var before = bot.Count("resumed");
        await sandbox.FaultAsync(new { target = "gateway", kind = "drop" });

        var answer = await sandbox.CommandAsync("owner", "ping");
        await bot.HeardAsync("resumed", before + 1);

        Assert.Equal("pong 1", Content(answer));
    }

    [Fact]
    public async Task It_resumes_when_asked_to_reconnect()
    {
        var sandbox = await bot.ReadyAsync();
        var before = bot.Count("resumed");

        await sandbox.FaultAsync(new { target = "gateway", kind = "reconnect" });
        await bot.HeardAsync("resumed", before + 1);

        Assert.Equal("pong 1", Content(await sandbox.CommandAsync("owner", "ping")));
    }

    [Fact]
    public async Task Its_traffic_fits_the_description()
    {
        var sandbox = await bot.ReadyAsync();
        await sandbox.CommandAsync("admin", "slow");
        await sandbox.CommandAsync("admin", "menu");
        await sandbox.CommandAsync("admin", "ask");

        await sandbox.AssertTrafficFitsAsync();
    }

    private static string Content(JsonNode answer) => (string?)answer["messages"]?.AsArray().FirstOrDefault()?["content"] ?? answer.ToJsonString();
}
