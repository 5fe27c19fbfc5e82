namespace Discord;

/// <summary>A file to send. Owns its stream.</summary>
public struct FileAttachment : IDisposable
{
    private bool _isDisposed;

    public FileAttachment(Stream stream, string fileName, string description = null, bool isSpoiler = false, bool isThumbnail = false)
    {
        Stream = stream;
        FileName = fileName;
        Description = description;
        IsSpoiler = isSpoiler;
        IsThumbnail = isThumbnail;
        try
        {
            Stream.Position = 0;
        }
        catch (NotSupportedException)
        {
            // A stream that cannot be rewound is sent from where it is.
        }
    }

    public FileAttachment(string path, string fileName = null, string description = null, bool isSpoiler = false, bool isThumbnail = false)
        : this(File.OpenRead(path), fileName ?? Path.GetFileName(path), description, isSpoiler, isThumbnail)
    {
    }

    public string FileName { get; set; }

    public string Description { get; set; }

    public bool IsSpoiler { get; set; }

    public bool IsThumbnail { get; set; }

    public Stream Stream { get; }

    public void Dispose()
    {
        if (_isDisposed)
            return;
        Stream?.Dispose();
        _isDisposed = true;
    }
}
