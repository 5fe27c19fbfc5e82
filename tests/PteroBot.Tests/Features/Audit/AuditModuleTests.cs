using Discord;
using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Features.Audit;
using PteroBot.Tests.Interactions;

namespace PteroBot.Tests.Features.Audit;

public sealed class AuditModuleTests
{
    private const string NotAuditor = "Only panel administrators and people who may manage this Discord server can read what was done here.";

    private static readonly IGuildUser Manager = FakeInteractions.Member(7, FeatureWorld.Harbour, [], GuildPermission.ManageGuild, "manager");
    private static readonly IGuildUser Elsewhere = FakeInteractions.Member(7, FeatureWorld.Lighthouse, [FeatureWorld.AdminRole], GuildPermission.Administrator, "elsewhere");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static readonly string Everything = new AuditView(AuditFilter.Everything).Page;

    public static TheoryData<string> WaysIn =>
        ["/audit", Everything, Everything + "/n", Everything.Replace("/p/", "/o/"), Everything.Replace("/p/", "/r/"), Everything.Replace("/p/", "/f/")];

    [Theory]
    [MemberData(nameof(WaysIn))]
    public async Task Members_and_owners_of_servers_do_not_read_it(string way)
    {
        await using var world = await WorldAsync();

        foreach (var person in new[] { FeatureWorld.Nora, FeatureWorld.Mia, FeatureWorld.Sam })
            Assert.EndsWith(NotAuditor, (await world.HandleAsync(Enter(way, person)))[^1]);
    }

    [Theory]
    [MemberData(nameof(WaysIn))]
    public async Task In_a_direct_message_there_is_none(string way)
    {
        await using var world = await WorldAsync();
        var replies = way[0] == '/' ? FakeInteractions.Slash("audit", FakeInteractions.User(2)) : FakeInteractions.Button(way, FakeInteractions.User(2), null);

        Assert.EndsWith("This works in a Discord server only, not in a direct message.", (await world.HandleAsync(replies))[^1]);
    }

    [Fact]
    public async Task Panel_administrators_and_who_may_manage_the_server_read_it()
    {
        await using var world = await WorldAsync();

        foreach (var person in new[] { FeatureWorld.Adam, Manager })
        {
            Assert.Equal("edit: Audit log · 3 entries", (await world.HandleAsync(Typed.Command("audit", person)))[^1]);
            Assert.Equal("edit: Audit log · 1 entry", (await world.HandleAsync(Typed.Command("audit", person, ("action", "backup"))))[^1]);
            Assert.Equal("edit: Audit log · 3 entries", (await world.HandleAsync(Typed.Press(Everything, person)))[^1]);
        }
    }

    [Fact]
    public async Task The_administrator_of_another_guild_reads_that_guild_s_entries_only()
    {
        await using var world = await WorldAsync();
        var id = (await new AuditReader(world.Get<Storage.IDocumentStore>()).PageAsync(FeatureWorld.Harbour, new AuditView(AuditFilter.Everything), Token)).Rows[0].Id;

        var list = await world.HandleAsync(Typed.Command("audit", Elsewhere));
        var page = await world.HandleAsync(Typed.Press(Everything, Elsewhere));
        var entry = await world.HandleAsync(Typed.Press(Everything.Replace("/p/", "/o/"), Elsewhere, id));
        var file = await world.HandleAsync(Typed.Press(Everything.Replace("/p/", "/f/"), Elsewhere));

        Assert.Equal("edit: Audit log · 0 entries", list[^1]);
        Assert.Equal("edit: Audit log · 0 entries", page[^1]);
        Assert.EndsWith("This entry is not kept any more.", entry[^1]);
        Assert.EndsWith("There is nothing to export: no entry fits.", file[^1]);
    }

    [Fact]
    public async Task A_role_that_was_taken_after_the_list_was_shown_counts_at_the_press()
    {
        await using var world = await WorldAsync();
        await world.HandleAsync(Typed.Command("audit", FeatureWorld.Adam));

        var pressed = await world.HandleAsync(Typed.Press(Everything, FakeInteractions.Member(2, FeatureWorld.Harbour, [], name: "adam")));

        Assert.Equal($"note: {NotAuditor}", pressed[^1]);
    }

