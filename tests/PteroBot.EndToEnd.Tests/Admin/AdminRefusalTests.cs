using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Admin;

/// <summary>Whoever is no administrator of the panel here learns nothing of it, whatever else they are; and a key that may not, says what it lacks.</summary>
public sealed class AdminRefusalTests
{
    private static readonly (string Command, object Options)[] Ways =
    [
        ("admin users list", new { }), ("admin users show", new { user = "nora" }), ("admin users create", new { email = "x@example.com", name = "intruder" }),
        ("admin users edit", new { user = "nora", email = "x@example.com" }), ("admin users delete", new { user = "nora" }), ("admin members show", new { member = "owner" }),
        ("admin nodes list", new { }), ("admin nodes show", new { node = "node-1" }), ("admin nodes create", new { name = "n", host = "h", memory = "1g", disk = "1g" }),
        ("admin nodes edit", new { node = "node-1", name = "n" }), ("admin nodes configuration", new { node = "node-1" }), ("admin nodes delete", new { node = "node-1" }),
        ("admin allocations list", new { node = "node-1" }), ("admin allocations add", new { node = "node-1", ip = "192.0.2.9", ports = "30000" }), ("admin allocations delete", new { node = "node-1", ports = "25565-26000" }),
        ("admin locations list", new { }), ("admin locations create", new { name = "attic" }), ("admin locations edit", new { location = "harbour", name = "attic" }), ("admin locations delete", new { location = "harbour" }),
        ("admin nests list", new { }), ("admin nests show", new { nest = "1" }), ("admin eggs list", new { }), ("admin eggs show", new { egg = "1" }),
    ];

    private static readonly (string Command, string Option)[] Completions =
    [
        ("admin users show", "user"), ("admin nodes show", "node"), ("admin nodes create", "location"), ("admin locations edit", "location"), ("admin nests show", "nest"), ("admin eggs show", "egg"),
    ];

    [Fact]
    public async Task Only_the_administrators_of_this_guild_s_panel_come_in_by_command()
    {
        var (sandbox, _) = await AdminStage.StartAsync();
        await using var held = sandbox;
        await sandbox.LinkAsync("owner");
        var elsewhere = await sandbox.ChannelAsync("lighthouse", "general");
        var before = sandbox.AskedOfPanel("/api/application").Count;
        // The owner manages the Discord server and has no admin role; the stranger owns another Discord server.
        (string Person, string Channel)[] people = [("owner", "general"), ("member", "general"), ("stranger", "general"), ("stranger", elsewhere)];

        foreach (var (name, channel) in people)
            foreach (var (command, options) in Ways)
            {
                var answer = await sandbox.As(name).RunAsync(command, options, channel);

                Assert.True(answer.Impossible is not null || answer.Text == "Only panel administrators of this Discord server can do that.", $"{name} {command}: {answer}");
                Assert.All(answer.Messages, message => Assert.True(message.IsEphemeral));
            }

        Assert.Equal(before, sandbox.AskedOfPanel("/api/application").Count);
    }

    [Fact]
    public async Task Nothing_is_suggested_to_others_nor_offered_in_a_direct_message()
    {
        var (sandbox, admin) = await AdminStage.StartAsync();
        await using var held = sandbox;
        foreach (var (command, option) in Completions)
            Assert.NotEmpty(await admin.CompleteAsync(command, option, ""));
        var before = sandbox.AskedOfPanel("/api/application").Count;

        foreach (var (command, option) in Completions)
        {
            Assert.Empty(await sandbox.As("owner").CompleteAsync(command, option, ""));
            Assert.NotEmpty(await admin.CompleteAsync(command, option, ""));
        }
        var direct = await admin.RunAsync("admin users list", channel: "dm");

        Assert.True(direct.Impossible is not null || direct.Text.Contains("in a Discord server only", StringComparison.Ordinal), direct.ToString());
        Assert.Equal(before, sandbox.AskedOfPanel("/api/application").Count);
    }

    [Theory]
    [InlineData("users", 0, "admin users list", "lacks **Read** on **Users**")]
    [InlineData("nodes", 0, "admin nodes list", "lacks **Read** on **Nodes**")]
    [InlineData("locations", 0, "admin locations list", "lacks **Read** on **Locations**")]
    [InlineData("nests", 0, "admin nests list", "lacks **Read** on **Nests**")]
    [InlineData("eggs", 0, "admin eggs list", "lacks **Read** on **Eggs**")]
    [InlineData("locations", 1, "admin locations create", "lacks **Read & Write** on **Locations**")]
    [InlineData("allocations", 1, "admin allocations add", "lacks **Read & Write** on **Allocations**")]
    [InlineData("servers", 0, "admin users show", "lacks **Read** on **Servers**")]
    public async Task A_key_that_lacks_a_right_is_told_which(string resource, int right, string command, string sentence)
    {
        var (sandbox, admin) = await AdminStage.StartAsync();
        await using var held = sandbox;
        sandbox.Limit(resource, right);

        var answer = await admin.RunAsync(command, Ways.Single(way => way.Command == command).Options);

        Assert.Contains(sentence, answer.Text, StringComparison.Ordinal);
        Assert.Contains("/setup", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_role_is_asked_at_every_press()
    {
        var (sandbox, admin) = await AdminStage.StartAsync();
        await using var held = sandbox;
        var card = (await admin.RunAsync("admin nodes show", new { node = "node-1" })).Message;
        var question = (await admin.RunAsync("admin locations create", new { name = "attic" })).Message;
        await sandbox.PostAsync("sandbox/roles", new { person = "admin", role = "Panel admin", has = false });

        var file = await admin.PressAsync(card, "Configuration");
        var opened = await admin.SelectAsync(question, "adminlocations/open", "1");

        Assert.Contains("Only panel administrators", file.Text, StringComparison.Ordinal);
        Assert.Contains("Only panel administrators", opened.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(sandbox.AskedOfPanel(), asked => asked.EndsWith("/configuration", StringComparison.Ordinal));
    }
}
