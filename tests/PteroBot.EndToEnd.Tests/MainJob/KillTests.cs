using System.Text.Json.Nodes;
using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.MainJob;

/// <summary>The real bot dies at random moments while people link, set up and ask: what it has confirmed is there afterwards, whole.</summary>
public sealed class KillTests
{
    private const int Kills = 20;
    private const int LongestMs = 60;

    private static readonly string[] Accounts = ["nora", "mia"];

    [Fact]
    public async Task Nothing_that_was_confirmed_is_lost_however_often_the_bot_is_killed()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("admin");
        await sandbox.SetUpAsync();
        string[] keys = [await sandbox.KeyOfAsync("owner"), await sandbox.KeyOfAsync("member")];
        var confirmed = 0;

        for (var round = 0; round < Kills; round++)
        {
            var before = await AccountAsync(sandbox);
            var wasTold = await LinkAndKillAsync(sandbox, keys[round % 2]);
            var after = await AccountAsync(sandbox);

            confirmed += wasTold ? 1 : 0;
            Assert.Contains(after, wasTold ? [Accounts[round % 2]] : new[] { Accounts[round % 2], before });
        }
        var admin = await sandbox.As("admin").RunAsync("account show");
        var list = await sandbox.As("admin").RunAsync("admin servers list");
        await sandbox.PostAsync("sandbox/bot", new { action = "stop" });
        var store = StoreFile.Read(sandbox.App.BotData.Folder);

        Assert.Contains("adam", admin.Text, StringComparison.Ordinal);
        Assert.Contains("Survival", list.Text, StringComparison.Ordinal);
        Assert.Equal("ok", store.Integrity);
        Assert.Equal(0, store.IndexRowsWithoutDocument);
        Assert.True(store.Documents("audit").Count(IsFinishedLink) >= confirmed, $"{confirmed} links were confirmed, fewer are recorded.");
    }

    /// <summary>Whether the person was told that the link stands before the bot died.</summary>
    private static async Task<bool> LinkAndKillAsync(SandboxHost sandbox, string key)
    {
        var owner = sandbox.As("owner");
        var told = owner.SubmitAsync(await owner.RunAsync("link"), key);
        // Any moment will do: before, in the middle of and after the work.
        var first = await Task.WhenAny(told, Task.Delay(Random.Shared.Next(LongestMs)));
        await sandbox.PostAsync("sandbox/bot", new { action = "kill" });
        await sandbox.PostAsync("sandbox/bot", new { action = "start" });
        await sandbox.UntilBotReadyAsync();
        return first == told && (await told).Text.Contains("Linked", StringComparison.Ordinal);
    }

    private static async Task<string> AccountAsync(SandboxHost sandbox)
    {
        var text = (await sandbox.As("owner").RunAsync("account show")).Text;
        return Accounts.SingleOrDefault(name => text.Contains($"**{name}**", StringComparison.Ordinal)) ?? "nobody";
    }

    private static bool IsFinishedLink(JsonNode record) =>
        (string?)record["UserName"] == "nora" && ((string)record["Action"]!).StartsWith("link.", StringComparison.Ordinal) && (string?)record["Result"] == "Succeeded";
}
