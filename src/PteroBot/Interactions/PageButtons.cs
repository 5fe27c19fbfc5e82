using System.Globalization;
using Discord;
using PteroBot.Languages;
using PteroBot.Rendering;

namespace PteroBot.Interactions;

/// <summary>The buttons under a list that has more than one page.</summary>
internal static class PageButtons
{
    private static readonly CustomId Here = CustomId.Of("page", "here");

    /// <summary>The page in a custom id; the first where no number stands there.</summary>
    public static int NumberOf(string page) => int.TryParse(page, CultureInfo.InvariantCulture, out var number) ? number : 1;

    /// <summary>Back, where one is, and on; nothing where all fits on one page.</summary>
    public static ComponentBuilder WithPages<T>(this ComponentBuilder controls, Leaf<T> leaf, Func<int, CustomId> toPage, int row) => leaf.Count <= 1
        ? controls
        : controls
            .WithButton("◀", toPage(leaf.Number - 1), ButtonStyle.Secondary, disabled: leaf.IsFirst, row: row)
            .WithButton(Language.Current.Of($"{leaf.Number}", $"{leaf.Count}"), Here, ButtonStyle.Secondary, disabled: true, row: row)
            .WithButton("▶", toPage(leaf.Number + 1), ButtonStyle.Secondary, disabled: leaf.IsLast, row: row);
}