    [Theory]
    [InlineData("since", "yesterday", "`yesterday` is no time that I can read.")]
    [InlineData("until", "soon", "`soon` is no time that I can read.")]
    [InlineData("action", "tea.make", "`tea.make` is none of the changes that are recorded.")]
    [InlineData("server", "Nowhere", "Nothing recorded lately is about `Nowhere`.")]
    public async Task What_cannot_be_understood_is_told(string option, string value, string sentence)
    {
        await using var world = await WorldAsync();

        var calls = await world.HandleAsync(Typed.Command("audit", FeatureWorld.Adam, (option, value)));

        Assert.StartsWith($"edit: {sentence}", calls[^1]);
    }

    [Fact]
    public async Task An_empty_time_span_is_told()
    {
        await using var world = await WorldAsync();

        var calls = await world.HandleAsync(Typed.Command("audit", FeatureWorld.Adam, ("since", "1h"), ("until", "2h")));

        Assert.StartsWith("edit: That time span is empty", calls[^1]);
    }

    [Fact]
    public async Task A_server_is_found_by_the_name_that_it_had_lately()
    {
        await using var world = await WorldAsync();

        var calls = await world.HandleAsync(Typed.Command("audit", FeatureWorld.Adam, ("server", "survival")));

        Assert.Equal("edit: Audit log · 2 entries", calls[^1]);
    }

    [Fact]
    public void A_page_of_the_longest_and_oddest_entries_fits_a_message()
    {
        var odd = new AuditRecord
        {
            At = DateTimeOffset.UnixEpoch,
            UserId = ulong.MaxValue >> 1,
            UserName = new string('*', 200),
            GuildId = 1,
            Action = "console.send",
            Target = new string('@', 200),
            TargetName = "@everyone [x](http://x) שלום " + new string('_', 200),
            Detail = new string('`', 1000),
            Reason = new string('~', 300),
            Panel = "https://" + new string('p', 200),
            Result = AuditResult.Refused,
            EndedAt = DateTimeOffset.UnixEpoch,
        };
        var rows = Enumerable.Range(0, AuditReader.PageSize).Select(_ => new Storage.Stored<AuditRecord>(Guid.NewGuid().ToString("N"), 1, odd)).ToList();
        var view = new AuditView(AuditFilter.Everything);

        var list = AuditPages.Of(new AuditPage(view, rows, view, view.OlderThan(rows[^1].Id), null, odd.At));
        var one = AuditPages.One(rows[0], view);

        Assert.InRange(list.Embeds.Sum(e => e.Length), 1, 6000);
        Assert.InRange(one.Embeds.Sum(e => e.Length), 1, 6000);
        Assert.DoesNotContain("@everyone", list.Embeds[0].Description);
        Assert.DoesNotContain("@everyone", one.Embeds[0].Description);
        var ids = list.Components!.Components.SelectMany(row => ((ActionRowComponent)row).Components).Select(c => c.CustomId).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Theory]
    [InlineData("Succeeded", "● ", "**nora** restarted **Survival**")]
    [InlineData("Refused", "⊘ ", "**nora** was refused: restart **Survival** · why")]
    [InlineData("Failed", "✕ ", "**nora** did not succeed: restart **Survival** · why")]
    [InlineData("Pending", "◐ ", "**nora** is about to restart **Survival**")]
    [InlineData("Unknown", "◌ ", "**nora** wanted to restart **Survival**; how it ended is not known · why")]
    public void A_line_says_how_it_ended(string how, string dot, string told)
    {
        var result = Enum.Parse<AuditResult>(how);
        var record = new AuditRecord
        {
            At = DateTimeOffset.UnixEpoch,
            UserId = 1,
            UserName = "nora",
            Action = "power.restart",
            Target = "7250dc0e",
            TargetName = "Survival",
            Result = result,
            Reason = result is AuditResult.Succeeded ? null : "why",
        };

        var line = AuditLine.Of(record);

        Assert.StartsWith(dot, line);
        Assert.EndsWith(told, line);
    }

    private static RecordedReplies Enter(string way, IGuildUser person) => way[0] == '/' ? Typed.Command(way[1..], person) : Typed.Press(way, person, "x");

    private static async Task<FeatureWorld> WorldAsync()
    {
        var world = await FeatureWorld.StartAsync();
        foreach (var change in new Change[] { new("power.restart", FeatureWorld.Survival, "Survival"), new("backup.delete", FeatureWorld.Survival, "Survival: daily"), new("link.create", "nora", "nora") })
            await world.Get<AuditLog>().ChangeAsync(new Actor(1, "nora", FeatureWorld.Harbour, [], false), change, _ => Task.FromResult(true), Token);
        return world;
    }
}
