using System.Text.Json.Nodes;
using PteroBot.EndToEnd.Tests.Discord.Schema;
using PteroBot.EndToEnd.Tests.People;
using PteroBot.Sandbox.Discord;
using PteroBot.Sandbox.Discord.Rest;
using PteroBot.TestKit;

namespace PteroBot.EndToEnd.Tests.Discord;

/// <summary>The simulated Discord answers in the shapes of Discord's own description.</summary>
public sealed class DiscordSchemaTests
{
    private const string ShowAll = """
        {"flags":32768,"components":[
          {"type":10,"content":"text"},
          {"type":9,"components":[{"type":10,"content":"section"}],"accessory":{"type":2,"style":5,"label":"go","url":"https://a.example"}},
          {"type":9,"components":[{"type":10,"content":"section"}],"accessory":{"type":11,"media":{"url":"https://a.example/a.png"}}},
          {"type":12,"items":[{"media":{"url":"https://a.example/a.png"}}]},
          {"type":14},
          {"type":17,"accent_color":255,"components":[{"type":1,"components":[{"type":3,"custom_id":"s","options":[{"label":"a","value":"b"}]}]}]},
          {"type":1,"components":[{"type":5,"custom_id":"u"}]}]}
        """;

    private const string Embed = """
        {"content":"<@1270000000000000003>","embeds":[{"title":"t","description":"d","url":"https://a.example","color":1,"timestamp":"2026-11-21T00:00:00Z",
          "author":{"name":"a","icon_url":"https://a.example/a.png"},"footer":{"text":"f"},"image":{"url":"https://a.example/a.png"},
          "thumbnail":{"url":"https://a.example/a.png"},"fields":[{"name":"n","value":"v","inline":true}]}],
          "components":[{"type":1,"components":[{"type":2,"style":1,"label":"l","custom_id":"c","emoji":{"name":"x"}},{"type":2,"style":5,"label":"w","url":"https://a.example"}]}],
          "allowed_mentions":{"parse":[]}}
        """;

    private const string Commands = """
        [{"name":"do","description":"d"},{"type":2,"name":"Show them"},
         {"name":"all","description":"d","default_member_permissions":"32","contexts":[0],"integration_types":[0],"name_localizations":{"de":"alle"},"options":[
           {"type":3,"name":"a","description":"d","required":true,"choices":[{"name":"x","value":"y"}]},{"type":4,"name":"b","description":"d","min_value":1,"max_value":5},
           {"type":5,"name":"c","description":"d"},{"type":6,"name":"e","description":"d"},{"type":7,"name":"f","description":"d","channel_types":[0]},
           {"type":8,"name":"g","description":"d"},{"type":10,"name":"h","description":"d"},{"type":11,"name":"i","description":"d"},{"type":3,"name":"j","description":"d","autocomplete":true}]},
         {"name":"deep","description":"d","options":[{"type":2,"name":"group","description":"d","options":[{"type":1,"name":"sub","description":"d"}]}]}]
        """;

    [Fact]
    public async Task A_tour_of_all_routes_fits_the_description()
    {
        var limits = new RateLimits { Global = 10_000, Usual = RateLimit.Of(1_000, 1), Buckets = new Dictionary<string, RateLimit>() };
        await using var bot = await RawBot.StartAsync(await SandboxHost.StartWithoutBotAsync(SandboxHost.Defaults with { Discord = new DiscordSettings { RateLimits = limits } }));

        await VisitAsync(bot.Client);
        await InteractAsync(bot);
        var traffic = (JsonArray)await bot.Sandbox.GetAsync("sandbox/traffic?target=discord");

        await bot.Sandbox.AssertTrafficFitsAsync();
        Assert.DoesNotContain(traffic, entry => (int)entry!["status"]! >= 400 && entry["request"] is not null && !((string?)entry["path"])!.EndsWith("roles"));
    }

    [Fact]
    public async Task What_the_bot_sends_fits_the_description()
    {
        await using var sandbox = await SandboxHost.StartAsync();

        await sandbox.LinkAsync("owner");
        foreach (var command in new[] { "account show", "servers", "help" })
            await sandbox.CommandAsync("owner", command);
        var card = await sandbox.CommandAsync("owner", "status", new { server = "survival" });
        await sandbox.PressAsync("owner", (string)card["messages"]![0]!["id"]!, label: "Refresh");

        await sandbox.AssertTrafficFitsAsync();
    }

    [Theory]
    [InlineData("POST", "/channels/1280000000000000101/messages", """{"contents":"a"}""", "contents")]
    [InlineData("POST", "/channels/1280000000000000101/messages", """{"content":5,"embeds":{}}""", "embeds")]
    [InlineData("POST", "/channels/x/nothing", "{}", "no such route")]
    [InlineData("POST", "/webhooks/1/token", """{"components":[{"type":1,"components":[{"type":2,"style":1,"lable":"a","custom_id":"b"}]}]}""", "lable")]
    public void A_wrong_request_is_found(string method, string path, string body, string expected)
    {
        var check = new TrafficCheck(DiscordDescription.Load(Needs.Shared("discord-openapi.json")));
        var entry = new JsonObject { ["target"] = "discord", ["method"] = method, ["path"] = $"/api/v10{path}", ["status"] = 204, ["requestType"] = "application/json", ["request"] = body };

        var problems = check.Problems([entry]);

        Assert.Contains(problems, problem => problem.Contains(expected));
    }

