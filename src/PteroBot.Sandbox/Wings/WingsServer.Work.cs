using System.Security.Cryptography;
using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Wings;

/// <content>Installations, backups, restores and transfers.</content>
internal sealed partial class WingsServer
{
    private const int MostPulls = 3;
    private int _pulls;

    /// <summary>Runs the egg's script; the panel's row is "installing" until it ends.</summary>
    /// <exception cref="WingsRefusal">409 while a power action runs, for an installation that is not the first.</exception>
    public void Install(bool again, bool startAfterwards)
    {
        if (again && _powerLock)
            throw new WingsRefusal(409, "Cannot execute server reinstall event while another power action is running.");
        Server.Status = ServerStatus.Installing;
        Server.Installed = false;
        // No container, no installation, and nobody is told: it stays like this until somebody has it reinstalled.
        if (!again && !Images.CanGet(Server.Image))
            return;
        Busy = "installing";
        StopThen(() =>
        {
            if (again)
                Publish("install started", "");
            // What goes wrong is that the installer's container cannot be made, so there is nothing to tell on the way.
            if (!WillFail.Install)
                TellInstallation();
            Later(WillFail.Install ? 1.5 : 4.5, () => Installed(again, startAfterwards));
        });
    }

    private void TellInstallation()
    {
        Later(0.3, () => Publish("daemon message", "Starting installation process, this could take a few minutes..."));
        foreach (var (at, line) in GameScript.Install())
            Later(at, () => Publish("install output", line, "admin.websocket.install"));
    }

    /// <summary>Fetches a file in the background. Nothing is fetched in a sandbox, but from a host that begins with "slow." it takes a minute.</summary>
    /// <exception cref="WingsRefusal">400 while as many as a server may have are under way.</exception>
    public void Pull(Uri from, string path)
    {
        if (_pulls >= MostPulls)
            throw new WingsRefusal(400,
                $"This server has reached its limit of {MostPulls} simultaneous remote file downloads at once. Please wait for one to complete before trying again.");
        _pulls++;
        if (from.Host.StartsWith("slow.", StringComparison.Ordinal))
            world.Clock.After(TimeSpan.FromMinutes(1), Arrive);
        else
            Arrive();

        void Arrive()
        {
            _pulls--;
            Files.Write(path, $"This would be {from}\n");
        }
    }

    /// <summary>Packs the files; the backup shows as running until then.</summary>
    public void MakeBackup(Backup backup) => world.Clock.After(TimeSpan.FromSeconds(2.5), () =>
    {
        if (!Server.Backups.Contains(backup))
            return;
        if (WillFail.Backup)
        {
            FailBackup(backup);
            return;
        }
        backup.Archive = Wings.Archive.Pack(FileTree.Files(Files.Root).Where(file => !Ignored(file.Path, backup.Ignored)));
        backup.Checksum = Checksum(backup.Archive);
        backup.Bytes = backup.Archive.LongLength;
        backup.Successful = true;
        backup.CompletedAt = world.Now;
        world.Log("server:backup.complete", null, Server, new JsonObject { ["name"] = backup.Name }, isApi: false);
        Publish("backup completed", Report(backup).ToJsonString(), "backup.read");
    });

    /// <summary>Stops the server and unpacks a backup over its files.</summary>
    /// <exception cref="WingsRefusal">500 when the archive is not on the node; nothing has changed then.</exception>
    public void Restore(Backup backup, bool truncate)
    {
        if (backup.Archive is not { } archive)
            throw WingsRefusal.Failure();
        Server.Status = ServerStatus.RestoringBackup;
        Busy = "restoring from a backup";
        StopThen(() =>
        {
            if (truncate)
                Files.Clear();
            var files = Wings.Archive.Unpack(archive) ?? [];
            for (var i = 0; i < files.Count; i++)
            {
                var (path, content) = files[i];
                Later(0.2 + (2d * i / files.Count), () => RestoreFile(path, content));
            }
            Later(2.5, () => Restored(backup));
        });
    }

