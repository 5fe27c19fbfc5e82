using System.Text.Json.Serialization;
using PteroBot.Panel.Json;

namespace PteroBot.Panel.Client;

/// <summary>Something that a server does by the clock. Times are in the panel's own time zone.</summary>
public sealed record Schedule
{
    /// <summary>Its number.</summary>
    public int Id { get; init; }

    /// <summary>What it is called.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>When it runs.</summary>
    public CronTimes Cron { get => field ?? new CronTimes(); init; }

    /// <summary>Whether it is switched on.</summary>
    public bool IsActive { get; init; }

    /// <summary>Whether it runs at this moment, or hangs.</summary>
    public bool IsProcessing { get; init; }

    /// <summary>Whether it is left out while the server is off.</summary>
    public bool OnlyWhenOnline { get; init; }

    /// <summary>When it ran last.</summary>
    public DateTimeOffset? LastRunAt { get; init; }

    /// <summary>When it runs next.</summary>
    public DateTimeOffset? NextRunAt { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>What it does, in order.</summary>
    [JsonIgnore]
    public IReadOnlyList<ScheduleTask> Tasks { get => field ?? []; init; }

    [JsonInclude]
    internal ScheduleRelationships? Relationships
    {
        init => Tasks = value?.Tasks ?? [];
    }
}

/// <summary>What comes with a schedule.</summary>
internal sealed record ScheduleRelationships
{
    [JsonConverter(typeof(RelatedListConverter<ScheduleTask>))]
    public IReadOnlyList<ScheduleTask>? Tasks { get; init; }
}

/// <summary>The five fields of a cron line.</summary>
public sealed record CronTimes
{
    /// <summary>0 to 59.</summary>
    public string Minute { get => field ?? "*"; init; }

    /// <summary>0 to 23.</summary>
    public string Hour { get => field ?? "*"; init; }

    /// <summary>1 to 31.</summary>
    public string DayOfMonth { get => field ?? "*"; init; }

    /// <summary>1 to 12.</summary>
    public string Month { get => field ?? "*"; init; }

    /// <summary>0 to 6, from Sunday.</summary>
    public string DayOfWeek { get => field ?? "*"; init; }

    /// <summary>As one line.</summary>
    public override string ToString() => $"{Minute} {Hour} {DayOfMonth} {Month} {DayOfWeek}";
}

/// <summary>A schedule to be made, or the whole of one that is changed: what is left at its default is set to it.</summary>
/// <param name="Name">1 to 191 characters.</param>
public sealed record NewSchedule(string Name)
{
    /// <summary>Cron, as are the next four.</summary>
    public string Minute { get; init; } = "*";

    /// <inheritdoc cref="Minute"/>
    public string Hour { get; init; } = "*";

    /// <inheritdoc cref="Minute"/>
    public string DayOfMonth { get; init; } = "*";

    /// <inheritdoc cref="Minute"/>
    public string Month { get; init; } = "*";

    /// <inheritdoc cref="Minute"/>
    public string DayOfWeek { get; init; } = "*";

    /// <summary>Whether it is switched on.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>Whether it is left out while the server is off.</summary>
    public bool OnlyWhenOnline { get; init; }

    /// <summary>Everything of a schedule as it is, to change a part of it.</summary>
    public static NewSchedule From(Schedule schedule) => new(schedule.Name)
    {
        Minute = schedule.Cron.Minute,
        Hour = schedule.Cron.Hour,
        DayOfMonth = schedule.Cron.DayOfMonth,
        Month = schedule.Cron.Month,
        DayOfWeek = schedule.Cron.DayOfWeek,
        IsActive = schedule.IsActive,
        OnlyWhenOnline = schedule.OnlyWhenOnline,
    };
}
