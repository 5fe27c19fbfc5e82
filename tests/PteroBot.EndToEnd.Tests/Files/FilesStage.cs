using System.Text;
using PteroBot.EndToEnd.Tests.People;
using PteroBot.Sandbox.Wings;

namespace PteroBot.EndToEnd.Tests.Files;

/// <summary>A sandbox whose owner is linked, with a look at what really lies on the node.</summary>
internal sealed class FilesStage : IAsyncDisposable
{
    private FilesStage(SandboxHost sandbox) => Sandbox = sandbox;

    public SandboxHost Sandbox { get; }

    public Person Owner => Sandbox.As("owner");

    public Person Member => Sandbox.As("member");

    /// <summary>Survival's files.</summary>
    public FileTree Node => Survival.Wings.Files;

    public PteroBot.Sandbox.Panel.World.Server Survival => Sandbox.App.Panel.World.Servers.Single(server => server.Name == "Survival");

    public static async Task<FilesStage> StartAsync()
    {
        var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        return new FilesStage(sandbox);
    }

    public string Read(string path) => Encoding.UTF8.GetString(Node.Find(path)!.Content);

    public Task<Answer> RunAsync(string command, object options) => Owner.RunAsync($"files {command}", options);

    public async Task<Message> BrowseAsync(string folder = "/") => (await RunAsync("browse", new { server = "survival", folder })).Message;

    /// <summary>Picks from the menu what begins so.</summary>
    public Task<Answer> OpenAsync(Message message, string name)
    {
        var option = message.Select!["options"]!.AsArray().First(one => ((string)one!["label"]!).Contains(name, StringComparison.Ordinal));
        return Owner.SelectAsync(message, (string)message.Select["custom_id"]!, (string)option!["value"]!);
    }

    public ValueTask DisposeAsync() => Sandbox.DisposeAsync();
}
