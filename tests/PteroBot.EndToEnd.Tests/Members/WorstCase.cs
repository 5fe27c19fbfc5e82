using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PteroBot.EndToEnd.Tests.People;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.EndToEnd.Tests.Members;

/// <summary>A panel full of things with the worst names, and what must be true of every message about them.</summary>
internal static partial class WorstCase
{
    public const int Files = 1000;
    private const int Things = 120;

    // zq marks what was planted: none of its marks may reach Discord as markdown.
    private static readonly string[] Names =
    [
        "**zq** __zq__ ~~zq~~ ||zq|| [zq](https://example.com) `zq ``` zq > # zq",
        "@everyone @here <@1> <@&2> <#3> </zq:4> <:zq:5>",
        "ملف \u202Egnol\u202C שלום zq",
        "👨‍👩‍👧‍👦🏳️‍🌈 zq",
        "# zq\n- zq\n> zq",
    ];

    /// <summary>The name with this number: each kind in turn, up to the 191 characters of the panel's names.</summary>
    public static string Name(int number, int length = 191)
    {
        var name = $"{Names[number % Names.Length]} {number:000} ";
        return (name + new string('W', length))[..length];
    }

    /// <summary>Puts one thing of each kind that is suggested on a server.</summary>
    public static void Stock(PanelWorld world, Server server, string database, string backup, string schedule)
    {
        server.Databases.Add(NewDatabase(world, server, database));
        server.Backups.Add(NewBackup(world, backup));
        server.Schedules.Add(NewSchedule(world, schedule, tasks: 1));
    }

    /// <summary>Fills Survival, its owner's account and its owner's list of servers.</summary>
    public static void Fill(SandboxHost sandbox)
    {
        var world = sandbox.App.Panel.World;
        lock (world.Gate)
        {
            var survival = world.Servers[0];
            survival.FeatureLimits = new FeatureLimits(Things, Things, Things);
            survival.Egg = NewEgg(world, survival.Egg);
            for (var i = 0; i < Files; i++)
                survival.Wings.Files.Write($"/{Name(i, 200).Replace('/', '_')}.txt", Name(i));
            for (var i = 0; i < Things; i++)
            {
                survival.Backups.Add(NewBackup(world, Name(i)));
                survival.Schedules.Add(NewSchedule(world, Name(i), tasks: i < 5 ? 10 : 1));
                survival.Databases.Add(NewDatabase(world, survival, Name(i, 48)));
                AddAllocation(world, survival, Name(i));
                AddSubuser(world, survival, i);
                AddKeys(world, survival.Owner, i);
                world.Log(i % 2 == 0 ? "server:console.command" : "server:file.rename", survival.Owner, survival, new JsonObject { ["command"] = Name(i), ["files"] = new JsonArray(Name(i)), ["directory"] = "/" });
                world.Log("user:api-key.create", survival.Owner, null, new JsonObject { ["identifier"] = Name(i) });
            }
            foreach (var (server, i) in world.Servers.Where(server => server.Name.StartsWith("Fleet ", StringComparison.Ordinal)).Select((server, i) => (server, i)))
                (server.Name, server.Description) = (Name(i), Name(i));
        }
    }

    /// <summary>What is wrong with what was sent to Discord since <paramref name="since"/>: refused, able to ping, or with marks of a planted name that Discord would read.</summary>
    public static IEnumerable<string> Faults(SandboxHost sandbox, long since) =>
        sandbox.App.Traffic.Since(since, "discord").Select(one => one.Entry).SelectMany(entry => entry.Status >= 400
            ? [$"{entry.Method} {entry.Route}: {entry.Status} {entry.Response}"]
            : BodyOf(entry.RequestType, entry.Request) is { } body ? Faults(body) : []);

    /// <summary>What is wrong with a message as a person sees it.</summary>
    public static IEnumerable<string> Faults(Message message) => ReadAsMarkdown(message).SelectMany(Faults);

    private static IEnumerable<string> Faults(string text)
    {
        var outside = Code().Replace(text, "");
        if (Unescaped().Match(outside) is { Success: true } mark)
            yield return $"`{mark.Value}` is read as markdown in: {text}";
        if (text.Contains('\u202E', StringComparison.Ordinal))
            yield return $"The direction is turned round in: {text}";
        if (text.Count(letter => letter == '\u2068') != text.Count(letter => letter == '\u2069'))
            yield return $"An isolate is left open in: {text}";
    }

    /// <summary>A message that could ping somebody.</summary>
    private static IEnumerable<string> Faults(JsonObject body)
    {
        var message = body["data"] as JsonObject ?? body;
        if (message["content"] is null && message["embeds"] is null)
            yield break;
        if (message["allowed_mentions"] is not JsonObject allowed || allowed.Any(list => list.Value is JsonArray { Count: > 0 }))
            yield return $"It may ping: {message.ToJsonString()}";
    }

