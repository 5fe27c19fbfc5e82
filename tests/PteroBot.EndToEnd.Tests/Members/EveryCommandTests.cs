using PteroBot.EndToEnd.Tests.Console;
using PteroBot.EndToEnd.Tests.People;
using PteroBot.EndToEnd.Tests.Sharing;
using PteroBot.Sandbox.Hosting;

namespace PteroBot.EndToEnd.Tests.Members;

/// <summary>Every sub-command of members: as its owner, and as everybody who may not, wherever they are. One sandbox for each.</summary>
public sealed class EveryCommandTests
{
    private const string NotLinked = "You have not linked a panel account yet. Use /link: it takes a minute.";
    private static readonly SandboxOptions Quick = SandboxHost.Defaults with { Speed = 8 };

    // What is tried elsewhere: administration and set-up, what stands in channels, counted players, and what belongs to no server.
    private static readonly string[] Elsewhere =
        ["admin ", "setup ", "access ", "audit", "request ", "board ", "alerts ", "console stream", "console stop", "players ", "autostop ", "link", "unlink", "help"];

    private static readonly string[] Looks = ["console tail", "files browse", "files show", "backups list", "databases list", "network list", "subusers list", "startup show", "schedules list"];

    private static readonly string[] Harmless = ["Refresh", "Back", "Up", "This folder…", "Open", "Download", "All backups", "All schedules", "▶", "Go to…"];

    [Fact]
    public async Task An_owner_can_use_all_of_them_and_none_is_missing_here()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");

        var registered = RegisteredCommands.Of(sandbox).Select(command => command.Name).Where(name => !Elsewhere.Any(begin => name.StartsWith(begin, StringComparison.Ordinal)));
        var wrong = new List<string>();
        foreach (var command in MemberCommand.All)
        {
            if (command.Name == "files extract")
                await PackAsync(sandbox);
            var answer = await owner.RunAsync(command.Name, command.For("survival"));
            if (answer.Modal is null && !await SaysAsync(owner, answer, command.Says))
                wrong.Add($"{command.Name}: {answer.Error} {answer.Text}");
            if (!command.IsPublic && answer.Messages.Any(message => !message.IsEphemeral))
                wrong.Add($"{command.Name} answered for all to see");
        }

