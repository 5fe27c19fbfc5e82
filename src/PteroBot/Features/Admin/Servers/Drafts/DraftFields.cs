using System.Text.RegularExpressions;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Servers.Drafts;

/// <summary>A field that is typed.</summary>
/// <param name="Path">As the panel calls it when it finds fault.</param>
/// <param name="Label">What it is called in forms; 45 characters are all there is.</param>
/// <param name="Hint">What may be typed; 100 characters.</param>
/// <param name="MaxLength">What the panel takes.</param>
internal sealed record DraftField(string Path, string Label, string Hint, int MaxLength)
{
    public bool IsRequired { get; init; }

    /// <summary>Several lines.</summary>
    public bool IsLong { get; init; }

    /// <summary>What is wrong with a text, as the end of a sentence; null when nothing is.</summary>
    public Func<string, string?> Fault { get; init; } = _ => null;
}

/// <summary>The forms of a draft: which fields, what they take. What only the panel knows (names in use, rules of an egg), the panel says.</summary>
internal static partial class DraftFields
{
    public const string Name = "name";
    public const string Owner = "user";
    public const string Description = "description";
    public const string ExternalId = "external_id";
    public const string Image = "docker_image";
    public const string Startup = "startup";
    public const string Memory = "limits.memory";
    public const string Swap = "limits.swap";
    public const string Disk = "limits.disk";
    public const string Cpu = "limits.cpu";
    public const string Io = "limits.io";
    public const string Threads = "limits.threads";
    public const string Databases = "feature_limits.databases";
    public const string Allocations = "feature_limits.allocations";
    public const string Backups = "feature_limits.backups";
    public const string Ports = "deploy.port_range";

    /// <summary>Chosen, not typed; kept with the rest so that a change of it is seen.</summary>
    public const string Egg = "egg";

    /// <summary>Whether the kernel's out-of-memory killer leaves the server alone: <see cref="Yes"/>, or nothing.</summary>
    public const string OomDisabled = "oom_disabled";

    public const string Yes = "yes";

    public const string BasicsForm = "basics";
    public const string StartForm = "start";
    public const string LimitsForm = "limits";
    public const string CountsForm = "counts";
    public const string PortsForm = "ports";

    private static readonly DraftField[] Basics =
    [
        new(Name, "Name", "What it is called", 191) { IsRequired = true },
        new(Owner, "Owner, by panel name or e-mail", "The name of an account on the panel", 191) { IsRequired = true },
        new(Description, "Description", "What it is for; may be empty", 500) { IsLong = true },
        new(ExternalId, "External id", "Of another system, such as a shop; may be empty", 191),
    ];

    private static readonly DraftField[] Start =
    [
        new(Image, "Image", "ghcr.io/pterodactyl/yolks:java_21", 191)
        {
            IsRequired = true,
            Fault = text => GoodImage().IsMatch(text) ? null : "is no image. It looks like `ghcr.io/pterodactyl/yolks:java_21`",
        },
        new(Startup, "Start command", "With placeholders such as {{SERVER_JARFILE}}", 4000) { IsRequired = true, IsLong = true },
    ];

    private static readonly DraftField[] Limits =
    [
        new(Memory, "Memory", "MiB, or 4 GiB; 0 is no limit", 20) { IsRequired = true, Fault = text => Size(text, 0) },
        new(Swap, "Swap", "MiB; 0 is none, -1 is no limit", 20) { IsRequired = true, Fault = text => Size(text, -1) },
        new(Disk, "Disk", "MiB, or 20 GiB; 0 is no limit", 20) { IsRequired = true, Fault = text => Size(text, 0) },
        new(Cpu, "CPU", "Percent of one core: 200 is two cores; 0 is no limit", 20) { IsRequired = true, Fault = text => Number(text, 0, int.MaxValue) },
        new(Io, "Disk weight", "10 to 1000, usually 500", 20) { IsRequired = true, Fault = text => Number(text, 10, 1000) },
    ];

    private static readonly DraftField[] Counts =
    [
        new(Databases, "Databases", "How many; 0 is none", 20) { IsRequired = true, Fault = CountOrAny },
        new(Allocations, "Addresses, the first included", "How many its people may take; 0 is none besides the first", 20) { IsRequired = true, Fault = text => Number(text, 0, int.MaxValue) },
        new(Backups, "Backups", "How many; 0 is none", 20) { IsRequired = true, Fault = text => Number(text, 0, int.MaxValue) },
        new(Threads, "Cores", "Which ones, such as 0-1,3; empty is any", 100)
        {
            Fault = text => GoodThreads().IsMatch(text) ? null : "are no cores. Type numbers such as `0-1,3`, or nothing",
        },
    ];

    private static readonly DraftField[] PortRange =
    [
        new(Ports, "Ports", "Such as 25565, 25570-25580; empty is any", 300)
        {
            Fault = text => text.Length == 0 || PortsOf(text).All(GoodPorts().IsMatch) ? null : "are no ports. Type such as `25565, 25570-25580`, or nothing",
        },
    ];

    /// <summary>The fields of a form; none when there is no such form.</summary>
    public static IReadOnlyList<DraftField> Of(string form) => form switch
    {
        BasicsForm => Basics,
        StartForm => Start,
        LimitsForm => Limits,
        CountsForm => Counts,
        PortsForm => PortRange,
        _ => [],
    };

    /// <summary>All that is typed, variables apart.</summary>
    public static IEnumerable<DraftField> All { get; } = [.. Basics, .. Start, .. Limits, .. Counts, .. PortRange];

    /// <summary>What is wrong with what was typed, as a sentence; null when nothing is.</summary>
    public static string? Fault(DraftField field, string text)
    {
        if (text.Length == 0 && field.IsRequired)
            return $"{field.Label} has to be filled in.";
        return (text.Length > 0 || field.IsRequired) && field.Fault(text) is { } fault ? $"{field.Label}: {Outside.Code(text, 60)} {fault}." : null;
    }

    public static IReadOnlyList<string> PortsOf(string text) => text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? Size(string text, int least) =>
        DraftNumbers.Mebibytes(text) is { } amount && amount >= least ? null : "is no amount. Type MiB, or such as `4 GiB`";

    private static string? Number(string text, int least, int most) =>
        DraftNumbers.Whole(text) is { } number && number >= least && number <= most ? null
        : most == int.MaxValue ? $"is no whole number from {least} on" : $"is no whole number from {least} to {most}";

    // A server that is there may have no limit of databases; the panel makes no new one like that.
    private static string? CountOrAny(string text) => text == Unlimited ? null : Number(text, 0, int.MaxValue);

    /// <summary>Any number of databases.</summary>
    public const string Unlimited = "any";

    [GeneratedRegex(@"^[\w./\-:@ ~]{1,191}\z")]
    private static partial Regex GoodImage();

    [GeneratedRegex(@"^[0-9,-]*\z")]
    private static partial Regex GoodThreads();

    [GeneratedRegex(@"^\d{1,5}(-\d{1,5})?\z")]
    private static partial Regex GoodPorts();
}
