namespace PteroBot.Sandbox.Wings;

/// <summary>The state of the game process, in the words of the wire.</summary>
internal static class PowerState
{
    public const string Offline = "offline";
    public const string Starting = "starting";
    public const string Running = "running";
    public const string Stopping = "stopping";
}