        Assert.Equal(registered.Order(), MemberCommand.All.Select(command => command.Name).Order());
        Assert.Empty(wrong);
        await sandbox.AssertTrafficFitsAsync();
    }

    [Fact]
    public async Task Whoever_may_not_is_told_so_in_the_same_words_and_nothing_is_changed()
    {
        await using var sandbox = await SharingStage.StartAsync(Quick);
        var creative = sandbox.App.Panel.World.Servers.Single(server => server.Name == "Creative").Identifier;
        var begun = sandbox.App.Traffic.Last;

        var wrong = await WrongAsync(sandbox, "stranger", "general", MemberCommand.All, "survival", NotLinked);
        wrong.AddRange(await WrongAsync(sandbox, "stranger", "dm", MemberCommand.All, "survival", NotLinked));
        await sandbox.GrantAsync("view,start");
        await sandbox.PostAsync("sandbox/roles", new { person = "stranger", role = "Builders", has = true });
        wrong.AddRange(await WrongAsync(sandbox, "stranger", "lighthouse/general", MemberCommand.All, "survival", NotLinked));
        wrong.AddRange(await WrongAsync(sandbox, "stranger", "dm", MemberCommand.All, "survival", NotLinked));
        wrong.AddRange(await WrongAsync(sandbox, "stranger", "general", MemberCommand.OfServers.Where(command => command.NeedsPermission), "survival", "None of your roles here may"));
        wrong.AddRange(await WrongAsync(sandbox, "stranger", "general", MemberCommand.OfServers, "creative", "None of your servers is called `creative`"));
        await sandbox.TakeRoleAsync();
        await sandbox.LinkAsync("member");
        sandbox.MiaMay("control.start");
        wrong.AddRange(await WrongAsync(sandbox, "member", "general", MemberCommand.OfServers.Where(command => command.NeedsPermission), "survival", "You do not have the permission"));
        wrong.AddRange(await WrongAsync(sandbox, "member", "dm", MemberCommand.OfServers.Where(command => command.NeedsPermission), "survival", "You do not have the permission"));
        wrong.AddRange(await WrongAsync(sandbox, "member", "general", MemberCommand.OfServers, "creative", "None of your servers is called `creative`"));

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(30)));
        var asked = sandbox.App.Traffic.Since(begun, "panel").Select(call => call.Entry).Where(call => call.Path.Contains("/servers/", StringComparison.Ordinal)).ToList();
        Assert.All(asked.Where(call => call.Method != "GET"), change => Assert.Equal(403, change.Status));
        Assert.DoesNotContain(asked, call => call.Path.Contains(creative, StringComparison.Ordinal));
    }

    /// <summary>Whoever may only look finds on every list and card what they can press, the rest off, and the reason.</summary>
    [Fact]
    public async Task Whoever_may_only_look_finds_buttons_off_and_the_reason_beside_them()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        await sandbox.LinkAsync("owner");
        await sandbox.LinkAsync("member");
        await sandbox.As("owner").RunAsync("databases create", new { server = "survival", name = "stats" });
        await sandbox.As("owner").RunAsync("schedules restart", new { server = "survival", when = "every day at 05:00" });
        sandbox.MiaMay("websocket.connect", "file.read", "file.read-content", "backup.read", "database.read", "allocation.read", "user.read", "startup.read", "schedule.read", "activity.read");
        var mia = sandbox.As("member");

        var (wrong, seen) = (new List<string>(), 0);
        foreach (var command in MemberCommand.OfServers.Where(command => Looks.Contains(command.Name)))
            for (Message? message = (await mia.RunAsync(command.Name, command.For("survival"))).Message; message is not null; message = await FurtherAsync(mia, message), seen++)
            {
                wrong.AddRange(message.Pressable.Except(Harmless).Select(label => $"{command.Name}: {label} can be pressed on\n{message.Text}"));
                if (!message.Says("You do not have `") && !message.Says("You may not send commands here"))
                    wrong.Add($"{command.Name}: no reason on\n{message.Text}");
            }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(seen > Looks.Length, "No card was opened.");
    }

    /// <summary>The card that the first menu leads to; null where none can be used.</summary>
    private static async Task<Message?> FurtherAsync(Person person, Message message)
    {
        if (message.Components.FirstOrDefault(component => (int)component["type"]! == 3 && (bool?)component["disabled"] != true) is not { } menu)
            return null;
        return (await person.SelectAsync(message, (string)menu["custom_id"]!, (string)menu["options"]!.AsArray()[^1]!["value"]!)).Message;
    }

    /// <summary>What was said otherwise, or for all to see.</summary>
    private static async Task<List<string>> WrongAsync(SandboxHost sandbox, string person, string channel, IEnumerable<MemberCommand> commands, string server, string says)
    {
        var wrong = new List<string>();
        foreach (var command in commands)
        {
            var answer = await sandbox.As(person).RunAsync(command.Name, command.For(server), channel);
            if (!answer.Text.Contains(says, StringComparison.Ordinal))
                wrong.Add($"{person} in {channel}, {command.Name} of {server}: {answer.Error} {answer.Impossible} {answer.Text}");
            wrong.AddRange(answer.Messages.Where(message => !message.IsEphemeral).Select(_ => $"{person} in {channel}, {command.Name}: for all to see"));
        }
        return wrong;
    }

    /// <summary>At once, or when what takes a while has ended.</summary>
    private static async Task<bool> SaysAsync(Person person, Answer answer, string says)
    {
        if (answer.Text.Contains(says, StringComparison.Ordinal))
            return true;
        if (!answer.Text.Contains("This message tells when it has ended", StringComparison.Ordinal))
            return false;
        return (await person.EventuallySeesAsync(seen => seen.Says(says))).Says(says);
    }

    private static async Task PackAsync(SandboxHost sandbox)
    {
        var packed = await sandbox.As("owner").RunAsync("files archive", new { server = "survival", path = "/world" });
        var made = packed.Text.Split("into `")[1].Split('`')[0];
        await sandbox.As("owner").RunAsync("files rename", new { server = "survival", path = $"/{made}", name = "world.tar.gz" });
    }
}
