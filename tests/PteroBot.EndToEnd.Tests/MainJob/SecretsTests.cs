using System.Text;
using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.MainJob;

/// <summary>Searches for the keys that people typed everywhere but where they belong.</summary>
public sealed class SecretsTests
{
    [Fact]
    public async Task No_key_is_in_any_log_file_message_or_request_to_Discord()
    {
        await using var sandbox = await SandboxHost.StartAsync(SandboxHost.Defaults with { BotSettings = new Dictionary<string, string> { ["Serilog__MinimumLevel"] = "Verbose" } });
        var state = await sandbox.StateAsync();
        var owner = await sandbox.KeyOfAsync("owner");
        var application = (string)state["panel"]!["keys"]!["application"]!;
        await sandbox.LinkAsync("owner");
        await sandbox.LinkAsync("member", application);
        await sandbox.SetUpAsync();
        await sandbox.As("admin").RunAsync("admin servers list");
        await sandbox.As("owner").RunAsync("status", new { server = "survival" });
        foreach (var fault in (object[])[new { target = "panel", kind = "status", status = 500 }, new { target = "panel", kind = "html", status = 403 }, new { target = "panel", kind = "drop" }])
        {
            await sandbox.FaultAsync(fault);
            await sandbox.As("owner").RunAsync("power", new { server = "survival", action = "restart" });
            await sandbox.LinkAsync("owner");
            await sandbox.ClearFaultsAsync();
        }

        var console = string.Join('\n', sandbox.App.Console.Lines);
        var discord = string.Join('\n', sandbox.App.Traffic.Since(0).Where(entry => entry.Entry.Target is "discord" or "gateway" && entry.Entry.Method != "WS<").Select(entry => entry.Entry.Path + entry.Entry.Query + entry.Entry.Request));
        var panelAddresses = string.Join('\n', sandbox.App.Traffic.Since(0, "panel").Select(entry => entry.Entry.Path + entry.Entry.Query));
        var files = Directory.EnumerateFiles(sandbox.App.BotData.Folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Select(ReadShared).ToList();

        Assert.NotEmpty(files);
        Assert.NotEmpty(console);
        foreach (var secret in (string[])[owner, owner[16..], application, application[16..]])
        {
            Assert.DoesNotContain(secret, console, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, discord, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, panelAddresses, StringComparison.Ordinal);
            Assert.All(files, file => Assert.Equal(-1, file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret))));
        }
    }

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new byte[file.Length];
        file.ReadExactly(content);
        return content;
    }
}
