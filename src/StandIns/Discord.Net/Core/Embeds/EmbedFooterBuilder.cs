namespace Discord;

public class EmbedFooterBuilder
{
    public const int MaxFooterTextLength = 2048;

    private string _text;

    public string Text
    {
        get => _text;
        set => _text = Limits.Text(value, MaxFooterTextLength);
    }

    public string IconUrl { get; set; }

    public EmbedFooter Build() => new(Text, IconUrl);
}
