namespace PteroBot.Features.Console.Streams;

/// <summary>What somebody wants of a stream.</summary>
/// <param name="Server">The server as it was typed.</param>
/// <param name="ChannelId">Where.</param>
/// <param name="Place">How it is to stand there.</param>
/// <param name="Settings">What it shows and takes.</param>
internal sealed record StreamWish(string Server, ulong ChannelId, StreamPlace Place, StreamSettings Settings)
{
    /// <summary>Settings that were typed, tidied; an empty pattern is none.</summary>
    public static StreamSettings SettingsOf(string? include, string? exclude, bool isPlain, bool takesLines) => new()
    {
        Include = Tidy(include),
        Exclude = Tidy(exclude),
        IsPlain = isPlain,
        TakesLines = takesLines,
    };

    private static string? Tidy(string? pattern) => string.IsNullOrWhiteSpace(pattern) ? null : pattern.Trim();
}
