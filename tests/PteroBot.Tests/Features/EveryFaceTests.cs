using System.Text.Json;
using Discord;
using PteroBot.Access;
using PteroBot.Features.Account;
using PteroBot.Features.Activity;
using PteroBot.Features.Backups;
using PteroBot.Features.Console;
using PteroBot.Features.Databases;
using PteroBot.Features.Files;
using PteroBot.Features.Network;
using PteroBot.Features.Settings;
using PteroBot.Features.Startup;
using PteroBot.Features.Subusers;
using PteroBot.Hosting;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rendering;
using PteroBot.Rooms;
using PteroBot.TestKit;

namespace PteroBot.Tests.Features;

/// <summary>Every list, card, question and form of what members do, with a thousand things of the worst names: Discord takes it, and nobody is pinged.</summary>
public sealed class EveryFaceTests
{
    private const int Many = 1000;
    private static readonly ManualClock Clock = new();
    private static readonly Confirmation Confirmed = Confirmation.For(ulong.MaxValue, Clock);
    private static readonly CustomId Confirm = Confirmed.On(CustomId.Of("area", "action", FeatureWorld.Survival, Guid.Empty.ToString("N")));

    private static readonly Dictionary<string, string> Worst = new()
    {
        ["200 letters"] = new('W', 200),
        ["right to left"] = string.Concat(Enumerable.Repeat("ملف \u202Egnol\u202C שלום ", 12)),
        ["markdown"] = string.Concat(Enumerable.Repeat("**_~|`[a](https://example.com)>#", 6)),
        ["emoji"] = string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦🏳️‍🌈", 11)),
        ["mentions"] = string.Concat(Enumerable.Repeat("@everyone @here <@1> <@&2> <#3> ", 6)),
        ["code marks"] = new('`', 200),
        ["stars"] = new('*', 200),
        ["invisible"] = new('\u200B', 200),
        ["towers of accents"] = string.Concat(Enumerable.Repeat("a" + new string('\u0301', 19), 10)),
        ["line breaks"] = string.Concat(Enumerable.Repeat("a\n# b\n", 33)),
        ["half an emoji"] = new('\uD83D', 200),
        ["nothing"] = "",
    };

