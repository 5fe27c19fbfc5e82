using Discord;

namespace PteroBot.StandIns.Tests.Core;

public sealed class ComponentBuilderTests
{
    [Fact]
    public void A_sixth_button_goes_to_the_next_row()
    {
        var builder = new ComponentBuilder();

        for (var i = 0; i < 6; i++)
            builder.WithButton($"{i}", $"id/{i}");

        Assert.Equal([5, 1], builder.Build().Components.Select(row => row.Components.Count));
    }

    [Fact]
    public void A_menu_has_a_row_to_itself()
    {
        var menu = new SelectMenuBuilder("menu").AddOption("Survival", "7250dc0e");

        var built = new ComponentBuilder().WithButton("Refresh", "refresh").WithSelectMenu(menu).WithButton("Stop", "stop").Build();

        Assert.Equal(
            [[ComponentType.Button, ComponentType.Button], [ComponentType.SelectMenu]],
            built.Components.Select(row => row.Components.Select(component => component.Type)));
    }

    [Fact]
    public void The_sixth_menu_finds_no_row()
    {
        var builder = new ComponentBuilder();
        for (var i = 0; i < ComponentBuilder.MaxActionRowCount; i++)
            builder.WithSelectMenu(new SelectMenuBuilder($"menu/{i}"));

        Assert.Throws<InvalidOperationException>(() => builder.WithSelectMenu(new SelectMenuBuilder("menu/5")));
    }

    [Fact]
    public void A_row_after_the_last_is_refused()
        => Assert.Throws<ArgumentException>(() => new ComponentBuilder().WithButton("Stop", "stop", row: 5));

    [Fact]
    public void Nothing_built_clears_the_rows_of_a_message() => Assert.Empty(new ComponentBuilder().Build().Components);

    [Fact]
    public void Custom_ids_have_up_to_100_characters()
    {
        var builder = new ButtonBuilder("Stop", new string('x', 100));

        Assert.Equal(100, builder.Build().CustomId.Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.WithCustomId(new string('x', 101)));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.WithCustomId(""));
    }

    [Fact]
    public void A_label_has_up_to_80_characters()
        => Assert.Throws<ArgumentOutOfRangeException>(() => new ButtonBuilder(new string('x', 81), "id"));

    [Fact]
    public void A_button_says_what_it_is_and_where_it_leads()
    {
        Assert.Throws<InvalidOperationException>(() => new ButtonBuilder(customId: "id").Build());
        Assert.Throws<InvalidOperationException>(() => new ButtonBuilder("Stop").Build());
        Assert.Throws<InvalidOperationException>(() => new ButtonBuilder("Panel", "id", ButtonStyle.Link, "https://example.com").Build());
        Assert.Throws<InvalidOperationException>(() => new ButtonBuilder("Panel", url: "https://example.com").Build());
        Assert.Throws<InvalidOperationException>(() => ButtonBuilder.CreateLinkButton("Panel", "example.com").Build());
    }

    [Fact]
    public void A_link_keeps_its_address()
    {
        var button = ButtonBuilder.CreateLinkButton("Panel", "https://panel.example.com").Build();

        Assert.Equal((ButtonStyle.Link, "https://panel.example.com", null), (button.Style, button.Url, button.CustomId));
    }

    [Fact]
    public void A_menu_takes_25_options()
    {
        var menu = new SelectMenuBuilder("menu");
        for (var i = 0; i < SelectMenuBuilder.MaxOptionCount; i++)
            menu.AddOption($"Server {i}", $"{i}");

        Assert.Equal(25, menu.Build().Options.Count);
        Assert.Throws<InvalidOperationException>(() => menu.AddOption("Server 26", "26"));
        Assert.Throws<ArgumentException>(() => menu.WithMaxValues(26));
        Assert.Throws<ArgumentOutOfRangeException>(() => menu.WithPlaceholder(new string('x', 101)));
    }

    [Fact]
    public void An_option_needs_a_label_and_a_value_of_up_to_100_characters()
    {
        Assert.Throws<ArgumentNullException>(() => new SelectMenuOptionBuilder { Value = "v" }.Build());
        Assert.Throws<ArgumentNullException>(() => new SelectMenuOptionBuilder { Label = "l" }.Build());
        Assert.Throws<ArgumentOutOfRangeException>(() => new SelectMenuOptionBuilder(new string('x', 101), "v"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SelectMenuOptionBuilder("l", new string('x', 101)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SelectMenuOptionBuilder("l", "v", new string('x', 101)));
    }

    [Fact]
    public void A_row_takes_five_buttons_or_one_menu()
    {
        var full = new ActionRowBuilder();
        for (var i = 0; i < ActionRowBuilder.MaxChildCount; i++)
            full.WithButton($"{i}", $"id/{i}");

        Assert.Throws<InvalidOperationException>(() => full.WithButton("6", "id/6"));
        Assert.Throws<InvalidOperationException>(() => new ActionRowBuilder().WithButton("1", "1").WithSelectMenu(new SelectMenuBuilder("menu")));
        Assert.Throws<InvalidOperationException>(() => new ActionRowBuilder().WithSelectMenu(new SelectMenuBuilder("menu")).WithButton("1", "1"));
    }
}
