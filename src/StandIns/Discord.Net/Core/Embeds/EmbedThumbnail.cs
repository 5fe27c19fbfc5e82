namespace Discord;

public readonly struct EmbedThumbnail
{
    internal EmbedThumbnail(string url) => Url = url;

    public string Url { get; }

    public override string ToString() => Url;
}