    public static TheoryData<string> Names => [.. Worst.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Everything_fits_into_a_message_and_pings_nobody(string kind)
    {
        var name = Worst[kind];
        var shown = 0;
        foreach (var page in (int[])[1, 2, 57, 100, 1000])
            foreach (var face in Faces(name, page))
            {
                DiscordLimits.AssertFits(face);
                shown++;
            }
        foreach (var form in Forms(name))
            DiscordLimits.AssertFits(form.Build());
        DiscordLimits.AssertPingsNobody(Sentences(name));
        Assert.All(Sentences(name), sentence => Assert.InRange(sentence.Length, 1, MessageLimits.Text));
        Assert.True(shown > 100);
    }

    private static IEnumerable<Reply> Faces(string name, int page) =>
    [
        .. OfBackups(name, page), .. OfFiles(name, page), .. OfDatabases(name, page), .. OfNetwork(name, page), .. OfSubusers(name, page),
        .. OfStartup(name, page), .. OfAccount(name, page), .. OfActivity(name), .. OfConsole(name), SettingsEmbeds.ReinstallQuestion(Room(name), Confirm, Clock),
    ];

    private static IEnumerable<Reply> OfBackups(string name, int page)
    {
        var room = Room(name);
        IReadOnlyList<Backup> all = [.. Enumerable.Range(0, Many).Select(i => Backup(name, i))];
        yield return BackupEmbeds.List(new BackupSheet(room, all), page);
        yield return BackupEmbeds.List(new BackupSheet(Room(name, mayNothing: true), all), page);
        foreach (var backup in all.Take(3))
        {
            var card = new BackupCard(room, backup);
            yield return BackupEmbeds.Card(card, BackupTexts.Ended(backup, backup, room.Name));
            yield return BackupEmbeds.Card(new BackupCard(Room(name, mayNothing: true), backup));
            yield return BackupEmbeds.AskDelete(card, Confirmed.On(BackupIds.Delete(card.Identifier, backup.Uuid)), Clock);
            yield return BackupEmbeds.AskRestore(card, Confirmed, Clock);
            yield return BackupEmbeds.Link(card, new SignedUrl(new Uri($"https://node-1.example.com/download/backup?token={new string('t', 900)}")));
            yield return BackupEmbeds.Making(new BackupBegun(room, backup));
            yield return BackupEmbeds.Restoring(new BackupBegun(room, backup), truncate: true);
        }
    }

    private static IEnumerable<Reply> OfFiles(string name, int page)
    {
        // A name on a disk holds no slash and is never empty.
        var onDisk = name.Replace('/', '_').Length == 0 ? "x" : name.Replace('/', '_');
        var entries = Enumerable.Range(0, Many).Select(i => Entry($"{onDisk}{i}", i % 3 != 0)).ToList();
        foreach (var rights in (string[])["*", "nothing"])
        {
            var place = Place(name, onDisk, rights);
            yield return FolderFace.Of(new FolderView(place, entries, page, "Done."));
            yield return EntryFace.Of(new EntryView(place, entries[0]) { Why = "It is too large." });
            yield return EntryFace.Of(new EntryView(place, entries[1]) { Text = new TextFile(name, false, false) });
            yield return EntryFace.Question(new EntryView(place, entries[1]), Confirmed.On(place.Id("deletenow")), Clock.GetUtcNow());
        }
    }

    private static IEnumerable<Reply> OfDatabases(string name, int page)
    {
        IReadOnlyList<Database> all = [.. Enumerable.Range(0, Many).Select(i => Database(name, i))];
        foreach (var room in Rooms(name))
        {
            var view = new DatabaseView(room, all[0], $"The database {Outside.Text(name)} is there.");
            yield return DatabasesEmbeds.List(new DatabasesView(room, all, page));
            yield return DatabasesEmbeds.Secret(view);
            yield return DatabasesEmbeds.RotateQuestion(view, Confirm, Clock);
            yield return DatabasesEmbeds.DeleteQuestion(view, Confirm, Clock);
        }
    }

    private static IEnumerable<Reply> OfNetwork(string name, int page)
    {
        IReadOnlyList<Allocation> all = [.. Enumerable.Range(0, Many).Select(i => new Allocation { Id = i, Ip = "192.0.2.1", Alias = name, Port = i, Notes = name, IsDefault = i == 0 })];
        foreach (var room in Rooms(name))
        {
            yield return NetworkEmbeds.List(new NetworkView(room, all, page));
            yield return NetworkEmbeds.RemoveQuestion(new AddressView(room, all[1]), Confirm, Clock);
        }
    }

    private static IEnumerable<Reply> OfSubusers(string name, int page)
    {
        IReadOnlyList<Subuser> all = [.. Enumerable.Range(0, Many).Select(i => Person(name, i))];
        foreach (var room in Rooms(name))
        {
            yield return SubusersEmbeds.List(new SubusersView(room, all, page));
            foreach (var group in Rights.Groups)
                yield return SubusersEmbeds.Draft(new DraftView(room, all[0], Rights.Mask(all[0].Permissions), group.Key));
            yield return SubusersEmbeds.InviteQuestion(room, "nora@example.com", ReadySet.All[0], Confirm, Clock);
            yield return SubusersEmbeds.RemoveQuestion(new DraftView(room, all[0], 0), Confirm, Clock);
        }
    }

    private static IEnumerable<Reply> OfStartup(string name, int page)
    {
        var images = Enumerable.Range(0, Many).ToDictionary(i => $"{i} {name}", string? (i) => $"ghcr.io/{name}:{i}");
        var startup = new Panel.Client.Startup([.. Enumerable.Range(0, Many).Select(i => Variable(name, i))], name, name, images);
        foreach (var room in Rooms(name))
            yield return StartupEmbeds.Of(new StartupView(room, startup, page, StartupTexts.Set(startup.Variables[0], name)));
    }

    private static IEnumerable<Reply> OfAccount(string name, int page)
    {
        IReadOnlyList<ApiKey> keys = [.. Enumerable.Range(0, Many).Select(i => new ApiKey { Identifier = $"ptlc_{i:00000000000}", Description = name, AllowedIps = [name] })];
        IReadOnlyList<SshKey> shells = [.. Enumerable.Range(0, Many).Select(i => new SshKey { Name = name, Fingerprint = $"SHA256:{i}{name}" })];
        yield return AccountKeyPages.List(new KeyList(PanelStub.Address, keys, keys[0].Identifier), page);
        yield return AccountKeyPages.Question(keys[0], isInUse: true, Confirm, Clock);
        yield return AccountKeyPages.Created(new CreatedApiKey(name, PanelStub.Key));
        yield return SshKeyPages.List(new SshKeyList(PanelStub.Address, shells), page);
        yield return SshKeyPages.Question(shells[0], Confirm, Clock);
        yield return AccountEmbeds.Of([.. Enumerable.Range(0, 10).Select(i => new AccountView(Link(name) with { Panel = $"https://panel{i}.example.com" }, null, Many, null))]);
    }

    private static IEnumerable<Reply> OfActivity(string name)
    {
        var pages = new ActivityPages(new ActivityWords(Mask));
        string[] events = ["server:console.command", "server:settings.rename", "server:file.delete", "server:backup.start", "server:startup.edit", "user:api-key.create", name];
        foreach (var what in events)
        {
            var properties = JsonSerializer.SerializeToElement(new { command = name, @new = name, old = name, files = new[] { name, name, name }, name, directory = name, identifier = name });
            var entry = new ActivityEntry { Event = what, Properties = properties, Actor = new PanelPerson { Username = name }, Ip = "192.0.2.1", IsApi = true };
            foreach (var server in (string?[])[null, FeatureWorld.Survival])
                yield return pages.Of(new ActivityLeaf(ActivityView.Start(server, null), server is null ? PanelPages.Name(PanelStub.Address) : name, new Page<ActivityEntry>([.. Enumerable.Repeat(entry, ActivityDesk.PageSize)], 1, Many, Many * 10)));
        }
    }

    private static IEnumerable<Reply> OfConsole(string name)
    {
        var server = Room(name).Access.Server;
        IReadOnlyList<string> lines = [.. Enumerable.Repeat(ConsoleText.Clean(name), Many)];
        ConsoleOutcome[] outcomes = [new ConsoleOutcome.Tail(lines), new ConsoleOutcome.Sent(name, true, lines), new ConsoleOutcome.Offline(), new ConsoleOutcome.Silent()];
        return outcomes.Select(outcome => ConsolePages.Of(new ConsoleView(server, outcome, MaySend: false), ConsolePages.MostLines));
    }

    private static IEnumerable<ModalBuilder> Forms(string name) =>
    [
        BackupModals.New(FeatureWorld.Survival), BackupModals.Restore(Confirmed.On(BackupIds.TypeRestore(FeatureWorld.Survival, Guid.Empty, true)), truncate: true),
        FileModals.Edit(name, new TextFile(new string('x', TextFile.MaxShown), false, false), Confirm), FileModals.OneLine("Rename or move", "New name", Confirm, name.ReplaceLineEndings(" ")), FileModals.NewFile(Confirm),
        DatabasesModule.NewForm(FeatureWorld.Survival), DatabasesEmbeds.DeleteForm(FeatureWorld.Survival, "1", name),
        NetworkEmbeds.NoteForm(FeatureWorld.Survival, new Allocation { Alias = name, Notes = name }),
        StartupEmbeds.Form(FeatureWorld.Survival, Variable(name, 1)), SettingsEmbeds.ReinstallForm(FeatureWorld.Survival, name), AccountKeyPages.Form(), SshKeyPages.Form(),
    ];

    private static IEnumerable<string> Sentences(string name)
    {
        var (room, backup, variable) = (Room(name), Backup(name, 0), Variable(name, 0));
        return
        [
            BackupTexts.Unknown(name), BackupTexts.Several(name), BackupTexts.Locked(backup), BackupTexts.Unusable(backup), BackupTexts.WrongName(room), BackupTexts.Restored(backup, true, room.Name),
            DatabasesTexts.Unknown(room, name), NetworkTexts.Unknown(room, name), NetworkTexts.NoneAllowed(room), SubusersTexts.Unknown(room, name),
            StartupTexts.Unknown(room, name), StartupTexts.ReadOnly(variable), StartupTexts.Broken(variable, name), StartupTexts.NoSuchImage(name, [.. Enumerable.Repeat(new ImageChoice(name, name), Many)]),
            RefusalText.Missing("a.b", room.Name), RefusalText.Of(new ServerUnknown(name)), RefusalText.Of(new ServerAmbiguous(name, [.. Enumerable.Repeat(room.Access.Server, Many)])),
        ];
    }

    private static Room[] Rooms(string name) => [Room(name), Room(name, mayNothing: true)];

    private static Room Room(string name, bool mayNothing = false) => new(Access(name), new Server
    {
        Identifier = FeatureWorld.Survival, Name = name, Node = name, DockerImage = name, FeatureLimits = new FeatureLimits { Backups = Many, Databases = Many, Allocations = Many },
        Permissions = mayNothing ? PermissionSet.Empty : new PermissionSet(["*"]),
    });

    private static ServerAccess Access(string name)
    {
        var panels = new Panels(new PanelOptions(), Clock, null, _ => new StubHttp());
        var account = new AccountAccess(new Actor(ulong.MaxValue, name, null, [], false), Link(name), new PanelSettings(PanelStub.Address), PanelStub.Key, panels);
        return new ServerAccess(account, new ServerEntry(FeatureWorld.Survival, Guid.Empty, name, name, true, ServerObstacle.None, new ServerLimits()));
    }

    private static Link Link(string name) => new() { UserId = 1, Panel = PanelStub.Address.ToString(), Key = default, Username = name, OpensEverything = true, LinkedAt = default };

    private static FilePlaceView Place(string server, string name, string rights)
    {
        var path = ServerPath.Root.Child(name).Child(name);
        return new FilePlaceView(new FileSpot(Access(server), path), $"~{path.Mark}", new PermissionSet([rights]));
    }

    private static FileEntry Entry(string name, bool isFile) => new() { Name = name, IsFile = isFile, Size = 1L << 50, ModeBits = "644", ModifiedAt = DateTimeOffset.MaxValue };

    private static Backup Backup(string name, int number) => new()
    {
        Uuid = new Guid(number, 0, 0, new byte[8]), Name = name, IsLocked = true, IsSuccessful = number % 3 == 0, Bytes = long.MaxValue, Checksum = name,
        IgnoredFiles = [.. Enumerable.Repeat(name, 20)], CreatedAt = Clock.GetUtcNow(), CompletedAt = number % 3 == 1 ? null : Clock.GetUtcNow(),
    };

    private static Database Database(string name, int number) => new()
    {
        Id = new DatabaseId($"d{number}"), Name = name, Username = name, Host = new DatabaseHost { Address = name, Port = 3306 }, ConnectionsFrom = name, Password = name,
    };

    private static Subuser Person(string name, int number) => new() { Uuid = new Guid(number, 0, 0, new byte[8]), Username = name, Email = name, HasTwoFactor = true, Permissions = new PermissionSet(["*"]) };

    private static EggVariable Variable(string name, int number) => new()
    {
        Name = number % 2 == 0 ? name : $"Password {name}", Description = name, Key = $"KEY_{number}", DefaultValue = name, ServerValue = name + name, IsEditable = true,
        Rules = $"required|string|max:20|in:{name},{name}|regex:/{name}/",
    };

    private static SecretMask Mask { get; } = new(Microsoft.Extensions.Options.Options.Create(new ConsoleOptions()));
}
