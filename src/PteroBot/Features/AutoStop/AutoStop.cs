using PteroBot.Live;

namespace PteroBot.Features.AutoStop;

/// <summary>A server that is stopped when nobody has played on it for a while, and how far the countdown is: it goes on after a restart of the bot.</summary>
internal sealed record AutoStop
{
    public const int MostPerGuild = 100;

    public required Standing Standing { get; init; }

    /// <summary>How the creator was called; for records of what happens by itself.</summary>
    public required string CreatorName { get; init; }

    public required string Identifier { get; init; }

    public required Guid Uuid { get; init; }

    /// <summary>As the panel called it when this was set.</summary>
    public required string Name { get; init; }

    /// <summary>How long it has to be empty.</summary>
    public required int Minutes { get; init; }

    /// <summary>How long before the stop it is told.</summary>
    public required int WarnMinutes { get; init; }

    /// <summary>Where it is told.</summary>
    public required ulong ChannelId { get; init; }

    /// <summary>The console command that announces it to whoever joins meanwhile, such as <c>say</c>; null leaves the console alone.</summary>
    public string? Say { get; init; }

    /// <summary>Since when nobody plays; null while somebody does, or nobody can tell.</summary>
    public DateTimeOffset? EmptySince { get; init; }

    /// <summary>When it was last seen empty: a time without sight is not counted.</summary>
    public DateTimeOffset? SeenEmptyAt { get; init; }

    /// <summary>Somebody cancelled: not before.</summary>
    public DateTimeOffset? PostponedUntil { get; init; }

    /// <summary>When the stop was announced.</summary>
    public DateTimeOffset? WarnedAt { get; init; }

    /// <summary>The message that announced it.</summary>
    public ulong? WarningId { get; init; }

    public string Id => IdOf(Standing.GuildId, Uuid);

    public StandingServer Server => new(Identifier, Uuid);

    public TimeSpan Time => TimeSpan.FromMinutes(Minutes);

    public TimeSpan Warning => TimeSpan.FromMinutes(WarnMinutes);

    /// <summary>When it stops if nobody comes; null while it does not count.</summary>
    public DateTimeOffset? StopsAt => EmptySince is not { } since ? null : Latest(since + Time, PostponedUntil, WarnedAt + Warning);

    public static string IdOf(ulong guildId, Guid server) => $"{guildId} {server:N}";

    /// <summary>Without a countdown.</summary>
    public AutoStop Reset() => this with { EmptySince = null, SeenEmptyAt = null, WarnedAt = null, WarningId = null };

    private static DateTimeOffset Latest(DateTimeOffset first, params ReadOnlySpan<DateTimeOffset?> others)
    {
        foreach (var other in others)
            first = other > first ? other.Value : first;
        return first;
    }
}
