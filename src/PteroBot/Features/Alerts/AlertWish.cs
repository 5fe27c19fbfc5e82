using PteroBot.Features.Boards;

namespace PteroBot.Features.Alerts;

/// <summary>What somebody wants of a new alert; null takes what is usual.</summary>
internal sealed record AlertWish
{
    /// <summary>Which servers, and where.</summary>
    public required BoardWish Board { get; init; }

    /// <summary>As it was typed.</summary>
    public string? Kinds { get; init; }

    public bool IsDirect { get; init; }

    public AlertRole? Role { get; init; }

    public AlertLimits Limits { get; init; } = new();
}

/// <summary>A role to call, and whether whoever asks for it may call every role.</summary>
internal sealed record AlertRole(ulong Id, bool MayCallAll);

/// <summary>Limits as somebody typed them; null leaves one as it is.</summary>
internal sealed record AlertLimits
{
    public const int MostMinutes = 24 * 60;
    public const int MostSeconds = 3600;
    public const int MostPlayers = 10_000;
    public const int LeastPercent = 10;
    public const int MaxZone = 60;

    public int? CooldownMinutes { get; init; }

    public int? AtLeastSeconds { get; init; }

    public int? Minutes { get; init; }

    public int? Memory { get; init; }

    public int? Disk { get; init; }

    public int? Cpu { get; init; }

    public int? Players { get; init; }

    /// <summary><c>22:00-07:00</c>; empty takes them away.</summary>
    public string? Quiet { get; init; }

    public string? Zone { get; init; }

    /// <summary>Null when something in it cannot be.</summary>
    public AlertRules? On(AlertRules rules)
    {
        if (!IsIn(CooldownMinutes, 0, MostMinutes) || !IsIn(AtLeastSeconds, 0, MostSeconds) || !IsIn(Minutes, 1, MostMinutes) || !IsIn(Players, 1, MostPlayers)
            || !IsIn(Memory, LeastPercent, 100) || !IsIn(Disk, LeastPercent, 100) || !IsIn(Cpu, LeastPercent, 100))
            return null;
        var quiet = string.IsNullOrWhiteSpace(Quiet) ? null : QuietHours.Read(Quiet, Zone ?? rules.Quiet?.Zone ?? "UTC");
        if (quiet is null && !string.IsNullOrWhiteSpace(Quiet))
            return null;
        return rules with
        {
            Cooldown = CooldownMinutes is { } cooldown ? TimeSpan.FromMinutes(cooldown) : rules.Cooldown,
            AtLeast = AtLeastSeconds is { } least ? TimeSpan.FromSeconds(least) : rules.AtLeast,
            Minutes = Minutes ?? rules.Minutes,
            MemoryPercent = Memory ?? rules.MemoryPercent,
            DiskPercent = Disk ?? rules.DiskPercent,
            CpuPercent = Cpu ?? rules.CpuPercent,
            Players = Players ?? rules.Players,
            Quiet = Quiet is null ? rules.Quiet : quiet,
        };
    }

    private static bool IsIn(int? number, int least, int most) => number is not { } value || (value >= least && value <= most);
}
