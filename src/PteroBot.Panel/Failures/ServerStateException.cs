namespace PteroBot.Panel;

/// <summary>The state of the server forbids everything for now (409).</summary>
public sealed class ServerStateException : PanelException
{
    internal ServerStateException(PanelFailure failure, ServerObstacle obstacle)
        : base($"The server is closed for now: {failure.Detail}", failure) => Obstacle = obstacle;

    /// <summary>What is in the way.</summary>
    public ServerObstacle Obstacle { get; }
}

/// <summary>What closes a server to its users, in the order in which the panel looks.</summary>
public enum ServerObstacle
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>An administrator suspended the server.</summary>
    Suspended,

    /// <summary>The node is under maintenance.</summary>
    NodeMaintenance,

    /// <summary>The installation runs or has failed.</summary>
    Installing,

    /// <summary>A backup is being restored.</summary>
    RestoringBackup,

    /// <summary>The server moves to another node.</summary>
    Transferring,

    /// <summary>A state that this library does not know; the panel's words tell.</summary>
    Other,
}

/// <summary>A command was sent to a server that is not running.</summary>
public sealed class ServerOfflineException : PanelException
{
    internal ServerOfflineException(PanelFailure failure)
        : base("The server must be running to take commands.", failure)
    {
    }
}
