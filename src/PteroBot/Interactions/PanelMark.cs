using Discord;

namespace PteroBot.Interactions;

/// <summary>
/// One of a guild's several panels, as the controls of a message about it carry it: <c>@1f2e3d4c~</c> before the first argument of a custom id, and before
/// the values of a menu. What carries none is about the default panel. Handlers see neither: <see cref="CustomId"/> and <see cref="BotContext"/> take it off.
/// </summary>
internal static class PanelMark
{
    private const char Begin = '@';
    private const char End = '~';
    private const int Digits = 8;

    public static string On(string text, string mark) => $"{Begin}{mark}{End}{text}";

    /// <summary>The mark, and the text without it; no mark leaves the text as it is.</summary>
    public static (string? Mark, string Text) Read(string text) => text.Length > Digits + 1 && text[0] == Begin && text[Digits + 1] == End && text.AsSpan(1, Digits).IndexOfAnyExcept(Hexadecimal) < 0
        ? (text.Substring(1, Digits), text[(Digits + 2)..])
        : (null, text);

    /// <summary>All controls of a message. Those without arguments, which are about no panel, stay as they are.</summary>
    public static MessageComponent? On(MessageComponent? components, string mark)
    {
        if (components is null)
            return null;
        var marked = new ComponentBuilder();
        foreach (var (row, number) in components.Components.OfType<ActionRowComponent>().Select((row, number) => (row, number)))
            foreach (var component in row.Components)
                _ = component switch
                {
                    ButtonComponent button => marked.WithButton(new ButtonBuilder(button.Label, IdOn(button.CustomId, mark), button.Style, button.Url, button.Emote, button.IsDisabled), number),
                    SelectMenuComponent menu => marked.WithSelectMenu(On(menu, mark), number),
                    _ => marked,
                };
        return marked.Build();
    }

    /// <summary>A form.</summary>
    public static ModalBuilder On(ModalBuilder modal, string mark) => modal.WithCustomId(IdOn(modal.CustomId, mark));

    private static readonly System.Buffers.SearchValues<char> Hexadecimal = System.Buffers.SearchValues.Create("0123456789abcdef");

    private static SelectMenuBuilder On(SelectMenuComponent menu, string mark) => new(
        IdOn(menu.CustomId, mark),
        [.. menu.Options.Select(option => new SelectMenuOptionBuilder(option.Label, On(option.Value, mark), option.Description, option.Emote, option.IsDefault))],
        menu.Placeholder, menu.MaxValues, menu.MinValues, menu.IsDisabled, menu.Type, [.. menu.ChannelTypes], [.. menu.DefaultValues]);

    // The address of a link is no id.
    private static string? IdOn(string? customId, string mark) => CustomId.TryParse(customId, out var id) ? id.OnPanel(mark) : customId;
}
