using System.Text.RegularExpressions;
using Discord;
using PteroBot.Interactions;

namespace PteroBot.Tests.Features;

/// <summary>What Discord refuses, written down once more apart from the bot's own counting.</summary>
internal static partial class DiscordLimits
{
    public static void AssertFits(Reply reply)
    {
        AssertLength(reply.Text ?? "", 0, 2000, "content");
        Assert.InRange(reply.Embeds.Count, 0, 10);
        Assert.InRange(reply.Embeds.Sum(embed => embed.Length), 0, 6000);
        foreach (var embed in reply.Embeds)
            AssertFits(embed);
        AssertFits(reply.Components?.Components ?? []);
        AssertPingsNobody([reply.Text ?? "", .. reply.Embeds.SelectMany(Texts)]);
    }

    public static void AssertFits(Modal form)
    {
        AssertLength(form.Title, 1, 45, "modal title");
        AssertLength(form.CustomId, 1, 100, "modal id");
        var inputs = form.Component.Components.SelectMany(row => row.Components).Cast<TextInputComponent>().ToList();
        Assert.InRange(inputs.Count, 1, 5);
        foreach (var input in inputs)
        {
            AssertLength(input.CustomId, 1, 100, "input id");
            AssertLength(input.Label, 1, 45, "input label");
            AssertLength(input.Placeholder ?? "", 0, 100, "placeholder");
            AssertLength(input.Value ?? "", 0, Math.Min(input.MaxLength ?? 4000, 4000), "input value");
        }
    }

    /// <summary>Nothing outside of code marks that Discord would read as a mention. That none is allowed either is the dispatcher's business.</summary>
    public static void AssertPingsNobody(IEnumerable<string> texts) => Assert.All(texts, text => Assert.DoesNotMatch(Mention(), Code().Replace(text, "")));

    private static void AssertFits(Embed embed)
    {
        AssertLength(embed.Title ?? "", 0, 256, "title");
        AssertLength(embed.Description ?? "", 0, 4096, "description");
        AssertLength(embed.Footer?.Text ?? "", 0, 2048, "footer");
        AssertLength(embed.Author?.Name ?? "", 0, 256, "author");
        Assert.InRange(embed.Fields.Length, 0, 25);
        foreach (var field in embed.Fields)
        {
            AssertLength(field.Name, 1, 256, "field name");
            AssertLength(field.Value, 1, 1024, "field value");
        }
    }

    private static void AssertFits(IReadOnlyCollection<ActionRowComponent> rows)
    {
        Assert.InRange(rows.Count, 0, 5);
        var all = rows.SelectMany(row => row.Components).ToList();
        var ids = all.Select(one => one.CustomId).OfType<string>().ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => AssertLength(id, 1, 100, "custom id"));
        foreach (var row in rows)
            Assert.True(row.Components.All(one => one is ButtonComponent) ? row.Components.Count is > 0 and <= 5 : row.Components.Count == 1);
        foreach (var button in all.OfType<ButtonComponent>())
            AssertLength(button.Label ?? "", 1, 80, "button");
        foreach (var menu in all.OfType<SelectMenuComponent>())
            AssertFits(menu);
    }

    private static void AssertFits(SelectMenuComponent menu)
    {
        AssertLength(menu.Placeholder ?? "", 0, 150, "placeholder");
        // Discord itself fills menus of roles and channels.
        if (menu.Type != ComponentType.SelectMenu)
            return;
        Assert.InRange(menu.Options.Count, 1, 25);
        Assert.InRange(menu.MaxValues, Math.Max(1, menu.MinValues), menu.Options.Count);
        Assert.Equal(menu.Options.Count, menu.Options.Select(option => option.Value).Distinct().Count());
        foreach (var option in menu.Options)
        {
            AssertLength(option.Label, 1, 100, "option");
            AssertLength(option.Value, 1, 100, "value");
            AssertLength(option.Description ?? "", 0, 100, "option's description");
        }
    }

    private static IEnumerable<string> Texts(Embed embed) =>
        [embed.Title ?? "", embed.Description ?? "", embed.Footer?.Text ?? "", .. embed.Fields.SelectMany(field => (string[])[field.Name, field.Value])];

    private static void AssertLength(string text, int min, int max, string what) => Assert.True(text.Length >= min && text.Length <= max, $"{what} has {text.Length}: {text}");

    [GeneratedRegex(@"@everyone|@here|(?<!\\)<[@#]", RegexOptions.IgnoreCase)]
    private static partial Regex Mention();

    [GeneratedRegex("```.*?```|`[^`]*`", RegexOptions.Singleline)]
    private static partial Regex Code();
}
