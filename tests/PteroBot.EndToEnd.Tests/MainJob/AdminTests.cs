using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.MainJob;

/// <summary>Setting a guild up, and what its panel administrators do.</summary>
public sealed class AdminTests
{
    [Fact]
    public async Task An_administrator_suspends_and_unsuspends_a_server_and_the_owner_sees_it()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        await sandbox.SetUpAsync();
        var admin = sandbox.As("admin");

        var list = await admin.RunAsync("admin servers list");
        var survival = (await admin.CompleteAsync("admin servers suspend", "server", "surv"))[0].Value;
        var question = await admin.RunAsync("admin servers suspend", new { server = survival });
        var suspended = await admin.PressIdAsync(question.Message, (string)question.Message.Buttons[0]["custom_id"]!);
        var card = await sandbox.As("owner").RunAsync("status", new { server = "survival" });
        var unsuspended = await admin.RunAsync("admin servers unsuspend", new { server = survival });
        var opened = await sandbox.As("owner").RunAsync("status", new { server = "survival" });

        Assert.Contains("Survival", list.Text, StringComparison.Ordinal);
        Assert.Contains("suspended", suspended.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Suspended", card.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Start", card.Message.Pressable);
        Assert.NotEmpty(unsuspended.Messages);
        Assert.DoesNotContain("suspended", opened.Text, StringComparison.OrdinalIgnoreCase);
        Assert.All(sandbox.AskedOfPanel("/api/application/servers/"), asked => Assert.Matches("/servers/[0-9]+", asked));
    }

    [Fact]
    public async Task A_press_is_refused_when_the_role_was_taken_after_the_question()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.SetUpAsync();
        var admin = sandbox.As("admin");
        var survival = (await admin.CompleteAsync("admin servers suspend", "server", "surv"))[0].Value;
        var question = await admin.RunAsync("admin servers suspend", new { server = survival });

        await sandbox.PostAsync("sandbox/roles", new { person = "admin", role = "Panel admin", has = false });
        var pressed = await admin.PressIdAsync(question.Message, (string)question.Message.Buttons[0]["custom_id"]!);

        Assert.Contains("administrators", pressed.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(sandbox.AskedOfPanel(), asked => asked.EndsWith("/suspend", StringComparison.Ordinal));
    }
}
