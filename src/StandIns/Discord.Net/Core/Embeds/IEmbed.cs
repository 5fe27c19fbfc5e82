using System.Collections.Immutable;

namespace Discord;

public interface IEmbed
{
    string Url { get; }

    string Title { get; }

    string Description { get; }

    EmbedType Type { get; }

    DateTimeOffset? Timestamp { get; }

    Color? Color { get; }

    EmbedImage? Image { get; }

    EmbedAuthor? Author { get; }

    EmbedFooter? Footer { get; }

    EmbedThumbnail? Thumbnail { get; }

    ImmutableArray<EmbedField> Fields { get; }
}
