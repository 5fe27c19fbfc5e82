namespace Discord;

/// <summary>What Discord found wrong in one place of a request's body.</summary>
public readonly struct DiscordJsonError
{
    internal DiscordJsonError(string path, IReadOnlyCollection<DiscordError> errors)
    {
        Path = path;
        Errors = errors;
    }

    public string Path { get; }

    public IReadOnlyCollection<DiscordError> Errors { get; }
}
