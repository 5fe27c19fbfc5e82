using Discord;
using PteroBot.Features.Admin.Servers.Bulk;
using PteroBot.Features.Admin.Servers.Drafts;
using PteroBot.Interactions;
using PteroBot.Tests.Interactions;

namespace PteroBot.Tests.Features.Admin.Servers;

/// <summary>Every way into servers, drafts, databases and bulk jobs, for everyone who has no business there.</summary>
public sealed class ServerWaysTests
{
    private const string NotAdministrator = "Only panel administrators of this Discord server can do that.";
    private const string DraftGone = "This draft is not there any more: it was sent, thrown away, or not touched for 12 hours. Begin a new one.";
    private const string JobGone = "This is not there any more: it is kept for a week. /admin bulk jobs lists what is.";

    private static readonly string[] Commands =
    [
        "admin servers list", "admin servers show", "admin servers create", "admin servers edit", "admin servers suspend", "admin servers unsuspend", "admin servers reinstall",
        "admin servers delete", "admin databases list", "admin databases create", "admin databases password", "admin databases rotate", "admin databases delete", "admin bulk run", "admin bulk jobs",
    ];

    private static readonly string[] Controls =
    [
        "adminservers/page/1/-/-/-/%", "adminservers/open", "adminservers/show/1", "adminservers/edit/1", "adminservers/databases/1", "adminservers/ask/1", "adminservers/suspend/1/CONFIRMED",
        "adminservers/unsuspend/1", "adminservers/askreinstall/1", "adminservers/reinstall/1/CONFIRMED", "adminservers/askdelete/1/whole", "adminservers/type/1/whole/Survival/CONFIRMED", "adminservers/leave",
        "admindatabases/page/1/1", "admindatabases/open/1", "admindatabases/drop/1", "admindatabases/new/1", "admindatabases/ask/1/1", "admindatabases/rotate/1/1/CONFIRMED", "admindatabases/type/1/1/stats/CONFIRMED",
        .. OnDrafts, .. OnJobs,
    ];

    private static readonly string[] Forms = ["adminservers/delete/1/whole", "admindatabases/create/1", "admindatabases/delete/1/1", "serverdraft/type/DRAFT/basics", "bulk/begin/JOB"];

    private static string[] OnDrafts =>
    [
        "serverdraft/jump/DRAFT", "serverdraft/go/DRAFT/Limits", "serverdraft/page/DRAFT/2", "serverdraft/outer/DRAFT/2", "serverdraft/nest/DRAFT", "serverdraft/egg/DRAFT", "serverdraft/image/DRAFT",
        "serverdraft/node/DRAFT", "serverdraft/locations/DRAFT", "serverdraft/address/DRAFT", "serverdraft/addresses/DRAFT", "serverdraft/flip/DRAFT/DedicatedIp", "serverdraft/form/DRAFT/basics",
        "serverdraft/send/DRAFT", "serverdraft/drop/DRAFT",
    ];

    private static string[] OnJobs => ["bulk/ask/JOB/1", "bulk/goon/JOB", "bulk/cancel/JOB", "bulk/refresh/JOB", "bulk/file/JOB", "bulk/open"];

    public static TheoryData<string> Strangers => ["member", "stranger", "administrator of another guild", "owner of the guild without the role"];

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task Who_has_not_the_role_is_refused_every_command_button_menu_and_form(string who)
    {
        await using var world = await ServerWorld.StartAsync();
        var (draft, job) = await PlantAsync(world);
        var person = Person(who);
        var before = world.Asked.Count();

        foreach (var way in Commands)
            AssertRefused(way, NotAdministrator, await world.HandleAsync(Command(way, person)));
        foreach (var way in Controls)
            AssertRefused(way, NotAdministrator, await world.HandleAsync(Press(way, person, draft, job, world)));
        foreach (var way in Forms)
            AssertRefused(way, NotAdministrator, await world.HandleAsync(FakeInteractions.Modal(Id(way, draft, job, world, person.Id), person, person.GuildId)));

        Assert.Equal(before, world.Asked.Count());
        Assert.Empty(await world.AuditAsync());
    }

