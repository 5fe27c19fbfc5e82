namespace Discord;

public interface IAttachment : ISnowflakeEntity
{
    string Filename { get; }

    string Url { get; }

    string ProxyUrl { get; }

    int Size { get; }

    string ContentType { get; }

    string Description { get; }
}