    [Fact]
    public void A_wrong_answer_is_found()
    {
        var check = new TrafficCheck(DiscordDescription.Load(Needs.Shared("discord-openapi.json")));
        var entry = new JsonObject { ["target"] = "discord", ["method"] = "GET", ["path"] = "/api/v10/gateway", ["status"] = 200, ["response"] = """{"uri":"x"}""" };

        Assert.Contains(check.Problems([entry]), problem => problem.Contains("response.url: is missing"));
    }

    private static async Task VisitAsync(RawClient client)
    {
        var app = $"applications/{RawClient.BotId}";
        var general = $"channels/{RawClient.General}";
        foreach (var path in new[] { "gateway", "gateway/bot", "users/@me", "users/1270000000000000001", "users/@me/guilds", "applications/@me", "oauth2/applications/@me",
            $"guilds/{RawClient.Harbour}?with_counts=true", $"guilds/{RawClient.Harbour}/channels", $"guilds/{RawClient.Harbour}/roles", $"guilds/{RawClient.Harbour}/roles/{RawClient.Harbour}",
            $"guilds/{RawClient.Harbour}/members/1270000000000000001", $"guilds/{RawClient.Harbour}/members/search?query=m&limit=5", $"guilds/{RawClient.Harbour}/threads/active", general })
            await client.GetAsync(path);
        await client.PutAsync($"{app}/commands", JsonNode.Parse(Commands));
        await client.PutAsync($"{app}/guilds/{RawClient.Harbour}/commands", JsonNode.Parse("""[{"name":"local","description":"d"}]"""));
        await client.GetAsync($"{app}/commands?with_localizations=true");
        var made = await client.PostAsync($"{app}/commands", JsonNode.Parse("""{"name":"new","description":"d"}"""));
        await client.PatchAsync($"{app}/commands/{made.Body!["id"]}", JsonNode.Parse("""{"description":"e"}""")!);
        await client.GetAsync($"{app}/commands/{made.Body["id"]}");
        await client.DeleteAsync($"{app}/commands/{made.Body["id"]}");
        await VisitMessagesAsync(client, general);
        await client.PostAsync($"guilds/{RawClient.Harbour}/roles", JsonNode.Parse("""{"name":"x"}"""));
    }

    private static async Task VisitMessagesAsync(RawClient client, string general)
    {
        var posted = await client.SayAsync(JsonNode.Parse(Embed)!.AsObject());
        var message = $"{general}/messages/{posted.Body!["id"]}";
        await client.SayAsync(JsonNode.Parse(ShowAll)!.AsObject());
        await client.SayAsync(new JsonObject { ["content"] = "reply", ["message_reference"] = new JsonObject { ["message_id"] = posted.Body["id"]!.DeepClone() } });
        await client.PatchAsync(message, new JsonObject { ["content"] = "edited", ["embeds"] = new JsonArray() });
        await client.GetAsync(message);
        await client.GetAsync($"{general}/messages?limit=10");
        await client.PostAsync($"{general}/typing", null);
        await client.GetAsync($"{general}/messages/pins");
        var thread = await client.PostAsync($"{message}/threads", new JsonObject { ["name"] = "thread", ["auto_archive_duration"] = 60 });
        await client.GetAsync($"channels/{thread.Body!["id"]}");
        await client.PostAsync($"channels/{thread.Body["id"]}/messages", new JsonObject { ["content"] = "inside" });
        await client.GetAsync($"guilds/{RawClient.Harbour}/threads/active");
        var direct = await client.PostAsync("users/@me/channels", new JsonObject { ["recipient_id"] = "1270000000000000003" });
        await client.PostAsync($"channels/{direct.Body!["id"]}/messages", new JsonObject { ["content"] = "hello" });
        await client.DeleteAsync(message);
    }

    private static async Task InteractAsync(RawBot bot)
    {
        var (first, _) = await bot.AskAsync(wait: 0);
        await bot.Client.CallbackAsync(first, 4, JsonNode.Parse(Embed), "?with_response=true");
        var button = (await bot.Client.GetAsync(RawBot.Original(first))).Body!["id"];
        await bot.Client.PostAsync(RawBot.FollowUps(first), new JsonObject { ["content"] = "more", ["flags"] = 64 });
        await bot.Sandbox.PressAsync("owner", (string)button!, "c", wait: 0);
        await bot.Client.CallbackAsync(await bot.NextAsync(), 7, new JsonObject { ["content"] = "pressed" }, "?with_response=true");
        var (second, _) = await bot.AskAsync(wait: 0);
        await bot.Client.CallbackAsync(second, 5, new JsonObject { ["flags"] = 64 }, "?with_response=true");
        await bot.Client.PatchAsync(RawBot.Original(second), new JsonObject { ["content"] = "done" });
        await bot.Client.DeleteAsync(RawBot.Original(second));
        var (third, _) = await bot.AskAsync(wait: 0);
        await bot.Client.CallbackAsync(third, 9, JsonNode.Parse(
            """{"custom_id":"m","title":"t","components":[{"type":18,"label":"l","component":{"type":4,"custom_id":"i","style":1}}]}"""));
        await bot.Sandbox.SubmitAsync("owner", (string)third["id"]!, new { i = "text" }, wait: 0);
        await bot.Client.CallbackAsync(await bot.NextAsync(), 4, new JsonObject { ["content"] = "thanks" }, "?with_response=true");
    }
}
