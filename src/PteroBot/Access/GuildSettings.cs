using PteroBot.Storage;

namespace PteroBot.Access;

/// <summary>What <c>/setup</c> keeps of one guild.</summary>
internal sealed record GuildSettings
{
    public required ulong GuildId { get; init; }

    /// <summary>The guild's panel; null means the default panel, if there is one.</summary>
    public string? Panel { get; init; }

    /// <summary>The application key, for <see cref="KeyPanel"/> only.</summary>
    public SealedText? ApplicationKey { get; init; }

    /// <summary>The panel that the application key was stored for. Another panel makes it worthless, rather than sending it there.</summary>
    public string? KeyPanel { get; init; }

    /// <summary>Whoever has this role administers the panel from this guild.</summary>
    public ulong? AdminRole { get; init; }

    /// <summary>What the key is sealed for: it opens for this guild and panel only.</summary>
    public static string Purpose(ulong guildId, string panel) => $"guild/{guildId}/application/{panel}";

    public static string IdOf(ulong guildId) => guildId.ToString();
}
