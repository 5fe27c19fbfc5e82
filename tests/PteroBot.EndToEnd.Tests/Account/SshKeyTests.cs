using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Account;

/// <summary><c>/account ssh-keys</c>.</summary>
public sealed class SshKeyTests
{
    private const string Laptop = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJx0mZQ8 nora@laptop";

    [Fact]
    public async Task A_key_is_added_by_a_form_and_removed_after_a_question()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        var list = (await owner.RunAsync("account ssh-keys")).Message;

        var added = await owner.SubmitAsync(await owner.PressAsync(list, "Add a key…"), new Dictionary<string, string> { ["name"] = "Laptop `x`", ["key"] = Laptop });
        var mark = (string)added.Message.Select!["options"]![0]!["value"]!;
        var question = await owner.SelectAsync(added.Message, "sshkeys/ask", mark);
        var removed = await owner.PressAsync(question.Message, "Remove it");

        Assert.True(list.IsEphemeral);
        Assert.Contains("There are none", list.Text, StringComparison.Ordinal);
        Assert.Contains("Laptop", added.Text, StringComparison.Ordinal);
        Assert.Contains("Remove the SSH key Laptop", question.Text, StringComparison.Ordinal);
        Assert.Contains("There are none", removed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_public_key_is_refused_and_a_private_one_is_not_even_sent()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        var list = (await owner.RunAsync("account ssh-keys")).Message;

        var wrong = await owner.SubmitAsync(await owner.PressAsync(list, "Add a key…"), new Dictionary<string, string> { ["name"] = "x", ["key"] = "nonsense" });
        var asked = sandbox.AskedOfPanel("ssh-keys").Count;
        var secret = await owner.SubmitAsync(await owner.PressAsync(list, "Add a key…"),
            new Dictionary<string, string> { ["name"] = "x", ["key"] = "-----BEGIN OPENSSH PRIVATE KEY-----\nabc\n-----END OPENSSH PRIVATE KEY-----" });

        Assert.Contains("not valid", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("That is a private key", secret.Text, StringComparison.Ordinal);
        Assert.Equal(asked, sandbox.AskedOfPanel("ssh-keys").Count);
    }

    [Fact]
    public async Task A_stranger_has_none()
    {
        await using var sandbox = await SandboxHost.StartAsync();

        var answer = await sandbox.As("stranger").RunAsync("account ssh-keys");

        Assert.Contains("You have not linked", answer.Text, StringComparison.Ordinal);
    }
}
