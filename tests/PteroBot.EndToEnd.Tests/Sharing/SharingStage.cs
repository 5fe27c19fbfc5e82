using PteroBot.EndToEnd.Tests.People;
using PteroBot.Sandbox.Hosting;

namespace PteroBot.EndToEnd.Tests.Sharing;

/// <summary>Harbour, set up with the owner's key as community key. The member has the role Builders and has linked nothing.</summary>
internal static class SharingStage
{
    public static async Task<SandboxHost> StartAsync(SandboxOptions? options = null)
    {
        var sandbox = await SandboxHost.StartAsync(options);
        await sandbox.SetUpAsync();
        var card = await sandbox.As("owner").SetupCardAsync();
        var modal = await sandbox.As("owner").PressAsync(card, "Community key");
        await sandbox.As("owner").SubmitAsync(modal, await sandbox.KeyOfAsync("owner"));
        return sandbox;
    }

    public static Task<Answer> GrantAsync(this SandboxHost sandbox, string actions, string server = "survival", bool approval = false, string person = "owner") =>
        sandbox.As(person).RunAsync("access grant", new { role = "Builders", server, actions, approval });

    public static Task TakeRoleAsync(this SandboxHost sandbox) => sandbox.PostAsync("sandbox/roles", new { person = "member", role = "Builders", has = false });

    /// <summary>The signals that reached the panel.</summary>
    public static int Signals(this SandboxHost sandbox) => sandbox.AskedOfPanel("/power").Count(asked => asked.StartsWith("POST", StringComparison.Ordinal));
}
