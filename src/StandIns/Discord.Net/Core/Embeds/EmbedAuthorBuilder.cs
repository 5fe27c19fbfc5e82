namespace Discord;

public class EmbedAuthorBuilder
{
    public const int MaxAuthorNameLength = 256;

    private string _name;

    public string Name
    {
        get => _name;
        set => _name = Limits.Text(value, MaxAuthorNameLength);
    }

    public string Url { get; set; }

    public string IconUrl { get; set; }

    public EmbedAuthor Build() => new(Name, Url, IconUrl);
}