    private static JsonObject? BodyOf(string? type, string? body)
    {
        if (body is null || type?.StartsWith("application/json", StringComparison.Ordinal) != true)
            return null;
        return JsonNode.Parse(body) as JsonObject;
    }

    private static IEnumerable<string> ReadAsMarkdown(Message message) =>
    [
        message.Content,
        .. message.Embeds.SelectMany(embed => (string[])
        [
            (string?)embed["title"] ?? "", (string?)embed["description"] ?? "",
            .. (embed["fields"] as JsonArray ?? []).SelectMany(field => (string[])[(string)field!["name"]!, (string)field["value"]!]),
        ]),
    ];

    private static Egg NewEgg(PanelWorld world, Egg like) => new()
    {
        Id = world.NextId("eggs"),
        Uuid = world.Identities.Uuid("worst egg"),
        Nest = like.Nest,
        Name = Name(0),
        Description = Name(1),
        DockerImages = [.. Enumerable.Range(0, Things).Select(i => KeyValuePair.Create(Name(i), $"registry.test/{i}:{new string('w', 80)}"))],
        Startup = like.Startup + " {{ZQ_0}} " + new string('w', 500),
        Done = like.Done,
        Stop = like.Stop,
        InstallScript = like.InstallScript,
        Variables = [.. like.Variables, .. Enumerable.Range(0, Things).Select(i => new EggVariable(1000 + i, Name(i), Name(i + 1), $"ZQ_{i}", Name(i + 2), "nullable|string|max:200|in:a,b", true, true))],
        CreatedAt = world.Now,
    };

    private static Backup NewBackup(PanelWorld world, string name) => new()
    {
        Uuid = world.Identities.Uuid($"backup {world.NextId("worst backups")}"), Name = name, Ignored = [name], Successful = true, Bytes = 123_456_789_012,
        Checksum = "sha1:0123456789abcdef0123456789abcdef01234567", CreatedAt = world.Now.AddDays(-1), CompletedAt = world.Now.AddDays(-1).AddSeconds(40),
    };

    private static Schedule NewSchedule(PanelWorld world, string name, int tasks)
    {
        var cron = new Cron("0", "4", "*", "*", "*");
        var schedule = new Schedule { Id = world.NextId("schedules"), Name = name, Cron = cron, Active = true, NextRunAt = world.NextRun(cron), CreatedAt = world.Now, UpdatedAt = world.Now };
        for (var i = 1; i <= tasks; i++)
            schedule.Tasks.Add(new ScheduleTask { Id = world.NextId("tasks"), Sequence = i, Action = "command", Payload = name, TimeOffset = 900, CreatedAt = world.Now, UpdatedAt = world.Now });
        return schedule;
    }

    private static Database NewDatabase(PanelWorld world, Server server, string name) => new()
    {
        Id = world.NextId("databases"), HashId = $"hash{world.NextId("hashes"):0000}", Host = world.DatabaseHosts[0], Name = name, Username = Name(0, 60), Remote = "%",
        Password = "**zq**`zq", CreatedAt = world.Now, UpdatedAt = world.Now,
    };

    private static void AddAllocation(PanelWorld world, Server server, string notes)
    {
        var added = WorldSeed.NewAllocation(world, server.Node);
        (added.Server, added.Notes, added.Alias) = (server, notes, notes);
    }

    private static void AddSubuser(PanelWorld world, Server server, int number)
    {
        var user = SeedPeople.AddUser(world, Name(number), "Z", "Q", email: $"{new string('w', 150)}{number}@example.com");
        server.Subusers.Add(new Subuser { Id = world.NextId("subusers"), User = user, Permissions = WorldSeed.MiaMay, CreatedAt = world.Now });
    }

    private static void AddKeys(PanelWorld world, User owner, int number)
    {
        SeedPeople.AddKey(world, owner, KeyKind.Account, Name(number, 500), allowedIps: [.. Enumerable.Range(0, 50).Select(i => $"192.0.2.{i}")]);
        owner.SshKeys.Add(new SshKey(Name(number), $"SHA256:{number:0000}{new string('f', 39)}", "ssh-ed25519 AAAA", world.Now));
    }

    [GeneratedRegex("```.*?```|`[^`]*`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<!\\)[*_~|`\[]+zq|zq(?<!\\)[*_~|`\]]+|^(#|-|>) zq|@everyone|@here|(?<!\\)<(@|@&|#|/zq:|:zq:)\d>", RegexOptions.Multiline)]
    private static partial Regex Unescaped();
}
