using PteroBot.Features.Boards;
using PteroBot.Live;

namespace PteroBot.Features.Alerts;

/// <summary>Tells a channel, or its creator, what happens to servers.</summary>
internal sealed record Alert
{
    public const int MostPerGuild = 25;

    public required string Id { get; init; }

    public required Standing Standing { get; init; }

    /// <summary>How the creator was called; for the audit record of an end that nobody asked for.</summary>
    public required string CreatorName { get; init; }

    /// <summary>Which servers; never <see cref="BoardKind.Nodes"/>.</summary>
    public required BoardKind Covers { get; init; }

    /// <summary>The named ones, or all that the key saw when it was read last.</summary>
    public IReadOnlyList<BoardServer> Servers { get; init => field = value ?? []; } = [];

    /// <summary>How many more the key saw than one alert is for.</summary>
    public int LeftOut { get; init; }

    public IReadOnlyList<AlertKind> Kinds { get; init => field = value ?? []; } = [];

    /// <summary>Where it is told; null for a direct message to its creator.</summary>
    public ulong? ChannelId { get; init; }

    /// <summary>The role that may be pinged; the guild's own id is everyone. Null for nobody.</summary>
    public ulong? RoleId { get; init; }

    public AlertRules Rules { get; init => field = value ?? new(); } = new();

    public required DateTimeOffset CreatedAt { get; init; }

    public bool IsDirect => ChannelId is null;

    /// <summary>What it is called in lists.</summary>
    public string Name => Covers switch
    {
        BoardKind.Servers when Servers.Count == 1 => Servers[0].Name,
        BoardKind.Servers => $"{Servers.Count} servers",
        BoardKind.Own => $"Servers of {CreatorName}",
        _ => "Community servers",
    };
}

/// <summary>When an alert tells, and how often.</summary>
internal sealed record AlertRules
{
    /// <summary>The same of the same server within this time goes into the message that is there already.</summary>
    public TimeSpan Cooldown { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>A stop, a silent node or a number of players that is over sooner is not told. Crashes, backups and installations always are.</summary>
    public TimeSpan AtLeast { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>So many minutes memory, disk or processor have to be high.</summary>
    public int Minutes { get; init; } = 5;

    /// <summary>Of the server's limit.</summary>
    public int MemoryPercent { get; init; } = 90;

    /// <inheritdoc cref="MemoryPercent"/>
    public int DiskPercent { get; init; } = 90;

    /// <inheritdoc cref="MemoryPercent"/>
    public int CpuPercent { get; init; } = 95;

    /// <summary>So many players are told of.</summary>
    public int Players { get; init; } = 10;

    /// <summary>Null for none.</summary>
    public QuietHours? Quiet { get; init; }
}
