using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel.World;
using PteroBot.TestKit;

namespace PteroBot.EndToEnd.Tests.Panel.Transcripts;

/// <summary>The world in which a conversation was recorded, and what the recorder did to it by hand.</summary>
internal sealed class TranscriptScene(string name, Scene scene, PanelStage stage, ManualClock clock)
{
    /// <summary>What the recorder's installer leaves behind.</summary>
    private const string Jar = "downloaded https://api.papermc.io/v2/projects/paper/versions/latest/builds/latest/downloads/paper-latest-latest.jar\n";

    private const string Nowhere = "127.0.0.1:5000/yolks:none";

    public Scene Scene => scene;

    public Server Server => World.Servers[0];

    /// <summary>Where a recording has a second server.</summary>
    public Server Other => World.Servers[1];

    public SignedLinkCalls Links { get; } = new(stage);

    private PanelWorld World => stage.Panel.World;

    private Node Target => World.Nodes[1];

    public async Task SetAsync()
    {
        lock (World.Gate)
        {
            Dress(Server, scene.State);
            Dress(Other, "running");
            Arrange();
        }
        // Where in a second things happened decides which tokens are too old.
        clock.Advance(TimeSpan.FromMilliseconds(name[..2] switch { "54" => 950, "60" => 500, _ => 0 }));
        if (name == "33-signed-expired")
        {
            // They were 915 s old when they were used, two minutes after that recording began.
            await MakeLinksAsync();
            clock.Advance(TimeSpan.FromSeconds(915 - 122));
        }
    }

    /// <summary>Does what a remark in the recording says.</summary>
    public async Task FollowAsync(string note)
    {
        if (note.StartsWith("permissions changed, round", StringComparison.Ordinal))
            await ChangePermissionsAsync(note);
        if (name == "50-suspend" && note == "suspend")
            await MakeLinksAsync();
        lock (World.Gate)
            Follow(note);
    }

    /// <summary>What has happened, without a remark, before this person came.</summary>
    public void Before(string who)
    {
        if (who == "after")
            Boot();
    }

    private void Follow(string note)
    {
        if (note.StartsWith("backup file removed", StringComparison.Ordinal))
            Server.Backups.ForEach(backup => backup.Archive = null);
        else if (note.StartsWith("130 MiB file put", StringComparison.Ordinal))
            Server.Wings.PutFromOutside("fill.bin", new byte[130 << 20]);
        else if (note is "SIGTERM" or "SIGKILL")
            Server.Node.Wings.Stop();
        else if (note == "start again")
            Boot();
        else if (note.StartsWith("the game container is killed", StringComparison.Ordinal))
            Server.Wings.DieUnseen();
        else if (note.StartsWith("Wings of the target node stopped", StringComparison.Ordinal))
            Target.Wings.Stop();
        else if (note == "again, target up")
            Target.Wings.Boot(clock.GetUtcNow(), World.Servers);
    }

    private void Boot()
    {
        lock (World.Gate)
            Server.Node.Wings.Boot(clock.GetUtcNow(), World.Servers);
    }

    private void Dress(Server server, string state)
    {
        (server.Wings.NeverReady, server.Limits) = (false, server.Limits with { Disk = scene.DiskLimit });
        server.Wings.Seed(state, scene.Since);
        server.Wings.Files.Write("server.jar", Jar);
    }

    private void Arrange()
    {
        // The recorder had no internet; in one recording he had a registry of his own.
        World.Nodes.ForEach(node => node.Wings.Images.RegistryAnswers = name.StartsWith("04", StringComparison.Ordinal));
        World.FindUser("mia")!.Email = "olaf@example.com";
        Server.Subusers[0].Permissions = ["control.console", "control.start", "websocket.connect"];
        switch (name[..2])
        {
            case "03":
                Server.Image = Nowhere;
                Server.Node.Wings.Images.Lose(Nowhere);
                break;
            case "04":
                Server.Node.Wings.Images.Lose(Server.Image);
                Server.Wings.Install(again: false, startAfterwards: false);
                break;
            case "12" or "54":
                Server.Subusers.Clear();
                break;
            case "18" or "41":
                Server.Wings.WillFail = (name[..2] == "41", name[..2] == "18");
                break;
            case "31":
                Server.Node.UploadSize = 5;
                break;
            case "32":
                Server.Wings.Files.Write("plugins/notes.txt", "hello\nworld äöü €\n");
                Server.Wings.Files.Write("uml äut & %.txt", "n");
                break;
            case "53":
                Server.Wings.Files.Write("more.bin", "x");
                break;
        }
    }

    private async Task ChangePermissionsAsync(string note)
    {
        var rights = new JsonArray("websocket.connect", "control.console");
        if (note.EndsWith('1') || note.EndsWith('3'))
            rights.Add("control.start");
        var changed = await stage.PostAsync(
            "nora", $"/api/client/servers/{Server.Identifier}/users/{World.FindUser("mia")!.Uuid}", new JsonObject { ["permissions"] = rights }.ToJsonString());
        Assert.Equal(200, changed.Status);
    }

    private async Task MakeLinksAsync()
    {
        foreach (var kind in (string[])["files/download?file=/server.jar", "files/upload"])
            Links.Learn((await stage.GetAsync("nora", $"/api/client/servers/{Server.Identifier}/{kind}")).Json);
    }
}
