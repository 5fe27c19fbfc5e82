using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Files;

/// <summary>Who may not, and servers that nobody can use now.</summary>
public sealed class RightsTests
{
    [Fact]
    public async Task A_subuser_sees_what_is_off_and_why()
    {
        await using var stage = await FilesStage.StartAsync();
        await stage.Sandbox.LinkAsync("member");
        var without = await stage.Member.RunAsync("files browse", new { server = "survival" });
        stage.Survival.Subusers[0].Permissions = ["websocket.connect", "file.read", "file.read-content"];

        await stage.Sandbox.PostAsync("sandbox/bot", new { action = "kill" });
        await stage.Sandbox.PostAsync("sandbox/bot", new { action = "start" });
        await stage.Sandbox.UntilBotReadyAsync();
        var root = (await stage.Member.RunAsync("files browse", new { server = "survival" })).Message;
        var card = (await stage.Member.RunAsync("files show", new { server = "survival", path = "eula.txt" })).Message;
        var refused = await stage.Member.RunAsync("files mkdir", new { server = "survival", name = "mine" });

        Assert.Contains("You do not have the permission `file.read` on **Survival**.", without.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("New folder", root.Pressable);
        Assert.Contains("file.create", root.Text, StringComparison.Ordinal);
        Assert.Equal(["Download", "Back"], card.Pressable);
        Assert.Contains("file.delete", card.Text, StringComparison.Ordinal);
        Assert.Contains("You do not have the permission `file.create` on **Survival**.", refused.Text, StringComparison.Ordinal);
        Assert.Null(stage.Node.Find("/mine"));
    }

    [Fact]
    public async Task A_stranger_is_refused_every_command()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        var stranger = sandbox.As("stranger");

        (string Command, object Options)[] all =
        [
            ("browse", new { server = "survival" }), ("show", new { server = "survival", path = "a" }), ("edit", new { server = "survival", path = "a" }),
            ("mkdir", new { server = "survival", name = "a" }), ("rename", new { server = "survival", path = "a", name = "b" }),
            ("move", new { server = "survival", path = "a", folder = "b" }), ("copy", new { server = "survival", path = "a" }),
            ("delete", new { server = "survival", path = "a" }), ("download", new { server = "survival", path = "a" }),
            ("upload", new { server = "survival", file = new { filename = "a.txt", content = "a" } }), ("archive", new { server = "survival", path = "a" }),
            ("extract", new { server = "survival", path = "a" }), ("chmod", new { server = "survival", path = "a", mode = "644" }),
            ("pull", new { server = "survival", address = "https://example.com/a" }),
        ];
        foreach (var (command, options) in all)
        {
            var answer = await stranger.RunAsync($"files {command}", options);
            Assert.Contains("/link", answer.Text, StringComparison.Ordinal);
            Assert.All(answer.Messages, message => Assert.True(message.IsEphemeral));
        }
        Assert.Empty(sandbox.AskedOfPanel());
    }

    [Fact]
    public async Task A_server_that_nobody_can_use_says_why_in_the_usual_words()
    {
        await using var stage = await FilesStage.StartAsync();
        var servers = stage.Sandbox.App.Panel.World.Servers.Where(server => server.Name != "Survival").Select(server => (server.Name, server.Uuid)).ToList();

        var said = new List<string>();
        foreach (var (_, uuid) in servers)
            said.Add((await stage.RunAsync("browse", new { server = uuid.ToString()[..8] })).Text);

        foreach (var words in (string[])["is suspended. Only an administrator", "is being installed", "could not be installed", "being restored from a backup", "moving to another node", "does not answer"])
            Assert.Contains(said, text => text.Contains(words, StringComparison.Ordinal));
    }
}