    /// <summary>Moves the server to another node; <paramref name="finish"/> changes the row.</summary>
    public void Transfer(Node target, Action finish)
    {
        Server.TransferTarget = target;
        Busy = "being transferred";
        StopThen(() =>
        {
            Later(0.5, () => Publish("transfer status", "processing"));
            Later(0.5, () => Publish("transfer logs", TransferLine("Preparing to stream server data to destination..."), "admin.websocket.transfer"));
            Later(1, () => Stream(target, finish));
        });
    }

    private void Stream(Node target, Action finish)
    {
        Publish("transfer logs", TransferLine("Streaming archive to destination..."), "admin.websocket.transfer");
        if (target.Wings.IsUp)
            Later(2.9, () => Publish("transfer logs", TransferLine("Finished streaming archive to destination."), "admin.websocket.transfer"));
        Later(target.Wings.IsUp ? 3 : 0.1, () => Arrive(target, finish));
    }

    // A machine that is down takes nothing in, and the server stays where it was.
    private void Arrive(Node target, Action finish)
    {
        Busy = null;
        Publish("transfer status", target.Wings.IsUp ? "completed" : "failure");
        if (target.Wings.IsUp)
            Delete();
        finish();
    }

    public void CancelTransfer()
    {
        Server.TransferTarget = null;
        Busy = null;
        _epoch++;
        Publish("transfer status", "cancelled");
    }

    private void Installed(bool again, bool start)
    {
        Busy = null;
        var failure = WillFail.Install ? again ? ServerStatus.ReinstallFailed : ServerStatus.InstallFailed : null;
        WillFail = (WillFail.Backup, false);
        Server.Status = Server.IsSuspended ? Server.Status : failure;
        Server.Installed = failure is null;
        Publish("install completed", "");
        if (start && failure is null)
            Power("start");
    }

    private void RestoreFile(string path, byte[] content)
    {
        Files.Write(path, content);
        Publish("daemon message", $"(restoring): {path}");
    }

    private void Restored(Backup backup)
    {
        Busy = null;
        Server.Status = null;
        world.Log("server:backup.restore-complete", null, Server, new JsonObject { ["name"] = backup.Name }, isApi: false);
        Publish("daemon message", "Completed server restoration from local backup.");
        Publish("backup restore completed", "");
    }

    private string TransferLine(string text) =>
        $"\e[33m\e[1m{world.Now:ddd, dd MMM yyyy HH:mm:ss} UTC [Transfer System] [Source Node]:\e[39m {text}\e[0m";

    private void FailBackup(Backup backup)
    {
        WillFail = (false, WillFail.Install);
        backup.CompletedAt = world.Now;
        world.Log("server:backup.fail", null, Server, new JsonObject { ["name"] = backup.Name }, isApi: false);
        Publish("backup completed", Report(backup).ToJsonString(), "backup.read");
    }

    private static JsonObject Report(Backup backup) => new()
    {
        ["checksum"] = backup.Checksum?["sha1:".Length..] ?? "",
        ["checksum_type"] = "sha1",
        ["file_size"] = backup.Bytes,
        ["is_successful"] = backup.Successful,
        ["uuid"] = backup.Uuid,
    };

    private static bool Ignored(string path, IReadOnlyList<string> patterns) => patterns.Any(pattern =>
        pattern.StartsWith('*') ? path.EndsWith(pattern[1..], StringComparison.Ordinal)
        : path == pattern.Trim('/') || path.StartsWith(pattern.Trim('/') + "/", StringComparison.Ordinal));

    /// <summary>As the panel shows it, with the method in front.</summary>
    public static string Checksum(byte[] content)
    {
#pragma warning disable CA5350 // Wings names its checksums by SHA-1.
        return "sha1:" + Convert.ToHexStringLower(SHA1.HashData(content));
#pragma warning restore CA5350
    }
}
