namespace PteroBot.Storage;

/// <summary>The store cannot be used. The message is a sentence for the operator and holds nothing secret.</summary>
public sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether a setting or a file must be put right before it can work: starting again alone will not help.</summary>
    public bool IsConfiguration { get; init; }
}
