using Discord;
using PteroBot.Access;
using PteroBot.Features.Schedules.Times;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Schedules;

/// <summary>Suggests the schedules of the server; values are their numbers.</summary>
internal sealed class ScheduleAutocomplete : RoomAutocomplete<Schedule>
{
    public override ServerAction Action => ServerAction.ReadSchedules;

    public override Task<IReadOnlyList<Schedule>> ReadAsync(ClientApi client, ServerId server) => client.Schedules.ListAsync(server);

    protected override string LabelOf(Schedule item) => $"{(item.IsActive ? "" : "off · ")}{item.Name} · {CronWords.Typed(item.Cron)}";

    protected override string ValueOf(Schedule item) => $"{item.Id}";
}

/// <summary>Shows how the words for a time are understood while they are typed, and ready ones before.</summary>
internal sealed class WhenAutocomplete : BotAutocomplete
{
    private static readonly string[] Ready =
    [
        "every day at 05:00", "every 6 hours", "every 15 minutes", "weekdays at 07:00", "mondays and fridays at 18:30", "saturdays at 04:00",
        "on the 1st of every month at 04:00", "on the last day of every month at 23:00", "every hour at minute 30", "every day at 06:00 and 18:00",
    ];

    protected override ValueTask<IEnumerable<AutocompleteResult>> SuggestAsync(BotContext context, string typed, IServiceProvider services)
    {
        var text = typed.Trim();
        var fitting = Ready.Where(ready => ready.Contains(text, StringComparison.OrdinalIgnoreCase)).Select(ready => new AutocompleteResult(ready, ready));
        return ValueTask.FromResult(text.Length is > 0 and <= ScheduleDraft.MaxWhen && PlainTimes.Read(text).Line is { } line
            ? fitting.Where(ready => !text.Equals(ready.Name, StringComparison.OrdinalIgnoreCase)).Prepend(new AutocompleteResult(Label(line), text))
            : fitting);
    }

    private static string Label(CronLine line) => Rendering.Outside.Plain($"{CronWords.Of(line.Times) ?? "cron"} · {line}", 100);
}
