namespace Discord;

public readonly struct EmbedAuthor
{
    internal EmbedAuthor(string name, string url, string iconUrl)
    {
        Name = name;
        Url = url;
        IconUrl = iconUrl;
    }

    public string Name { get; }

    public string Url { get; }

    public string IconUrl { get; }

    public override string ToString() => Name;
}
