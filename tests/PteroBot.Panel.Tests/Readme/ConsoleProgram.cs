using PteroBot.Panel.Client;
using PteroBot.Panel.Live;

namespace PteroBot.Panel.Tests.Readme;

/// <summary>The program of the library's README, so that it compiles.</summary>
internal static class ConsoleProgram
{
    public static async Task RunAsync(string[] args)
    {
        // <program>
        using var panels = new Panels();
        var panel = new PanelSettings(PanelAddress.Parse(args[0]));
        var client = panels.Client(panel, PanelKey.Parse(Console.ReadLine() ?? ""));

        Server? last = null;
        await foreach (var server in client.Servers.AllAsync())
        {
            Console.WriteLine($"{server.Identifier}  {server.Name}  {server.PrimaryAllocation?.Address}");
            last = server;
        }
        if (last is null)
            return;

        var backup = await client.Backups.CreateAsync(last.Id, new NewBackup { Name = "From a console program" });
        await using var socket = client.OpenSocket(last.Id);
        await foreach (var happened in socket.ReadAsync())
        {
            if (happened is ConsoleLine line)
                Console.WriteLine(line.Text);
            if (happened is StateChanged changed)
                Console.WriteLine($"-- {changed.State}");
            if (happened is BackupCompleted completed && completed.Backup == backup.Uuid)
                break;
        }
        // </program>
    }
}
