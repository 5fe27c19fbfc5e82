using PteroBot.EndToEnd.Tests.People;
using PteroBot.Sandbox.Panel;

namespace PteroBot.EndToEnd.Tests.Admin;

/// <summary><c>/admin users</c> and <c>/admin members</c> on the simulated panel.</summary>
public sealed class AdminUsersTests
{
    [Fact]
    public async Task An_account_is_made_changed_given_a_password_and_deleted()
    {
        var (sandbox, admin) = await AdminStage.StartAsync();
        await using var held = sandbox;

        var made = await admin.RunAsync("admin users create", new Dictionary<string, object> { ["email"] = "lea@example.com", ["name"] = "Lea", ["first-name"] = "Lea", ["external-id"] = "crm-7" });
        var id = sandbox.App.Panel.World.Users.Single(user => user.Email == "lea@example.com");
        var edited = await admin.RunAsync("admin users edit", new Dictionary<string, object> { ["user"] = "crm-7", ["email"] = "lea@example.org", ["external-id"] = "none" });
        var form = await admin.PressAsync(edited.Message, "Password…");
        var password = await admin.SubmitAsync(form, "correct horse");
        var question = await admin.RunAsync("admin users delete", new { user = "lea@example.org" });
        var wrong = await admin.SubmitAsync(await admin.PressAsync(question.Message, "Delete…"), "le");
        var kept = sandbox.App.Panel.World.Users.Contains(id);
        var deleted = await admin.SubmitAsync(await admin.PressAsync(question.Message, "Delete…"), "lea");

        Assert.Contains("The account **lea** is made", made.Text, StringComparison.Ordinal);
        Assert.Contains("External id `crm-7`", made.Text, StringComparison.Ordinal);
        Assert.Contains("lea@example.org", edited.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("crm-7", edited.Text, StringComparison.Ordinal);
        Assert.Equal(("correct horse", "Lea"), (id.Password, id.FirstName));
        Assert.Contains("has a new password", password.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("correct horse", password.Text + string.Join('\n', sandbox.App.Console.Lines), StringComparison.Ordinal);
        Assert.Contains("nothing was deleted", wrong.Text, StringComparison.Ordinal);
        Assert.True(kept);
        Assert.Contains("The account **lea** is deleted.", deleted.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(id, sandbox.App.Panel.World.Users);
        Assert.All([made, edited, question], answer => Assert.True(answer.Message.IsEphemeral));
    }

    [Theory]
    [InlineData("nora@example.com", "fresh", "email")]
    [InlineData("no-address", "fresh", "email")]
    [InlineData("fresh@example.com", "nora", "username")]
    [InlineData("fresh@example.com", "-x-", "username")]
    public async Task What_the_panel_does_not_take_is_told_with_its_field(string email, string name, string field)
    {
        var (sandbox, admin) = await AdminStage.StartAsync();
        await using var held = sandbox;

        var answer = await admin.RunAsync("admin users create", new { email, name });

        Assert.Contains("The panel did not take it", answer.Text, StringComparison.Ordinal);
        Assert.Contains($"(`{field}`)", answer.Text, StringComparison.Ordinal);
        Assert.Equal(3, sandbox.App.Panel.World.Users.Count);
    }

    [Fact]
    public async Task Who_linked_an_account_is_shown_both_ways_and_no_key_is()
    {
        var (sandbox, admin) = await AdminStage.StartAsync();
        await using var held = sandbox;
        var before = await admin.RunAsync("admin users show", new { user = "nora" });
        await sandbox.LinkAsync("owner");
        await sandbox.LinkAsync("member");

        var nora = await admin.RunAsync("admin users show", new { user = "nora" });
        var back = await admin.RunAsync("admin members show", new { member = "owner" });
        var none = await admin.RunAsync("admin members show", new { member = "stranger" });
        var list = await admin.RunAsync("admin users list", new { search = "example nor" });
        var opened = await admin.SelectAsync(list.Message, "adminusers/open", "2");
        var owned = await admin.PressAsync(nora.Message, "Delete");

        Assert.Contains("Discord: nobody has linked this account", before.Text, StringComparison.Ordinal);
        Assert.Matches("Discord: linked by <@[0-9]+> <t:", nora.Text);
        Assert.Contains("Survival", nora.Text, StringComparison.Ordinal);
        Assert.Equal(nora.Message.Embeds[0]["title"]!.ToString(), back.Message.Embeds[0]["title"]!.ToString());
        Assert.Matches("Discord: linked by <@[0-9]+> <t:", back.Text);
        Assert.Contains("has not linked an account of this panel", none.Text, StringComparison.Ordinal);
        Assert.Contains("Users with example nor · 1 of 3", list.Text, StringComparison.Ordinal);
        Assert.Equal(nora.Message.Embeds[0]["title"]!.ToString(), opened.Message.Embeds[0]["title"]!.ToString());
        Assert.Contains("**nora** owns 10 servers", owned.Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await sandbox.KeyOfAsync("owner"))[..16], nora.Text + back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_panel_is_handed_over_after_a_question_and_Pelican_is_believed_in_what_it_did()
    {
        var (sandbox, admin) = await AdminStage.StartAsync();
        var (pelican, pelicanAdmin) = await AdminStage.StartAsync(PanelFlavour.Pelican);
        await using var held = sandbox;
        await using var other = pelican;

        var question = await admin.PressAsync((await admin.RunAsync("admin users show", new { user = "mia" })).Message, "Make administrator");
        var before = sandbox.App.Panel.World.FindUser("mia")!.RootAdmin;
        var made = await admin.PressAsync(question.Message, "Make administrator");
        var onPelican = await pelicanAdmin.PressAsync((await pelicanAdmin.PressAsync((await pelicanAdmin.RunAsync("admin users show", new { user = "mia" })).Message, "Make administrator")).Message, "Make administrator");

        Assert.False(before);
        Assert.True(sandbox.App.Panel.World.FindUser("mia")!.RootAdmin);
        Assert.Contains("is an administrator of the panel now", made.Text, StringComparison.Ordinal);
        Assert.Contains("Pelican gives and takes that right by roles", onPelican.Text, StringComparison.Ordinal);
    }
}
