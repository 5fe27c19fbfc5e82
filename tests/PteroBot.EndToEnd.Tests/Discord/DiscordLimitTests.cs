using System.Text;
using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord;
using PteroBot.Sandbox.Discord.Rest;

namespace PteroBot.EndToEnd.Tests.Discord;

/// <summary>What Discord refuses of a message or a command, and where in the tree it says so.</summary>
public sealed class DiscordLimitTests : IAsyncLifetime
{
    private SandboxHost _sandbox = null!;
    private RawClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        var limits = new RateLimits { Global = 10_000, Usual = RateLimit.Of(10_000, 1), Buckets = new Dictionary<string, RateLimit>() };
        _sandbox = await SandboxHost.StartWithoutBotAsync(SandboxHost.Defaults with { Discord = new DiscordSettings { RateLimits = limits } });
        _client = new RawClient(_sandbox);
    }

    public static TheoryData<string, string, string> Messages => new()
    {
        { $$"""{"content":"{{Long(2001)}}"}""", "content", "BASE_TYPE_MAX_LENGTH" },
        { $$"""{"embeds":[{"title":"{{Long(257)}}"}]}""", "embeds/0/title", "BASE_TYPE_MAX_LENGTH" },
        { $$"""{"embeds":[{"description":"{{Long(4097)}}"}]}""", "embeds/0/description", "BASE_TYPE_MAX_LENGTH" },
        { $$"""{"embeds":[{"fields":[{"name":"a","value":"{{Long(1025)}}"}]}]}""", "embeds/0/fields/0/value", "BASE_TYPE_BAD_LENGTH" },
        { $$"""{"embeds":[{"fields":[{"name":"a"}]}]}""", "embeds/0/fields/0/value", "BASE_TYPE_REQUIRED" },
        { $$$"""{"embeds":[{"footer":{"text":"{{{Long(2049)}}}"}}]}""", "embeds/0/footer/text", "BASE_TYPE_BAD_LENGTH" },
        { $$$"""{"embeds":[{"author":{"name":"{{{Long(257)}}}"}}]}""", "embeds/0/author/name", "BASE_TYPE_BAD_LENGTH" },
        { $$"""{"embeds":[{"title":"a","color":16777216}]}""", "embeds/0/color", "NUMBER_TYPE_MAX" },
        { $$"""{"embeds":[{"title":"a","url":"ftp://x"}]}""", "embeds/0/url", "URL_TYPE_INVALID_SCHEME" },
        { $$"""{"embeds":[{"description":"{{Long(4000)}}"},{"description":"{{Long(2001)}}"}]}""", "embeds", "MAX_EMBED_SIZE_EXCEEDED" },
        { $$"""{"embeds":[{{Many(11, """{"title":"a"}""")}}]}""", "embeds", "BASE_TYPE_MAX_LENGTH" },
        { $$"""{"embeds":[{"fields":[{{Many(26, """{"name":"a","value":"b"}""")}}]}]}""", "embeds/0/fields", "BASE_TYPE_MAX_LENGTH" },
        { """{"embeds":[{"image":{"url":"attachment://gone.png"}}]}""", "embeds/0/image/url", "ATTACHMENT_NOT_FOUND" },
        { """{"content":"a","allowed_mentions":{"parse":["users"],"users":["1270000000000000001"]}}""", "allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE" },
        { """{"content":"a","allowed_mentions":{"parse":["all"]}}""", "allowed_mentions/parse", "BASE_TYPE_CHOICES" },
        { """{"content":"a","message_reference":{"message_id":"1270000000000000009"}}""", "message_reference", "REPLIES_UNKNOWN_MESSAGE" },
        { """{"content":"a","flags":32768}""", "content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2" },
        { """{"content":["a"]}""", "content", "STRING_TYPE_CONVERT" },
        { Rows(Many(6, Button("a"))), "components/0/components", "BASE_TYPE_BAD_LENGTH" },
        { Rows($"{Button("a")},{Button("a")}"), "components/0/components/1/custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED" },
        { Rows($"{Button("a")},{Select}"), "components/0/components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED" },
        { Rows(Button(Long(101))), "components/0/components/0/custom_id", "BASE_TYPE_BAD_LENGTH" },
        { Rows("""{"type":2,"style":1,"label":"a"}"""), "components/0/components/0/custom_id", "BASE_TYPE_REQUIRED" },
        { Rows("""{"type":2,"style":5,"label":"a"}"""), "components/0/components/0/url", "BASE_TYPE_REQUIRED" },
        { Rows("""{"type":2,"style":5,"label":"a","url":"https://a.example","custom_id":"b"}"""), "components/0/components/0/custom_id", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE" },
        { Rows("""{"type":2,"style":7,"label":"a","custom_id":"b"}"""), "components/0/components/0/style", "BASE_TYPE_CHOICES" },
        { Rows($$"""{"type":2,"style":1,"label":"{{Long(81)}}","custom_id":"b"}"""), "components/0/components/0/label", "BASE_TYPE_MAX_LENGTH" },
        { Rows("""{"type":3,"custom_id":"a","options":[{"label":"a","value":"b"},{"label":"c","value":"b"}]}"""), "components/0/components/0/options/1/value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED" },
        { Rows($$"""{"type":3,"custom_id":"a","options":[{{Many(26, """{"label":"a","value":"#"}""")}}]}"""), "components/0/components/0/options", "BASE_TYPE_BAD_LENGTH" },
        { $$"""{"components":[{{Many(6, $$"""{"type":1,"components":[{{Button("#")}}]}""")}}]}""", "components", "BASE_TYPE_MAX_LENGTH" },
        { """{"components":[{"type":10,"content":"text"}]}""", "components/0/type", "UNION_TYPE_CHOICES" },
        { $$"""{"flags":32768,"components":[{"type":10,"content":"{{Long(3000)}}"},{"type":10,"content":"{{Long(1001)}}"}]}""", "components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED" },
        { $$"""{"flags":32768,"components":[{"type":17,"components":[{{Many(40, """{"type":10,"content":"a"}""")}}]}]}""", "components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED" },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task A_message_that_breaks_a_limit_is_refused(string message, string path, string code)
    {
        var answer = await _client.SayAsync(JsonNode.Parse(message)!.AsObject());

        Assert.Equal((400, 50035), (answer.Status, answer.Code));
        Assert.True(code == answer.ErrorAt(path.Split('/')), answer.Text);
    }

    public static TheoryData<string, string, string> Commands => new()
    {
        { """[{"name":"Upper","description":"a"}]""", "0/name", "APPLICATION_COMMAND_INVALID_NAME" },
        { """[{"name":"two words","description":"a"}]""", "0/name", "STRING_TYPE_REGEX" },
        { """[{"name":"a"}]""", "0/description", "BASE_TYPE_REQUIRED" },
        { $$"""[{"name":"a","description":"{{Long(101)}}"}]""", "0/description", "BASE_TYPE_BAD_LENGTH" },
        { """[{"name":"a","description":"a"},{"name":"a","description":"b"}]""", "1/name", "APPLICATION_COMMANDS_DUPLICATE_NAME" },
        { """[{"type":2,"name":"Show","description":"a"}]""", "0/description", "APPLICATION_COMMAND_INVALID_DESCRIPTION" },
        { Options($"{Option("a", 3)},{Option("b", 3, """ "required":true """)}"), "0/options/1", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID" },
        { Options($"{Option("a", 3)},{Option("a", 3)}"), "0/options/1/name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS" },
        { Options($"{Option("a", 1)},{Option("b", 3)}"), "0/options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID" },
        { Options(Option("a", 1, """ "options":[{"type":2,"name":"b","description":"c"}] """)), "0/options/0/options/0/type", "BASE_TYPE_CHOICES" },
        { Options(Option("a", 3, """ "autocomplete":true,"choices":[{"name":"a","value":"b"}] """)), "0/options/0/autocomplete", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES" },
        { Options(Option("a", 3, $$""" "choices":[{"name":"a","value":"{{Long(101)}}"}] """)), "0/options/0/choices/0/value", "BASE_TYPE_MAX_LENGTH" },
        { Options(Option("a", 4, """ "choices":[{"name":"a","value":"b"}] """)), "0/options/0/choices/0/value", "NUMBER_TYPE_COERCE" },
        { Options(Option("a", 3, """ "min_length":5,"max_length":4 """)), "0/options/0/min_length", "APPLICATION_COMMAND_OPTIONS_MIN_GREATER_THAN_MAX" },
        { Options(Many(26, Option("#", 3))), "0/options", "BASE_TYPE_MAX_LENGTH" },
        { Options(Many(25, Option("#", 3, $$""" "choices":[{"name":"x","value":"{{Long(100)}}"},{"name":"y","value":"{{Long(100)}}"},{"name":"z","value":"{{Long(100)}}"},{"name":"w","value":"{{Long(100)}}"}] """))), "0", "APPLICATION_COMMAND_TOO_LARGE" },
        { """[{"name":"a","description":"a","name_localizations":{"xx":"b"}}]""", "0/name_localizations", "BASE_TYPE_CHOICES" },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_that_breaks_a_rule_is_refused(string commands, string path, string code)
    {
        var answer = await _client.PutAsync($"applications/{RawClient.BotId}/commands", JsonNode.Parse(commands));

        Assert.Equal((400, 50035), (answer.Status, answer.Code));
        Assert.True(code == answer.ErrorAt(path.Split('/')), answer.Text);
    }

    [Fact]
    public async Task An_empty_message_is_refused()
    {
        var answer = await _client.SayAsync(new JsonObject { ["content"] = "  " });

        Assert.Equal((400, 50006), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_body_that_is_no_json_is_refused()
    {
        var answer = await _client.SendAsync(HttpMethod.Post, $"channels/{RawClient.General}/messages", new StringContent("{", Encoding.UTF8, "application/json"));
        var wrongType = await _client.SendAsync(HttpMethod.Post, $"channels/{RawClient.General}/messages", new StringContent("x", Encoding.UTF8, "text/plain"));

        Assert.Equal((400, 50109), (answer.Status, answer.Code));
        Assert.Equal((400, 50035), (wrongType.Status, wrongType.Code));
    }

    [Fact]
    public async Task Files_are_kept_listed_and_limited()
    {
        var posted = await _client.SendAsync(HttpMethod.Post, $"channels/{RawClient.General}/messages", Form("""{"content":"a","attachments":[{"id":0,"description":"d"}]}""", 1, 3));
        var tooMany = await _client.SendAsync(HttpMethod.Post, $"channels/{RawClient.General}/messages", Form("""{"content":"a"}""", 11, 1));
        var tooLarge = await _client.SendAsync(HttpMethod.Post, $"channels/{RawClient.General}/messages", Form("""{"content":"a"}""", 1, 10 * 1024 * 1024 + 1));
        var url = (string)posted.Body!["attachments"]![0]!["url"]!;
        var file = await _sandbox.Http.GetAsync(url);
        var unsigned = await _sandbox.Http.GetAsync(url.Split('?')[0]);
        _sandbox.App.Discord.Clock.Advance(TimeSpan.FromHours(25));
        var expired = await _sandbox.Http.GetAsync(url);

        Assert.Equal("d", (string?)posted.Body["attachments"]![0]!["description"]);
        Assert.Equal((400, 30015), (tooMany.Status, tooMany.Code));
        Assert.Equal((413, 40005), (tooLarge.Status, tooLarge.Code));
        Assert.Equal([200, 404, 404], [(int)file.StatusCode, (int)unsigned.StatusCode, (int)expired.StatusCode]);
    }

    [Fact]
    public async Task Commands_keep_their_ids_and_are_counted()
    {
        var path = $"applications/{RawClient.BotId}/commands";
        var first = await _client.PutAsync(path, JsonNode.Parse("""[{"name":"a","description":"a"},{"name":"b","description":"b"}]"""));
        var second = await _client.PutAsync(path, JsonNode.Parse("""[{"name":"b","description":"new"}]"""));
        var again = await _client.PostAsync(path, JsonNode.Parse("""{"name":"b","description":"newer"}"""));
        var added = await _client.PostAsync(path, JsonNode.Parse("""{"name":"c","description":"c"}"""));
        var tooMany = await _client.PutAsync(path, new JsonArray([.. Enumerable.Range(0, 101).Select(i => (JsonNode)new JsonObject { ["name"] = $"x{i}", ["description"] = "d" })]));

        Assert.Equal((string?)first.Body![1]!["id"], (string?)second.Body![0]!["id"]);
        Assert.Equal([200, 201], [again.Status, added.Status]);
        Assert.Equal((400, 30032), (tooMany.Status, tooMany.Code));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _sandbox.DisposeAsync();
    }

    private const string Select = """{"type":3,"custom_id":"s","options":[{"label":"a","value":"b"}]}""";

    private static string Long(int length) => new('x', length);

    // A number in the place of # makes each one different.
    private static string Many(int count, string one) => string.Join(',', Enumerable.Range(0, count).Select(i => one.Replace("#", $"n{i}")));

    private static string Rows(string components) => $$"""{"content":"a","components":[{"type":1,"components":[{{components}}]}]}""";

    private static string Button(string customId) => $$"""{"type":2,"style":1,"label":"a","custom_id":"{{customId}}"}""";

    private static string Options(string options) => $$"""[{"name":"a","description":"a","options":[{{options}}]}]""";

    private static string Option(string name, int type, string more = """ "x":0 """) => $$"""{"type":{{type}},"name":"{{name}}","description":"a",{{more}}}""";

    private static MultipartFormDataContent Form(string json, int files, int size)
    {
        var form = new MultipartFormDataContent();
        for (var i = 0; i < files; i++)
            form.Add(new ByteArrayContent(new byte[size]), $"files[{i}]", $"file{i}.txt");
        form.Add(new StringContent(json), "payload_json");
        return form;
    }
}