    [Fact]
    public async Task In_a_direct_message_nothing_works()
    {
        await using var world = await ServerWorld.StartAsync();
        var (draft, job) = await PlantAsync(world);
        var adam = FakeInteractions.User(2, "adam");
        var before = world.Asked.Count();

        foreach (var way in Controls)
            AssertRefused(way, "This works in a Discord server only, not in a direct message.", await world.HandleAsync(FakeInteractions.Button(Id(way, draft, job, world, 2), adam)));
        foreach (var way in Forms)
            AssertRefused(way, "This works in a Discord server only, not in a direct message.", await world.HandleAsync(FakeInteractions.Modal(Id(way, draft, job, world, 2), adam)));

        Assert.Equal(before, world.Asked.Count());
        Assert.Empty(await world.AuditAsync());
    }

    [Fact]
    public async Task Another_administrator_of_the_same_guild_can_do_nothing_with_somebodys_draft_and_begins_or_ends_no_job_of_theirs()
    {
        await using var world = await ServerWorld.StartAsync();
        var (draft, job) = await PlantAsync(world);
        var other = FakeInteractions.Member(9, FeatureWorld.Harbour, [FeatureWorld.AdminRole], name: "ada");

        foreach (var way in OnDrafts)
            AssertRefused(way, DraftVault.SomebodyElses.Sentence, await world.HandleAsync(Press(way, other, draft, job, world)));
        AssertRefused("type", DraftVault.SomebodyElses.Sentence, await world.HandleAsync(FakeInteractions.Modal(Id("serverdraft/type/DRAFT/basics", draft, job, world, 9), other, other.GuildId)));
        foreach (var way in new[] { "bulk/goon/JOB", "bulk/cancel/JOB" })
            AssertRefused(way, BulkVault.SomebodyElses.Sentence, await world.HandleAsync(Press(way, other, draft, job, world)));
        AssertRefused("begin", BulkVault.SomebodyElses.Sentence, await world.HandleAsync(FakeInteractions.Modal(Id("bulk/begin/JOB", draft, job, world, 9), other, other.GuildId, ("count", "1"))));

        Assert.DoesNotContain(world.Asked, asked => !asked.StartsWith("GET", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Forged_and_old_ids_get_a_sentence_and_do_nothing()
    {
        await using var world = await ServerWorld.StartAsync();
        var (draft, job) = await PlantAsync(world);
        string[] forged = ["serverdraft/send/aaaaaaaaaa", "serverdraft/go/x/Limits", "serverdraft/form/../basics", "bulk/refresh/aaaaaaaaaa", "bulk/cancel/x"];
        string[] odd = [$"serverdraft/go/{draft}/Nowhere", $"serverdraft/page/{draft}/-5", $"serverdraft/page/{draft}/999999999999", $"serverdraft/nest/{draft}", $"serverdraft/flip/{draft}/Everything"];

        var answers = new List<string>();
        foreach (var id in forged)
            answers.Add((await world.HandleAsync(Typed.Press(id, FeatureWorld.Adam)))[^1]);
        foreach (var id in odd)
            Assert.StartsWith("edit: New server", (await world.HandleAsync(Typed.Press(id, FeatureWorld.Adam)))[^1], StringComparison.Ordinal);
        var noForm = await world.HandleAsync(Typed.Press($"serverdraft/form/{draft}/nothing", FeatureWorld.Adam));
        world.Clock.Advance(DraftVault.KeptFor + TimeSpan.FromMinutes(1));
        var late = await world.HandleAsync(Typed.Press($"serverdraft/send/{draft}", FeatureWorld.Adam));
        var lateJob = await world.HandleAsync(FakeInteractions.Modal($"bulk/begin/{job}", FeatureWorld.Adam, FeatureWorld.Harbour, ("count", "1")));

        Assert.All(answers, answer => Assert.Contains("is not there any more", answer, StringComparison.Ordinal));
        Assert.Contains("older version", noForm[^1], StringComparison.Ordinal);
        Assert.Contains(DraftGone, late[^1], StringComparison.Ordinal);
        Assert.Contains("more than a quarter of an hour old", lateJob[^1], StringComparison.Ordinal);
        Assert.Contains(JobGone, (await world.HandleAsync(Typed.Press("bulk/file/bbbbbbbbbb", FeatureWorld.Adam)))[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(world.Asked, asked => !asked.StartsWith("GET", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("adminservers/suspend/1")]
    [InlineData("adminservers/reinstall/1")]
    [InlineData("adminservers/type/1/forced/Survival")]
    [InlineData("admindatabases/rotate/1/1")]
    [InlineData("admindatabases/type/1/1/stats")]
    public async Task A_confirmation_is_for_who_was_asked_and_for_five_minutes(string id)
    {
        await using var world = await ServerWorld.StartAsync();
        var asked = Confirmation.For(2, world.Clock);
        var other = FakeInteractions.Member(9, FeatureWorld.Harbour, [FeatureWorld.AdminRole]);

        var stolen = await world.HandleAsync(Typed.Press($"{id}/{asked}", other));
        world.Clock.Advance(Confirmation.Lifetime);
        var late = await world.HandleAsync(Typed.Press($"{id}/{asked}", FeatureWorld.Adam));

        Assert.Contains("asked of somebody else", stolen[^1], StringComparison.Ordinal);
        Assert.Contains("more than five minutes old", late[^1], StringComparison.Ordinal);
        Assert.Empty(world.Asked);
    }

    private static async Task<(string Draft, string Job)> PlantAsync(FeatureWorld world)
    {
        await world.HandleAsync(Typed.Command("admin servers create", FeatureWorld.Adam, ("name", "Planted"), ("owner", "nora")));
        await world.HandleAsync(Typed.Command("admin bulk run", FeatureWorld.Adam, ("action", "Suspend")));
        var store = world.Get<PteroBot.Storage.IDocumentStore>();
        var draft = Assert.Single(await store.QueryAsync(DraftDocuments.Type, DraftDocuments.Type.All, CancellationToken.None));
        var job = Assert.Single(await store.QueryAsync(BulkDocuments.Jobs, BulkDocuments.Jobs.All, CancellationToken.None));
        return (draft.Id, job.Id);
    }

    private static IGuildUser Person(string who) => who switch
    {
        "member" => FeatureWorld.Nora,
        "stranger" => FeatureWorld.Sam,
        "owner of the guild without the role" => FakeInteractions.Member(6, FeatureWorld.Harbour, [], GuildPermission.Administrator, "owner"),
        // The same person, even with a role of the same number, where another guild is.
        _ => FakeInteractions.Member(2, FeatureWorld.Lighthouse, [FeatureWorld.AdminRole], GuildPermission.Administrator, "adam"),
    };

    private static RecordedReplies Command(string way, IGuildUser person) => way switch
    {
        "admin servers create" => Typed.Command(way, person, ("name", "x"), ("owner", "nora")),
        "admin databases create" => Typed.Command(way, person, ("server", "1"), ("name", "stats")),
        "admin bulk run" => Typed.Command(way, person, ("action", "Suspend")),
        "admin bulk jobs" or "admin servers list" => Typed.Command(way, person),
        _ when way.StartsWith("admin databases", StringComparison.Ordinal) && way != "admin databases list" => Typed.Command(way, person, ("server", "1"), ("database", "1")),
        _ => Typed.Command(way, person, ("server", "1")),
    };

    private static RecordedReplies Press(string way, IGuildUser person, string draft, string job, FeatureWorld world) =>
        Typed.Press(Id(way, draft, job, world, person.Id), person, way.EndsWith("/open", StringComparison.Ordinal) ? [way == "bulk/open" ? job : "1"] : way.Contains("/jump/", StringComparison.Ordinal) ? ["Limits"] : []);

    private static string Id(string way, string draft, string job, FeatureWorld world, ulong person) => way.Replace("DRAFT", draft, StringComparison.Ordinal)
        .Replace("JOB", job, StringComparison.Ordinal).Replace("CONFIRMED", Confirmation.For(person, world.Clock).ToString(), StringComparison.Ordinal);

    private static void AssertRefused(string way, string sentence, IReadOnlyList<string> calls)
    {
        Assert.True(calls[^1].EndsWith($": {sentence}", StringComparison.Ordinal), $"{way}: {calls[^1]}");
        Assert.DoesNotContain(calls, call => call.Contains("to all", StringComparison.Ordinal) || call.StartsWith("modal", StringComparison.Ordinal));
    }
}
