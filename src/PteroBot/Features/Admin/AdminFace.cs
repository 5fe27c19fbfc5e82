using Discord;
using PteroBot.Interactions;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin;

/// <summary>What an entry of a list says in the menu under it.</summary>
internal sealed record AdminChoice(string Label, string Value, string? More = null);

/// <summary>What the lists of <c>/admin</c> have in common: a page, a menu that opens one of its entries, and buttons that turn it.</summary>
internal static class AdminFace
{
    private const int LabelLength = 90;

    /// <summary>One page of a list. Its menu has the id <c>area/open</c>, its buttons <c>area/page/...</c>.</summary>
    public static Reply List<T>(AdminView view, string title, Leaf<T> leaf, Func<T, string> line, Func<T, AdminChoice> choice, string? said = null)
    {
        var embed = new EmbedBuilder()
            .WithColor(Theme.Accent)
            .WithTitle(title)
            .WithDescription(leaf.Total == 0 ? "There is none." : Cut.Lines([.. leaf.Items.Select(line)], EmbedBuilder.MaxDescriptionLength, missing => $"and {missing} more"));
        var controls = new ComponentBuilder();
        if (leaf.Total > 0)
            controls.WithSelectMenu(Menu(view, leaf, choice));
        return new Reply { Text = said, Embeds = [embed.Build()], Components = controls.WithPages(leaf, view.ToPage, row: 1).Build() };
    }

    /// <summary><c>Users with nora · 2 of 31</c>, or <c>All users of panel.example.com · 31</c>.</summary>
    public static string Title(AdminView view, string kind, string host, int found, int all) => view.Search.Length > 0
        ? $"{Words.Capitalised(kind)} with {Outside.Text(view.Search)} · {found} of {all}"
        : $"All {kind} of {Outside.Text(host)} · {all}";

    private static SelectMenuBuilder Menu<T>(AdminView view, Leaf<T> leaf, Func<T, AdminChoice> choice)
    {
        var menu = new SelectMenuBuilder().WithCustomId(CustomId.Of(view.Area, "open")).WithPlaceholder("Open…");
        foreach (var item in leaf.Items.Select(choice))
            menu.AddOption(Outside.Plain(item.Label, LabelLength), item.Value, item.More is null ? null : Outside.Plain(item.More, LabelLength));
        return menu;
    }
}

/// <summary>Searching what is in memory.</summary>
internal static class AdminWords
{
    /// <summary>Every word has to be somewhere in one of the texts.</summary>
    public static IEnumerable<T> Matching<T>(this IEnumerable<T> items, string search, Func<T, IEnumerable<string?>> texts)
    {
        var words = search.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return items.Where(item => words.All(word => texts(item).Any(text => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true)));
    }

    /// <summary>The one of this number, else the only one of this name: exactly so, else in whatever letters; null when none or several are called so.</summary>
    public static T? Named<T>(this IReadOnlyList<T> items, string asked, Func<T, int> id, Func<T, string> name) where T : class
    {
        var text = asked.Trim();
        return items.FirstOrDefault(item => id(item).ToString() == text)
            ?? items.Only(item => name(item).Equals(text, StringComparison.Ordinal))
            ?? items.Only(item => name(item).Equals(text, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The only one that fits; null when none or several do.</summary>
    public static T? Only<T>(this IReadOnlyList<T> items, Func<T, bool> fits) where T : class
    {
        var found = items.Where(fits).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }
}
