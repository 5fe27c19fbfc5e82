using Discord;
using Moq;
using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Interactions;
using PteroBot.Storage;
using PteroBot.Tests.Access;
using PteroBot.Tests.Features;
using PteroBot.Tests.Interactions;

namespace PteroBot.Tests.Audit;

public sealed class RefusalLogTests
{
    private static readonly IDiscordInteraction Command = Mock.Of<ISlashCommandInteraction>();
    private static readonly IDiscordInteraction Press = Mock.Of<IComponentInteraction>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_tried_what_and_why_not_is_recorded()
    {
        await using var world = new AccessWorld();

        await NoteAsync(world, "adminservers/suspend/*/*", new NotAdministrator(), Press);

        var record = Assert.Single(await RecordsAsync(world));
        Assert.Equal(("gate.refuse", "adminservers/suspend", AuditResult.Refused, 1UL), (record.Action, record.Target, record.Result, record.UserId));
        Assert.Equal("Only panel administrators of this Discord server can do that.", record.Reason);
        Assert.NotNull(record.EndedAt);
    }

    [Theory]
    [InlineData("adminservers/suspend/5", "Suspend (adminservers/suspend)")]
    [InlineData("adminservers/other/5", "adminservers/suspend")]
    public async Task A_button_is_called_what_it_says_where_that_can_be_seen(string pressed, string called)
    {
        await using var world = new AccessWorld();
        var buttons = new ComponentBuilder().WithButton("Back", "adminservers/page/1").WithButton("Suspend", "adminservers/suspend/5").Build();
        var press = Mock.Of<IComponentInteraction>(interaction => interaction.Message.Components == buttons.Components && interaction.Data.CustomId == pressed);

        await NoteAsync(world, "adminservers/suspend/*", new NotAdministrator(), press);

        Assert.Equal(("adminservers/suspend", called), Assert.Single(await RecordsAsync(world)) is var record ? (record.Target, record.TargetName) : default);
    }

    [Fact]
    public async Task What_is_no_attempt_is_not_recorded()
    {
        await using var world = new AccessWorld();

        await NoteAsync(world, "/servers", new NotLinked(), Command);
        await NoteAsync(world, "/status", new ServerUnknown("x"), Command);
        await NoteAsync(world, "/admin (suggestions)", new NotAdministrator(), Mock.Of<IAutocompleteInteraction>());
        await NoteAsync(world, "/files edit", new Explained("The file is too large."), Command);
        await world.Get<IRefusalLog>().NoteAsync(AccessWorld.Nora with { GuildId = null }, "/audit", new GuildOnly(), Command, Token);

        Assert.Empty(await RecordsAsync(world));
    }

    [Fact]
    public async Task A_stranger_on_somebody_elses_card_is_recorded()
    {
        await using var world = new AccessWorld();

        await NoteAsync(world, "power/kill/*/*/*", new NotLinked(), Press);
        await NoteAsync(world, "power/stop/*/*/*", new ServerNotReached(), Press);

        Assert.Equal(["power/kill", "power/stop"], (await RecordsAsync(world)).Select(record => record.Target).Order());
    }

    [Fact]
    public async Task A_refused_command_is_recorded_once_as_an_attempt_or_as_a_change_that_was_refused()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithSurvival("running");
        var keeper = FakeInteractions.Member(1, FeatureWorld.Harbour, [], GuildPermission.ManageMessages);

        // The nodes are the administrators'; the channel is none that the bot may write in.
        var attempt = await world.HandleAsync(Typed.Command("board create", keeper, ("show", "nodes")));
        var change = await world.HandleAsync(Typed.Command("board create", keeper, ("servers", "Survival")));

        Assert.EndsWith("Only panel administrators of this Discord server can do that.", attempt[^1]);
        Assert.Contains("I may not write in <#", change[^1]);
        Assert.Equal("/board create", Assert.Single(await world.RefusalsAsync()).Target);
        Assert.Equal(("board.create", AuditResult.Refused), (await world.AuditAsync()) is [var only] ? (only.Action, only.Result) : default);
    }

    [Fact]
    public async Task Whoever_presses_without_end_gets_one_record_in_ten_minutes_and_the_next_one_tells_how_often()
    {
        await using var world = new AccessWorld();
        for (var i = 0; i < 500; i++)
            await NoteAsync(world, "power/kill/*", new NotAdministrator(), Press);
        var first = await RecordsAsync(world);

        world.Clock.Advance(RefusalLog.SameAgain);
        await NoteAsync(world, "power/kill/*", new NotAdministrator(), Press);

        Assert.Single(first);
        Assert.Equal("and 499 more times before", (await RecordsAsync(world))[^1].Detail);
    }

    [Fact]
    public async Task A_person_and_a_guild_have_so_many_an_hour()
    {
        await using var world = new AccessWorld();
        for (var i = 0; i < 100; i++)
            await NoteAsync(world, $"area/action{i}", new NotAdministrator(), Press);
        var ofOne = (await RecordsAsync(world)).Count;
        for (var user = 100UL; user < 500; user++)
            await NoteAsync(world, "area/action", new NotAdministrator(), Press, user);
        var ofAll = (await RecordsAsync(world)).Count;

        world.Clock.Advance(TimeSpan.FromHours(1));
        await NoteAsync(world, "area/again", new NotAdministrator(), Press);

        Assert.Equal((RefusalLog.MostOfPerson, RefusalLog.MostOfGuild), (ofOne, ofAll));
        Assert.Equal(RefusalLog.MostOfGuild + 1, (await RecordsAsync(world)).Count);
    }

    private static Task NoteAsync(AccessWorld world, string what, Refusal refusal, IDiscordInteraction interaction, ulong user = 1) =>
        world.Get<IRefusalLog>().NoteAsync(new Actor(user, "nora", AccessWorld.Harbour, [], ManagesGuild: false), what, refusal, interaction, Token);

    private static async Task<IReadOnlyList<AuditRecord>> RecordsAsync(AccessWorld world) =>
        [.. (await world.Get<IDocumentStore>().QueryAsync(AuditDocuments.Type, AuditDocuments.ByGuild.Where(AccessWorld.Harbour), Token)).Select(record => record.Value)];
}
