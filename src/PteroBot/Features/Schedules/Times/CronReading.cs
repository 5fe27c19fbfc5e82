namespace PteroBot.Features.Schedules.Times;

/// <summary>What was understood of somebody's words for a time: a cron line, or why there is none.</summary>
internal sealed record CronReading(CronLine? Line, string? Why)
{
    private const string Examples = "`every day at 05:00`, `every 6 hours`, `mondays and fridays at 18:30`, `on the 1st of every month at 04:00`, `every 15 minutes`";

    public static CronReading Is(string minute, string hour, string day = "*", string weekday = "*") =>
        CronLine.TryRead($"{minute} {hour} {day} * {weekday}", out var line) ? new(line, null) : Not();

    /// <summary>It is not understood at all.</summary>
    public static CronReading Not() => No($"I do not understand when that is. Write it like {Examples}, or as the five fields of cron.");

    /// <summary>It is understood, but cron cannot do it, or something is missing.</summary>
    public static CronReading No(string why) => new(null, why);
}
