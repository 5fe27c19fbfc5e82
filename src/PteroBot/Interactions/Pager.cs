using Discord;
using PteroBot.Rendering;

namespace PteroBot.Interactions;

/// <summary>The buttons that turn the pages of a list.</summary>
internal static class Pager
{
    /// <summary>Adds back, where one is, and on; nothing where there is one page only.</summary>
    public static ComponentBuilder WithPages<T>(this ComponentBuilder controls, Leaf<T> leaf, Func<int, CustomId> to, int row)
    {
        if (leaf.Count < 2)
            return controls;
        return controls
            .WithButton("◀", to(leaf.Number - 1), ButtonStyle.Secondary, disabled: leaf.IsFirst, row: row)
            .WithButton($"{leaf.Number} of {leaf.Count}", to(leaf.Number), ButtonStyle.Secondary, disabled: true, row: row)
            .WithButton("▶", to(leaf.Number + 1), ButtonStyle.Secondary, disabled: leaf.IsLast, row: row);
    }
}
