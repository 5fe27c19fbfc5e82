namespace PteroBot.Hosting;

/// <summary>The version of this build.</summary>
internal static class BotVersion
{
    public static string Text { get; } = typeof(BotVersion).Assembly.GetName().Version?.ToString(3) ?? "0";
}
