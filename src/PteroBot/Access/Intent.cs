namespace PteroBot.Access;

/// <summary>What somebody wants with a server, as exactly as it is known.</summary>
internal sealed record Intent(ServerAction Action)
{
    /// <summary>The console command that is to be sent; null where it is not known yet.</summary>
    public string? Command { get; init; }

    /// <summary>The administrator who approved it; null when nobody was asked.</summary>
    public ulong? ApprovedBy { get; init; }

    /// <summary>Nothing is done now, so that neither a cooldown nor a missing approval is in the way.</summary>
    public bool IsLook { get; init; }
}
