using PteroBot.EndToEnd.Tests.People;
using PteroBot.Sandbox.Panel;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.EndToEnd.Tests.Admin;

/// <summary>A sandbox whose Discord server is set up, with its panel administrator at the keyboard.</summary>
internal static class AdminStage
{
    public static async Task<(SandboxHost Sandbox, Person Admin)> StartAsync(PanelFlavour panel = PanelFlavour.Pterodactyl)
    {
        var sandbox = await SandboxHost.StartAsync(SandboxHost.Defaults with { Panel = panel });
        await sandbox.SetUpAsync();
        return (sandbox, sandbox.As("admin"));
    }

    /// <summary>Takes rights from the guild's application key: 0 none, 1 read, 2 write, 3 both.</summary>
    public static void Limit(this SandboxHost sandbox, string resource, int right)
    {
        foreach (var key in sandbox.App.Panel.World.Keys.Where(key => key.Kind == KeyKind.Application))
            ((Dictionary<string, int>)key.Acl)[resource] = right;
    }
}
