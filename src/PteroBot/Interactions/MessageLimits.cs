using Discord;
using PteroBot.Rendering;

namespace PteroBot.Interactions;

/// <summary>
/// Makes a reply fit Discord's limits for the whole message. Single fields are the builders' business; what they cannot see is
/// that all embeds together may hold 6,000 characters.
/// </summary>
internal static class MessageLimits
{
    public const int Text = 2000;
    public const int Embeds = 10;
    public const int EmbedCharacters = 6000;

    /// <summary>The reply itself where it fits; otherwise shorter, and <paramref name="shortened"/> says so.</summary>
    public static Reply Fit(Reply reply, out bool shortened)
    {
        shortened = reply.Text?.Length > Text || reply.Embeds.Count > Embeds || reply.Embeds.Sum(e => e.Length) > EmbedCharacters;
        return shortened ? reply with { Text = Fit(reply.Text), Embeds = Fit(reply.Embeds) } : reply;
    }

    private static string? Fit(string? text) => text is null ? null : Cut.To(text, Text);

    private static List<Embed> Fit(IReadOnlyList<Embed> embeds)
    {
        var fitting = new List<Embed>();
        var left = EmbedCharacters;
        foreach (var embed in embeds.Take(Embeds))
        {
            var fitted = embed.Length <= left ? embed : Shorten(embed, left);
            if (fitted is null)
                break;
            fitting.Add(fitted);
            left -= fitted.Length;
        }
        return fitting;
    }

    /// <summary>Fields go first, from the end, then the description is cut; a card that has no room for that is left out.</summary>
    private static Embed? Shorten(Embed embed, int room)
    {
        var builder = embed.ToEmbedBuilder();
        while (builder.Length > room && builder.Fields.Count > 0)
            builder.Fields.RemoveAt(builder.Fields.Count - 1);
        var excess = builder.Length - room;
        if (excess > 0 && builder.Description?.Length > excess)
            builder.Description = Cut.To(builder.Description, builder.Description.Length - excess);
        return builder.Length <= room ? builder.Build() : null;
    }
}
