namespace Discord;

public static class EmbedBuilderExtensions
{
    /// <summary>Copies a rich embed so that it can be changed.</summary>
    public static EmbedBuilder ToEmbedBuilder(this IEmbed embed)
    {
        if (embed.Type != EmbedType.Rich)
            throw new InvalidOperationException($"Only {nameof(EmbedType.Rich)} embeds may be built.");
        var builder = new EmbedBuilder
        {
            Title = embed.Title,
            Description = embed.Description,
            Url = embed.Url,
            Timestamp = embed.Timestamp,
            Color = embed.Color,
            ImageUrl = embed.Image?.Url,
            ThumbnailUrl = embed.Thumbnail?.Url,
        };
        if (embed.Author is { } author)
            builder.WithAuthor(author.Name, author.IconUrl, author.Url);
        if (embed.Footer is { } footer)
            builder.WithFooter(footer.Text, footer.IconUrl);
        foreach (var field in embed.Fields)
            builder.AddField(field.Name, field.Value, field.Inline);
        return builder;
    }
}
