using Discord.Rest;

namespace Discord;

/// <summary>A file of a message, or one given to a command.</summary>
public class Attachment : IAttachment
{
    internal Attachment(WireAttachment attachment)
    {
        Id = attachment.Id;
        Filename = attachment.Filename;
        Url = attachment.Url;
        ProxyUrl = attachment.ProxyUrl;
        Size = attachment.Size;
        ContentType = attachment.ContentType;
        Description = attachment.Description;
    }

    public ulong Id { get; }
    public string Filename { get; }
    public string Url { get; }
    public string ProxyUrl { get; }
    public int Size { get; }
    public string ContentType { get; }
    public string Description { get; }
    public DateTimeOffset CreatedAt => SnowflakeUtils.FromSnowflake(Id);

    public override string ToString() => $"{Filename} ({Size} bytes)";
}
