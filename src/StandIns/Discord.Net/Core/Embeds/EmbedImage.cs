namespace Discord;

public readonly struct EmbedImage
{
    internal EmbedImage(string url) => Url = url;

    public string Url { get; }

    public override string ToString() => Url;
}
