using System.Text.Json.Nodes;

namespace PteroBot.EndToEnd.Tests.Discord;

/// <summary>What the control API checks as Discord's own client would, and what it tells the page.</summary>
public sealed class DiscordControlTests
{
    private const string Definition = """
        [{"name":"set","description":"d","options":[
          {"type":3,"name":"text","description":"d","required":true,"min_length":2,"max_length":4},
          {"type":4,"name":"count","description":"d","min_value":1,"max_value":3},
          {"type":3,"name":"pick","description":"d","choices":[{"name":"One","value":"1"}]},
          {"type":6,"name":"who","description":"d"},{"type":8,"name":"role","description":"d"},{"type":7,"name":"where","description":"d"},
          {"type":11,"name":"file","description":"d"},{"type":3,"name":"free","description":"d","autocomplete":true}]},
         {"name":"tree","description":"d","options":[{"type":2,"name":"group","description":"d","options":[{"type":1,"name":"leaf","description":"d"}]}]}]
        """;

    [Theory]
    [InlineData("""{}""", "required")]
    [InlineData("""{"text":"a"}""", "2 to 4")]
    [InlineData("""{"text":"abc","count":4}""", "between 1 and 3")]
    [InlineData("""{"text":"abc","count":1.5}""", "whole number")]
    [InlineData("""{"text":"abc","pick":"Two"}""", "not among the choices")]
    [InlineData("""{"text":"abc","nothing":1}""", "no option")]
    [InlineData("""{"text":"abc","role":"Nobody"}""", "no role")]
    public async Task Options_that_the_client_would_not_send_are_refused(string options, string why)
    {
        await using var bot = await StartAsync();

        var refused = await Assert.ThrowsAsync<SandboxRefusal>(() => bot.Sandbox.CommandAsync("owner", "set", JsonNode.Parse(options)));

        Assert.Contains(why, refused.Message);
    }

    [Fact]
    public async Task Options_arrive_typed_and_resolved()
    {
        await using var bot = await StartAsync();

        await bot.Sandbox.CommandAsync("owner", "set", JsonNode.Parse(
            """{"text":"abc","count":2,"pick":"One","who":"member","role":"Builders","where":"servers","file":{"filename":"a.txt","content":"hello"},"free":"typed"}"""), wait: 0);
        var data = (await bot.NextAsync())["data"]!;
        var values = data["options"]!.AsArray().ToDictionary(option => (string)option!["name"]!, option => option!["value"]!);
        var file = data["resolved"]!["attachments"]![values["file"].ToString()]!;

        Assert.Equal("""["abc",2,"1","typed"]""", new JsonArray([.. new[] { "text", "count", "pick", "free" }.Select(name => values[name].DeepClone())]).ToJsonString());
        Assert.Equal("mia", (string?)data["resolved"]!["users"]![values["who"].ToString()]!["username"]);
        Assert.Null(data["resolved"]!["members"]![values["who"].ToString()]!["user"]);
        Assert.Equal("Builders", (string?)data["resolved"]!["roles"]![values["role"].ToString()]!["name"]);
        Assert.Equal("servers", (string?)data["resolved"]!["channels"]![values["where"].ToString()]!["name"]);
        Assert.Equal("hello", await bot.Sandbox.Http.GetStringAsync((string)file["url"]!));
    }

    [Fact]
    public async Task Sub_commands_are_words_of_the_name()
    {
        await using var bot = await StartAsync();

        var half = await Assert.ThrowsAsync<SandboxRefusal>(() => bot.Sandbox.CommandAsync("owner", "tree group"));
        await bot.Sandbox.CommandAsync("owner", "tree group leaf", wait: 0);
        var group = (await bot.NextAsync())["data"]!["options"]![0]!;

        Assert.Contains("needs a sub-command: leaf", half.Message);
        Assert.Equal((2, "group"), ((int)group["type"]!, (string)group["name"]!));
        Assert.Equal((1, "leaf"), ((int)group["options"]![0]!["type"]!, (string)group["options"]![0]!["name"]!));
    }

    [Fact]
    public async Task What_is_typed_for_autocompletion_arrives_as_focused_text()
    {
        await using var bot = await StartAsync();
        var offered = bot.Sandbox.AutocompleteAsync("owner", "set", "free", "ab", new { count = 2 });
        var interaction = await bot.NextAsync();

        await bot.Client.CallbackAsync(interaction, 8, JsonNode.Parse("""{"choices":[{"name":"A B","value":"ab"}]}"""));
        var focused = interaction["data"]!["options"]!.AsArray().Single(option => option!["focused"] is not null);

        Assert.Equal(4, (int)interaction["type"]!);
        Assert.Equal(("free", "ab"), ((string)focused!["name"]!, (string)focused["value"]!));
        Assert.Equal("""[{"name":"A B","value":"ab"}]""", (await offered)["choices"]!.ToJsonString());
    }

    [Fact]
    public async Task People_see_their_own_guilds_only()
    {
        await using var bot = await StartAsync();

        var notThere = await Assert.ThrowsAsync<SandboxRefusal>(() => bot.Sandbox.CommandAsync("member", "set", new { text = "abc" }, "lighthouse/general"));
        await bot.Sandbox.CommandAsync("stranger", "set", new { text = "abc" }, "lighthouse/general", wait: 0);
        var interaction = await bot.NextAsync();

        Assert.Equal(409, notThere.Status);
        Assert.Equal(RawClient.Lighthouse, (string?)interaction["guild_id"]);
        Assert.Equal(9_007_199_254_740_991UL, ulong.Parse((string)interaction["member"]!["permissions"]!));
    }

    [Fact]
    public async Task Events_tell_who_sees_a_message()
    {
        await using var bot = await StartAsync();
        using var stream = new StreamReader(await bot.Sandbox.Http.GetStreamAsync("sandbox/events"));
        await bot.Sandbox.CommandAsync("member", "set", new { text = "abc" }, wait: 0);
        var interaction = await bot.NextAsync();

        await bot.Client.CallbackAsync(interaction, 4, new JsonObject { ["content"] = "secret", ["flags"] = 64 });
        var created = await NextAsync(stream, "messageCreated");

        Assert.Equal("member", (string?)created["visibleTo"]);
        Assert.Equal("secret", (string?)created["message"]!["content"]);
    }

    private static async Task<JsonNode> NextAsync(StreamReader stream, string type)
    {
        while (await stream.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal) && JsonNode.Parse(line[6..])! is var told && (string?)told["type"] == type)
                return told;
        }
        throw new EndOfStreamException();
    }

    private static async Task<RawBot> StartAsync()
    {
        var bot = await RawBot.StartAsync();
        await bot.Client.PutAsync($"applications/{RawClient.BotId}/commands", JsonNode.Parse(Definition));
        return bot;
    }
}
