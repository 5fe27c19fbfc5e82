using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.MainJob;

/// <summary>All that the bot says to Discord in the main job, its errors included, is as Discord's own description wants it.</summary>
public sealed class TrafficTests
{
    [Fact]
    public async Task The_main_job_speaks_to_Discord_as_described()
    {
        await using var sandbox = await SandboxHost.StartAsync();

        await LinkAndLookAsync(sandbox);
        await UseCardAsync(sandbox);
        await AdministerAsync(sandbox);
        await FailAsync(sandbox);

        Assert.True(sandbox.App.Traffic.Since(0, "discord").Count > 30);
        await sandbox.AssertTrafficFitsAsync();
    }

    private static async Task LinkAndLookAsync(SandboxHost sandbox)
    {
        var owner = sandbox.As("owner");
        await owner.RunAsync("help");
        await sandbox.LinkAsync("owner", "hunter2");
        await sandbox.LinkAsync("owner");
        await sandbox.LinkAsync("member");
        await owner.RunAsync("account show");
        var list = (await owner.RunAsync("servers")).Message;
        await owner.PressAsync(list, "Only running");
        await owner.CompleteAsync("status", "server", "sur");
        await owner.RunAsync("status", new { server = "nothing of mine" });
    }

    private static async Task UseCardAsync(SandboxHost sandbox)
    {
        var owner = sandbox.As("owner");
        var card = (await owner.RunAsync("status", new { server = "survival" })).Message;
        await owner.PressAsync(card, "Restart");
        await sandbox.As("stranger").PressAsync(card, "Refresh");
        await owner.EventuallySeesAsync(seen => seen.Says("is up again"), what: "the end of the restart");
        var question = (await owner.RunAsync("power", new { server = "survival", action = "kill" })).Message;
        await owner.PressAsync(question, "Kill it");
        await sandbox.As("member").RunAsync("power", new { server = "survival", action = "stop" });
    }

    private static async Task AdministerAsync(SandboxHost sandbox)
    {
        await sandbox.SetUpAsync();
        var admin = sandbox.As("admin");
        await admin.RunAsync("admin servers list");
        var creative = (await admin.CompleteAsync("admin servers suspend", "server", "crea"))[0].Value;
        await admin.RunAsync("admin servers show", new { server = creative });
        var question = await admin.RunAsync("admin servers suspend", new { server = creative });
        await admin.PressAsync(question.Message, "Suspend it");
        await admin.RunAsync("admin servers unsuspend", new { server = creative });
        await sandbox.As("owner").RunAsync("admin servers list");
    }

    private static async Task FailAsync(SandboxHost sandbox)
    {
        await sandbox.FaultAsync(new { target = "panel", kind = "html", status = 403 });
        await sandbox.As("owner").RunAsync("servers");
        await sandbox.As("owner").RunAsync("power", new { server = "lobby", action = "start" });
        await sandbox.LinkAsync("owner");
        await sandbox.ClearFaultsAsync();
        await sandbox.As("owner").RunAsync("unlink");
    }
}
