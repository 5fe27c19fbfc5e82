using PteroBot.EndToEnd.Tests.People;
using PteroBot.Sandbox.Panel;

namespace PteroBot.EndToEnd.Tests.Requests;

/// <summary>Harbour with <c>/request</c> switched on, and a template for the role Builders.</summary>
internal static class RequestStage
{
    public static async Task<SandboxHost> StartAsync(PanelFlavour panel = PanelFlavour.Pterodactyl)
    {
        var sandbox = await SandboxHost.StartAsync(SandboxHost.Defaults with { Panel = panel, BotSettings = new Dictionary<string, string> { ["Requests__Enabled"] = "true" } });
        await sandbox.SetUpAsync();
        var survival = (await sandbox.As("admin").CompleteAsync("request template-add", "server", "surv"))[0].Value;
        var added = await sandbox.As("admin").RunAsync("request template-add", new { name = "Small", server = survival, role = "Builders" });
        Assert.Contains("Members can ask for `Small` now", added.Text, StringComparison.Ordinal);
        return sandbox;
    }

    /// <summary>Asks for a server; the address is typed where the form wants one.</summary>
    public static async Task<Answer> AskAsync(this SandboxHost sandbox, string person, string name, string email = "")
    {
        var opened = await sandbox.As(person).RunAsync("request server", new { template = "Small" });
        return opened.Modal is null ? opened : await sandbox.As(person).SubmitAsync(opened, opened.ModalInputs.ToDictionary(input => input, input => input == "name" ? name : email));
    }
}
