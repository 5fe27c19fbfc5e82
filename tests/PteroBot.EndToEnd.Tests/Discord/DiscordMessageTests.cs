using System.Text.Json.Nodes;

namespace PteroBot.EndToEnd.Tests.Discord;

/// <summary>What people write in the simulated Discord, and who may read it, react to it and see threads.</summary>
public sealed class DiscordMessageTests
{
    private const int Guilds = 1;
    private const int GuildMessages = 1 << 9;
    private const int MessageContent = 1 << 15;

    [Fact]
    public async Task Content_is_empty_without_its_intent_and_the_rest_arrives()
    {
        await using var sandbox = await SandboxHost.StartWithoutBotAsync();
        using var gateway = await RawGateway.ReadyAsync(sandbox, Guilds | GuildMessages);

        await sandbox.PostAsync("sandbox/people/member/say", new { channel = "general", text = "hello" });
        var heard = (await gateway.NextAsync("MESSAGE_CREATE"))!["d"]!;

        Assert.Equal(("", "mia"), ((string?)heard["content"], (string?)heard["author"]!["username"]));
        Assert.NotNull(heard["member"]!["roles"]);
    }

    [Fact]
    public async Task With_the_intent_it_is_there()
    {
        await using var sandbox = await SandboxHost.StartWithoutBotAsync(SandboxHost.Defaults.WithMessageContent());
        using var gateway = await RawGateway.ReadyAsync(sandbox, Guilds | GuildMessages | MessageContent);

        await sandbox.PostAsync("sandbox/people/member/say", new { channel = "general", text = "hello" });

        Assert.Equal("hello", (string?)(await gateway.NextAsync("MESSAGE_CREATE"))!["d"]!["content"]);
    }

    [Fact]
    public async Task A_reaction_is_seen_and_an_unknown_emoji_refused()
    {
        await using var bot = await RawBot.StartAsync();
        var said = await bot.Sandbox.PostAsync("sandbox/people/member/say", new { channel = "general", text = "hello" });
        var path = $"channels/{said["channel_id"]}/messages/{said["id"]}/reactions";

        await bot.Client.PutAsync($"{path}/{Uri.EscapeDataString("✅")}/@me", null);
        // One reaction in a quarter of a second.
        await Task.Delay(400);
        var unknown = await bot.Client.PutAsync($"{path}/smile/@me", null);

        var seen = (await bot.Sandbox.MessagesAsync("member")).Last()!["reactions"]!.AsArray().Single()!;
        Assert.Equal(("✅", 1, true), ((string)seen["emoji"]!["name"]!, (int)seen["count"]!, (bool)seen["me"]!));
        Assert.Equal((400, 10014), (unknown.Status, unknown.Code));
    }

    [Fact]
    public async Task A_private_thread_is_seen_by_its_members_and_by_those_who_manage_threads()
    {
        await using var bot = await RawBot.StartAsync();
        var thread = (await bot.Client.PostAsync($"channels/{RawClient.General}/threads", new JsonObject { ["name"] = "between us", ["type"] = 12 })).Body!;

        await Assert.ThrowsAsync<SandboxRefusal>(() => bot.Sandbox.PostAsync("sandbox/people/member/say", new { channel = $"{thread["id"]}", text = "hello" }));
        await bot.Client.PutAsync($"channels/{thread["id"]}/thread-members/1270000000000000003", null);
        await bot.Sandbox.PostAsync("sandbox/people/member/say", new { channel = $"{thread["id"]}", text = "hello" });
        await bot.Sandbox.PostAsync("sandbox/people/owner/say", new { channel = $"{thread["id"]}", text = "I own the place" });

        Assert.Equal(2, (await bot.Sandbox.MessagesAsync("owner", $"{thread["id"]}")).Count);
    }

    [Fact]
    public async Task A_locked_thread_takes_no_messages_and_an_archived_one_is_opened_by_one()
    {
        await using var bot = await RawBot.StartAsync();
        var thread = (await bot.Client.PostAsync($"channels/{RawClient.General}/threads", new JsonObject { ["name"] = "console", ["type"] = 11 })).Body!;
        await bot.Sandbox.PostAsync("sandbox/archive", new { channel = $"{thread["id"]}" });

        var opened = await bot.Client.PostAsync($"channels/{thread["id"]}/messages", new JsonObject { ["content"] = "opens it" });
        await bot.Sandbox.PostAsync("sandbox/archive", new { channel = $"{thread["id"]}", locked = true });

        var late = await bot.Client.PostAsync($"channels/{thread["id"]}/messages", new JsonObject { ["content"] = "too late" });

        Assert.Equal((200, 403, 160005), (opened.Status, late.Status, late.Code));
    }
}
