using PteroBot.EndToEnd.Tests.Members;

// The runtime asks for exactly this name, without a namespace.
#pragma warning disable CA1050
/// <summary>Runs inside the bot's process before its first line, when <c>DOTNET_STARTUP_HOOKS</c> names this assembly.</summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(NetworkDiary.FileVariable) is { Length: > 0 } file)
            NetworkDiary.KeepIn(file);
    }
}
