namespace Discord.Interactions;

/// <summary>Whether a command is awaited or runs by itself.</summary>
public enum RunMode
{
    Sync = 0,
    Async = 1,
    Default = 2,
}
