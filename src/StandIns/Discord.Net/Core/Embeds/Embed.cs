using System.Collections.Immutable;

namespace Discord;

/// <summary>The framed part of a message. Made by <see cref="EmbedBuilder"/> or read from a message.</summary>
public class Embed : IEmbed
{
    internal Embed()
    {
    }

    public EmbedType Type { get; internal init; }

    public string Description { get; internal init; }

    public string Url { get; internal init; }

    public string Title { get; internal init; }

    public DateTimeOffset? Timestamp { get; internal init; }

    public Color? Color { get; internal init; }

    public EmbedImage? Image { get; internal init; }

    public EmbedAuthor? Author { get; internal init; }

    public EmbedFooter? Footer { get; internal init; }

    public EmbedThumbnail? Thumbnail { get; internal init; }

    public ImmutableArray<EmbedField> Fields { get; internal init; } = [];

    /// <summary>The characters that count towards Discord's limit of 6000.</summary>
    public int Length => Count(Title) + Count(Author?.Name) + Count(Description) + Count(Footer?.Text)
        + Fields.Sum(one => Count(one.Name) + Count(one.Value));

    public override string ToString() => Title;

    private static int Count(string text) => text?.Length ?? 0;
}
