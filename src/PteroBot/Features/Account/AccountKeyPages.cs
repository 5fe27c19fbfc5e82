using Discord;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel.Client;
using PteroBot.Rendering;

namespace PteroBot.Features.Account;

/// <summary>A person's API keys as messages; all of them for that person alone.</summary>
internal static class AccountKeyPages
{
    public const string Area = "keys";
    public const string DescriptionField = "description";
    public const string AddressesField = "addresses";

    private const int NameLength = 60;
    private const int PageSize = 10;

    public static CustomId ToList { get; } = CustomId.Of(Area, "list");

    public static CustomId DeleteOf(string identifier) => CustomId.Of(Area, "delete", identifier);

    public static Reply List(KeyList list, int page = 1)
    {
        var leaf = Leaf.Of(list.Keys, page, PageSize);
        var lines = leaf.Items.Select(key => Line(key, list.InUse)).ToList();
        var embed = new EmbedBuilder()
            .WithColor(Theme.Accent)
            .WithTitle(Cut.To($"Your API keys at {PanelPages.Name(list.Panel)} · {list.Keys.Count}", EmbedBuilder.MaxTitleLength))
            .WithDescription(lines.Count > 0 ? string.Join('\n', lines) : "There are none.");
        var controls = new ComponentBuilder();
        if (lines.Count > 0)
            controls.WithSelectMenu(Menu(leaf, list.InUse));
        controls.WithPages(leaf, to => CustomId.Of(Area, "page", to.ToString()), row: 1);
        return Reply.Of(embed.Build(), controls.WithButton("New key…", CustomId.Of(Area, "new"), ButtonStyle.Primary, row: 1));
    }

    public static ModalBuilder Form() => new ModalBuilder("A new API key", CustomId.Of(Area, "make"))
        .AddTextInput("What it is for", DescriptionField, placeholder: "Backup script", minLength: 1, maxLength: AccountKeys.MaxDescription, required: true)
        .AddTextInput("Only from these addresses (optional)", AddressesField, placeholder: "203.0.113.7, 198.51.100.0/24", maxLength: 1000, required: false);

    /// <summary>The one message that ever holds the key.</summary>
    public static Reply Created(CreatedApiKey made) => Reply.Of(
        $"Your new key **{Outside.Text(made.Description, NameLength)}**, shown this once:\n||`{made.Key.Reveal()}`||\n"
        + "It opens all that your account may do. Copy it now, then dismiss this message.");

    public static Reply Question(ApiKey key, bool isInUse, CustomId confirm, TimeProvider clock)
    {
        var warning = isInUse
            ? "**This is the key that acts for you here.** Without it nothing works here until you use /link with another one."
            : "Whatever uses it stops working at once.";
        var embed = new EmbedBuilder()
            .WithColor(Theme.Red)
            .WithTitle($"Delete the key {Outside.Text(key.Description, NameLength)}?")
            .WithDescription($"{Outside.Code(key.Identifier)}{Used(key)}\n{warning}\nOnly you can answer, until {Moments.Relative(clock.GetUtcNow() + Confirmation.Lifetime)}.");
        return Reply.Of(embed.Build(), new ComponentBuilder()
            .WithButton(isInUse ? "Delete it and unlink" : "Delete it", confirm, ButtonStyle.Danger)
            .WithButton("Keep it", ToList, ButtonStyle.Secondary));
    }

    private static string Line(ApiKey key, string inUse)
    {
        var line = $"**{Outside.Text(key.Description, NameLength)}** {Outside.Code(key.Identifier)} · made {Moments.Relative(key.CreatedAt)}{Used(key)}";
        if (key.AllowedIps.Count > 0)
            line += $" · from {Words.Count(key.AllowedIps.Count, "address", "addresses")} only";
        return key.Identifier == inUse ? $"{line} · **in use here**" : line;
    }

    private static string Used(ApiKey key) => key.LastUsedAt is { } used ? $" · used {Moments.Relative(used)}" : " · never used";

    private static SelectMenuBuilder Menu(Leaf<ApiKey> leaf, string inUse)
    {
        var menu = new SelectMenuBuilder().WithCustomId(CustomId.Of(Area, "ask")).WithPlaceholder("Delete a key…");
        foreach (var key in leaf.Items.DistinctBy(key => key.Identifier))
            menu.AddOption(Outside.Plain(key.Description, NameLength), key.Identifier, key.Identifier == inUse ? $"{key.Identifier} · in use here" : key.Identifier);
        return menu;
    }
}
