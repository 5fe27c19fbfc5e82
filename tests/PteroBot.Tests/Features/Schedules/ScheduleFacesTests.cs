using Discord;
using PteroBot.Access;
using PteroBot.Features.Schedules;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Tests.Features.Schedules;

/// <summary>What schedules look like, and that Discord takes it whatever they are called.</summary>
public sealed class ScheduleFacesTests
{
    private static readonly DateTimeOffset Next = new(2026, 11, 30, 4, 0, 0, TimeSpan.FromHours(1));

    private static readonly string Wild = string.Concat(Enumerable.Repeat("@everyone **x** `<@1>` שלום 🏝️ ", 8))[..191];

    [Fact]
    public void The_card_shows_the_panel_s_next_run_and_reckons_the_others_on_its_clock()
    {
        var text = Text(ScheduleCard.Of(new ScheduleView(Room(), Nightly)));

        var runs = Enumerable.Range(0, 5).Select(day => Next.AddDays(day).ToUnixTimeSeconds()).ToList();
        Assert.Contains($"<t:{runs[0]}:f>, <t:{runs[0]}:R>\n<t:{runs[1]}:f>\n<t:{runs[2]}:f>\n<t:{runs[3]}:f>\n<t:{runs[4]}:f>\n", text, StringComparison.Ordinal);
        Assert.Contains("The panel's is UTC+01:00 then", text, StringComparison.Ordinal);
        Assert.Contains("Every day at 04:00 · `0 4 * * *` by the panel's clock", text, StringComparison.Ordinal);
        Assert.Contains("1. Send `say hi`, at once\n2. Restart the server, 1 min later · goes on after a failure", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Cron_that_only_the_panel_understands_shows_the_panel_s_next_run_alone()
    {
        var text = Text(ScheduleCard.Of(new ScheduleView(Room(), Nightly with { Cron = new CronTimes { Minute = "H" } })));

        Assert.Contains($"<t:{Next.ToUnixTimeSeconds()}:R>\n-# Shown by your clock.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_person_may_not_do_is_off_and_says_why()
    {
        var card = ScheduleCard.Of(new ScheduleView(Room("schedule.read"), Nightly));
        var list = SchedulesEmbeds.List(new SchedulesView(Room("schedule.read"), [Nightly]));

        Assert.Equal(["Run now", "Switch off", "Edit…", "Delete"], Off(card));
        Assert.Contains("You do not have `schedule.update` and `schedule.delete` here", Text(card), StringComparison.Ordinal);
        Assert.Equal(["New schedule…", "Restart with warning…"], Off(list));
        Assert.Contains("`schedule.create`, `schedule.update` and `schedule.delete`", Text(list), StringComparison.Ordinal);
    }

    [Fact]
    public void A_schedule_without_tasks_or_at_work_cannot_be_run()
    {
        Assert.Equal(["Run now"], Off(ScheduleCard.Of(new ScheduleView(Room(), Nightly with { Tasks = [] }))));
        Assert.Equal(["Run now"], Off(ScheduleCard.Of(new ScheduleView(Room(), Nightly with { IsProcessing = true }))));
    }

    [Fact]
    public void Every_face_stays_within_Discord_s_limits()
    {
        var many = Enumerable.Range(1, 1000).Select(id => Nightly with { Id = int.MaxValue - id, Name = Wild }).ToList();
        var tasks = Enumerable.Range(1, 30).Select(id => new ScheduleTask { Id = int.MaxValue - id, SequenceId = id, Action = TaskAction.Command, Payload = new string('`', 4000), TimeOffset = 900 }).ToList();
        var view = new ScheduleView(Room(), Nightly with { Id = int.MaxValue, Name = Wild, Tasks = tasks });
        var task = new TaskView(view, tasks[0]);
        var clock = TimeProvider.System;
        var confirm = CustomId.Of("schedules", "deltask", "7250dc0e", $"{int.MaxValue}", $"{int.MaxValue}", Confirmation.For(ulong.MaxValue, clock).ToString());

        foreach (var reply in new[] { SchedulesEmbeds.List(new SchedulesView(Room(), many)), SchedulesEmbeds.List(new SchedulesView(Room(), many, 100)), ScheduleCard.Of(view), TaskCard.Of(task),
            SchedulesEmbeds.DeleteQuestion(view, confirm, clock), TaskCard.DeleteQuestion(task, confirm, clock) })
        {
            MessageLimits.Fit(reply, out var shortened);
            Assert.False(shortened);
            Assert.DoesNotContain("@everyone", Text(reply), StringComparison.Ordinal);
        }
        ScheduleForms.Edit("7250dc0e", "1", view.Schedule).Build();
        ScheduleForms.EditTask(confirm, tasks[0]).Build();
    }

    [Fact]
    public void Buttons_that_belong_together_stand_in_one_row_whatever_is_missing_above()
    {
        var empty = SchedulesEmbeds.List(new SchedulesView(Room(), []));
        var card = ScheduleCard.Of(new ScheduleView(Room(), Nightly with { Tasks = [] }));

        Assert.Equal([4], Rows(empty));
        Assert.Equal([4, 1, 3], Rows(card));
    }

    private static Schedule Nightly { get; } = new()
    {
        Id = 1,
        Name = "Nightly",
        Cron = new CronTimes { Minute = "0", Hour = "4" },
        IsActive = true,
        NextRunAt = Next,
        Tasks =
        [
            new ScheduleTask { Id = 2, SequenceId = 2, Action = TaskAction.Power, Payload = "restart", TimeOffset = 60, ContinueOnFailure = true },
            new ScheduleTask { Id = 1, SequenceId = 1, Action = TaskAction.Command, Payload = "say hi" },
        ],
    };

    private static Room Room(string permission = "*")
    {
        var panels = new Panels();
        var account = new AccountAccess(new Actor(1, "nora", 100, [], false), new Link { UserId = 1, Panel = PanelStub.Address.ToString(), Key = default, Username = "nora", OpensEverything = false, LinkedAt = Next }, new PanelSettings(PanelStub.Address), PanelStub.Key, panels);
        var server = new Server { Identifier = "7250dc0e", Name = "Survival", Permissions = new PermissionSet([permission]), FeatureLimits = new FeatureLimits { Backups = 2 } };
        return new Room(new ServerAccess(account, new ServerEntry("7250dc0e", Guid.Empty, "Survival", "node-1", true, ServerObstacle.None, new ServerLimits())), server);
    }

    private static string Text(Reply reply) => string.Join('\n', reply.Embeds.SelectMany(embed => new[] { embed.Title, embed.Description }.Concat(embed.Fields.Select(field => $"{field.Name}\n{field.Value}"))).Prepend(reply.Text));

    private static List<int> Rows(Reply reply) => [.. reply.Components!.Components.OfType<ActionRowComponent>().Select(row => row.Components.Count)];

    private static List<string> Off(Reply reply) => [.. reply.Components!.Components.OfType<ActionRowComponent>().SelectMany(row => row.Components).OfType<ButtonComponent>()
        .Where(button => button.IsDisabled).Select(button => button.Label)];
}
