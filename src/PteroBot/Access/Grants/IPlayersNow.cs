namespace PteroBot.Access.Grants;

/// <summary>Tells whether somebody plays on a server. Asked at every use, so that no kept number decides.</summary>
internal interface IPlayersNow
{
    Task<PlayersNow> LookAsync(ServerAccess server, CancellationToken cancellationToken);
}

/// <summary>How many play at this moment.</summary>
/// <param name="Online">Null when nobody can tell. A server that is off has nobody on it.</param>
/// <param name="Doubt">Why nobody can tell.</param>
internal readonly record struct PlayersNow(int? Online, PlayersDoubt Doubt = default)
{
    public bool IsEmpty => Online == 0;
}

/// <summary>Why nobody can tell whether somebody plays.</summary>
internal enum PlayersDoubt
{
    /// <summary>The game did not answer, though the server may run.</summary>
    NoAnswer,

    /// <summary>It is not known how to ask the game, or asking it is switched off.</summary>
    NotCounted,
}
