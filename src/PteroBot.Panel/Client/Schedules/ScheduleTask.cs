using System.Text.Json.Serialization;
using PteroBot.Panel.Json;

namespace PteroBot.Panel.Client;

/// <summary>One step of a schedule.</summary>
public sealed record ScheduleTask
{
    /// <summary>Its number.</summary>
    public int Id { get; init; }

    /// <summary>Its place in the order, from 1.</summary>
    public int SequenceId { get; init; }

    /// <summary>What it does.</summary>
    public TaskAction Action { get; init; }

    /// <summary>The command, the power signal, or what a backup leaves out (one per line).</summary>
    public string Payload { get => field ?? ""; init; }

    /// <summary>Seconds after the step before it, 0 to 900.</summary>
    public int TimeOffset { get; init; }

    /// <summary>Whether it waits for its turn in a run.</summary>
    public bool IsQueued { get; init; }

    /// <summary>Whether the next step runs even when this one fails.</summary>
    public bool ContinueOnFailure { get; init; }
}

/// <summary>A step to be added, or the whole of one that is changed.</summary>
/// <param name="Action">What it does.</param>
/// <param name="Payload">The command, the power signal, or what a backup leaves out (one per line).</param>
/// <param name="TimeOffset">Seconds after the step before it, 0 to 900.</param>
public sealed record NewScheduleTask(TaskAction Action, string Payload, int TimeOffset = 0)
{
    /// <summary>Its place in the order, from 1; the end when null.</summary>
    public int? SequenceId { get; init; }

    /// <summary>Whether the next step runs even when this one fails.</summary>
    public bool ContinueOnFailure { get; init; }
}

/// <summary>What a step does.</summary>
[JsonConverter(typeof(TaskActionConverter))]
public enum TaskAction
{
    /// <summary>A word of a newer panel; cannot be sent.</summary>
    Unknown,

    /// <summary>Sends a command to the console.</summary>
    Command,

    /// <summary>Sends a power signal.</summary>
    Power,

    /// <summary>Makes a backup; runs into the panel's limit for backups, too.</summary>
    Backup,

    /// <summary>Deletes files; Pelican only.</summary>
    DeleteFiles,
}

internal sealed class TaskActionConverter() : WordConverter<TaskAction>(
    ("command", TaskAction.Command),
    ("power", TaskAction.Power),
    ("backup", TaskAction.Backup),
    ("delete_files", TaskAction.DeleteFiles));
