namespace Discord;

/// <summary>Builds an <see cref="Embed"/>; each setter refuses what Discord would refuse.</summary>
public class EmbedBuilder
{
    public const int MaxFieldCount = 25;
    public const int MaxTitleLength = 256;
    public const int MaxDescriptionLength = 4096;
    public const int MaxEmbedLength = 6000;

    private string _title;
    private string _description;
    private List<EmbedFieldBuilder> _fields = [];

    public string Title
    {
        get => _title;
        set => _title = Limits.Text(value, MaxTitleLength);
    }

    public string Description
    {
        get => _description;
        set => _description = Limits.Text(value, MaxDescriptionLength);
    }

    public string Url { get; set; }

    public string ThumbnailUrl { get; set; }

    public string ImageUrl { get; set; }

    public List<EmbedFieldBuilder> Fields
    {
        get => _fields;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value.Count > MaxFieldCount)
                throw new ArgumentException($"Field count must be less than or equal to {MaxFieldCount}.", nameof(Fields));
            _fields = value;
        }
    }

    public DateTimeOffset? Timestamp { get; set; }

    public Color? Color { get; set; }

    public EmbedAuthorBuilder Author { get; set; }

    public EmbedFooterBuilder Footer { get; set; }

    public int Length => Count(Title) + Count(Author?.Name) + Count(Description) + Count(Footer?.Text)
        + Fields.Sum(one => Count(one.Name) + Count(one.Value?.ToString()));

    public EmbedBuilder WithTitle(string title) => With(Title = title);

    public EmbedBuilder WithDescription(string description) => With(Description = description);

    public EmbedBuilder WithUrl(string url) => With(Url = url);

    public EmbedBuilder WithThumbnailUrl(string thumbnailUrl) => With(ThumbnailUrl = thumbnailUrl);

    public EmbedBuilder WithImageUrl(string imageUrl) => With(ImageUrl = imageUrl);

    public EmbedBuilder WithTimestamp(DateTimeOffset dateTimeOffset) => With(Timestamp = dateTimeOffset);

    public EmbedBuilder WithColor(Color color) => With(Color = color);

    public EmbedBuilder WithAuthor(EmbedAuthorBuilder author) => With(Author = author);

    public EmbedBuilder WithAuthor(string name, string iconUrl = null, string url = null)
        => WithAuthor(new EmbedAuthorBuilder { Name = name, IconUrl = iconUrl, Url = url });

    public EmbedBuilder WithFooter(EmbedFooterBuilder footer) => With(Footer = footer);

    public EmbedBuilder WithFooter(string text, string iconUrl = null)
        => WithFooter(new EmbedFooterBuilder { Text = text, IconUrl = iconUrl });

    public EmbedBuilder AddField(string name, object value, bool inline = false)
        => AddField(new EmbedFieldBuilder { Name = name, Value = value, IsInline = inline });

    /// <exception cref="ArgumentException">There are 25 fields already.</exception>
    public EmbedBuilder AddField(EmbedFieldBuilder field)
    {
        if (Fields.Count >= MaxFieldCount)
            throw new ArgumentException($"Field count must be less than or equal to {MaxFieldCount}.", nameof(field));
        Fields.Add(field);
        return this;
    }

    /// <exception cref="InvalidOperationException">The whole is longer than 6000 characters, or an address is not http or https.</exception>
    public Embed Build()
    {
        if (Length > MaxEmbedLength)
            throw new InvalidOperationException($"Total embed length must be less than or equal to {MaxEmbedLength}.");
        foreach (var url in new[] { Url, ThumbnailUrl, ImageUrl, Author?.Url, Author?.IconUrl, Footer?.IconUrl })
            Limits.WebAddress(url, allowAttachment: true);
        return new Embed
        {
            Type = EmbedType.Rich,
            Title = Title,
            Description = Description,
            Url = Url,
            Timestamp = Timestamp,
            Color = Color,
            Image = ImageUrl is null ? null : new EmbedImage(ImageUrl),
            Thumbnail = ThumbnailUrl is null ? null : new EmbedThumbnail(ThumbnailUrl),
            Author = Author?.Build(),
            Footer = Footer?.Build(),
            Fields = [.. Fields.Select(field => field.Build())],
        };
    }

    private static int Count(string text) => text?.Length ?? 0;

    // The argument is the assignment itself.
    private EmbedBuilder With<T>(T _) => this;
}
