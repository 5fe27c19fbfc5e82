namespace Discord;

public readonly struct EmbedFooter
{
    internal EmbedFooter(string text, string iconUrl)
    {
        Text = text;
        IconUrl = iconUrl;
    }

    public string Text { get; }

    public string IconUrl { get; }

    public override string ToString() => Text;
}
