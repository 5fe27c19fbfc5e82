using System.Text;
using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Account;

/// <summary><c>/account keys</c>.</summary>
public sealed class AccountKeyTests
{
    [Fact]
    public async Task A_new_key_is_shown_once_to_its_owner_alone_and_is_nowhere_else()
    {
        await using var sandbox = await SandboxHost.StartAsync(SandboxHost.Defaults with { BotSettings = new Dictionary<string, string> { ["Serilog__MinimumLevel"] = "Verbose" } });
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        var list = await owner.RunAsync("account keys");

        var form = await owner.PressAsync(list.Message, "New key…");
        await owner.SubmitAsync(form, new Dictionary<string, string> { ["description"] = "Backups **@everyone**", ["addresses"] = "203.0.113.7, 198.51.100.0/24" });
        var shown = await owner.EventuallySeesAsync(seen => seen.Says("shown this once"));
        var after = await owner.EventuallySeesAsync(list.Message, seen => seen.Says("from 2 addresses only"));

        Assert.True(list.Message.IsEphemeral && shown.IsEphemeral);
        Assert.Contains("**in use here**", list.Text, StringComparison.Ordinal);
        var key = shown.Content.Split("||`")[1].Split('`')[0];
        Assert.StartsWith("ptlc_", key, StringComparison.Ordinal);
        Assert.DoesNotContain(key, after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("@everyone", shown.Content + after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await sandbox.As("member").SeesAsync(), message => message.Says(key));
        Assert.DoesNotContain(key, string.Join('\n', sandbox.App.Console.Lines), StringComparison.Ordinal);
        Assert.All(Directory.EnumerateFiles(sandbox.App.BotData.Folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)),
            file => Assert.Equal(-1, Read(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(key[16..]))));
    }

    [Fact]
    public async Task A_wrong_address_is_refused_in_the_panel_s_words_and_no_key_is_made()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        var list = await owner.RunAsync("account keys");

        var refused = await owner.SubmitAsync(await owner.PressAsync(list.Message, "New key…"),
            new Dictionary<string, string> { ["description"] = "x", ["addresses"] = "nonsense" });
        var after = await owner.RunAsync("account keys");

        Assert.Contains("not a valid IP address", refused.Text, StringComparison.Ordinal);
        Assert.Equal((string?)list.Message.Embeds[0]["title"], (string?)after.Message.Embeds[0]["title"]);
    }

    [Fact]
    public async Task A_key_is_deleted_after_a_question_and_the_one_in_use_with_a_warning()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        var list = (await owner.RunAsync("account keys")).Message;
        await owner.SubmitAsync(await owner.PressAsync(list, "New key…"), new Dictionary<string, string> { ["description"] = "Backups", ["addresses"] = "" });
        list = await owner.EventuallySeesAsync(list, seen => seen.Says("Backups"));
        var options = list.Select!["options"]!.AsArray();
        var other = (string)options.Single(option => (string)option!["label"]! == "Backups")!["value"]!;
        var inUse = (string)options.Single(option => ((string?)option!["description"])!.Contains("in use", StringComparison.Ordinal))!["value"]!;

        var kept = await owner.PressAsync((await owner.SelectAsync(list, "keys/ask", other)).Message, "Keep it");
        var question = await owner.SelectAsync(kept.Message, "keys/ask", other);
        var deleted = await owner.PressAsync(question.Message, "Delete it");
        await owner.EventuallySeesAsync(list, seen => !seen.Says("Backups"));
        var warning = await owner.SelectAsync(deleted.Message, "keys/ask", inUse);
        var unlinked = await owner.PressAsync(warning.Message, "Delete it and unlink");
        var after = await owner.RunAsync("account keys");

        Assert.Contains("Backups", kept.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("acts for you here", question.Text, StringComparison.Ordinal);
        Assert.Contains("This is the key that acts for you here", warning.Text, StringComparison.Ordinal);
        Assert.Contains("not linked any more", unlinked.Text, StringComparison.Ordinal);
        Assert.Contains("You have not linked", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_has_keys_of_their_own_and_a_stranger_none()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        await sandbox.LinkAsync("member");

        var owner = await sandbox.As("owner").RunAsync("account keys");
        var member = await sandbox.As("member").RunAsync("account keys");
        var stranger = await sandbox.As("stranger").RunAsync("account keys");

        var ofMember = (await sandbox.KeyOfAsync("member"))[..16];
        Assert.Contains(ofMember, member.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(ofMember, owner.Text, StringComparison.Ordinal);
        Assert.Contains("You have not linked", stranger.Text, StringComparison.Ordinal);
    }

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new byte[file.Length];
        file.ReadExactly(content);
        return content;
    }
}
