using PteroBot.EndToEnd.Tests.Console;
using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Account;

/// <summary><c>/activity</c> and <c>/account activity</c>.</summary>
public sealed class ActivityTests
{
    [Fact]
    public async Task A_server_s_activity_is_newest_first_filtered_and_paged()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        for (var i = 1; i <= 12; i++)
            await SendAsync(sandbox, $"say {i}");
        await SendAsync(sandbox, "op alex --password Hunter2Hunter2");

        var console = await owner.RunAsync("activity", new { server = "survival", @event = "console" });
        var second = await owner.PressAsync(console.Message, "▶");
        var power = await owner.SelectAsync(second.Message, (string)second.Message.Select!["custom_id"]!, "power");
        var all = await owner.SelectAsync(power.Message, (string)power.Message.Select!["custom_id"]!, "all");

        Assert.True(console.Message.IsEphemeral);
        Assert.Contains("**nora** sent to the console `op alex --password ***`", console.Text.Split('\n')[1], StringComparison.Ordinal);
        Assert.Contains("`say 12`", console.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("`say 1`", console.Text, StringComparison.Ordinal);
        Assert.Contains("`say 1`", second.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("console", power.Text, StringComparison.Ordinal);
        Assert.Contains("sent to the console", all.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", console.ToString() + second + all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_s_own_account_s_activity_shows_one_s_own_addresses_behind_a_spoiler()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        var keys = await owner.RunAsync("account keys");
        await owner.SubmitAsync(await owner.PressAsync(keys.Message, "New key…"), new Dictionary<string, string> { ["description"] = "Backups", ["addresses"] = "" });

        var account = await owner.RunAsync("account activity");
        var same = await owner.RunAsync("activity", new { @event = "keys" });

        Assert.True(account.Message.IsEphemeral);
        Assert.Contains("made the API key `ptlc_", account.Text, StringComparison.Ordinal);
        Assert.Matches(@"\|\|`[^`]+`\|\|", account.Text);
        Assert.Contains("made the API key", same.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_is_told()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("member");

        var few = await sandbox.As("member").RunAsync("activity", new { server = "survival" });
        var foreign = await sandbox.As("member").RunAsync("activity", new { server = "creative" });
        var stranger = await sandbox.As("stranger").RunAsync("activity");
        var account = await sandbox.As("stranger").RunAsync("account activity");
        sandbox.MiaMay("activity.read");
        var allowed = await sandbox.As("member").RunAsync("activity", new { server = "survival" });

        Assert.Contains("You do not have the permission", few.Text, StringComparison.Ordinal);
        Assert.Contains("None of your servers", foreign.Text, StringComparison.Ordinal);
        Assert.All([stranger, account], answer => Assert.Contains("You have not linked", answer.Text, StringComparison.Ordinal));
        Assert.Contains("activity", allowed.Text, StringComparison.Ordinal);
    }

    private static async Task SendAsync(SandboxHost sandbox, string command)
    {
        var state = await sandbox.StateAsync();
        using var http = new HttpClient { BaseAddress = new Uri((string)state["panel"]!["url"]!) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", await sandbox.KeyOfAsync("owner"));
        http.DefaultRequestHeaders.Accept.Add(new("application/json"));
        var world = sandbox.App.Panel.World;
        string server;
        lock (world.Gate)
            server = world.Servers.Single(candidate => candidate.Name == "Survival").Uuid[..8];
        using var content = new StringContent(System.Text.Json.JsonSerializer.Serialize(new { command }), System.Text.Encoding.UTF8, "application/json");
        (await http.PostAsync($"/api/client/servers/{server}/command", content)).EnsureSuccessStatusCode();
    }
}
