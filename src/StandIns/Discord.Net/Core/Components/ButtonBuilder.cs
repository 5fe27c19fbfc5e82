namespace Discord;

public class ButtonBuilder
{
    public const int MaxButtonLabelLength = 80;

    private string _label;
    private string _customId;

    public ButtonBuilder()
    {
    }

    public ButtonBuilder(
        string label = null,
        string customId = null,
        ButtonStyle style = ButtonStyle.Primary,
        string url = null,
        IEmote emote = null,
        bool isDisabled = false,
        ulong? skuId = null)
    {
        Label = label;
        CustomId = customId;
        Style = style;
        Url = url;
        Emote = emote;
        IsDisabled = isDisabled;
        SkuId = skuId;
    }

    public string Label
    {
        get => _label;
        set => _label = Limits.Label(value, MaxButtonLabelLength);
    }

    public string CustomId
    {
        get => _customId;
        set => _customId = Limits.Label(value, ComponentBuilder.MaxCustomIdLength);
    }

    public ButtonStyle Style { get; set; } = ButtonStyle.Primary;

    public IEmote Emote { get; set; }

    public string Url { get; set; }

    public bool IsDisabled { get; set; }

    public ulong? SkuId { get; set; }

    public static ButtonBuilder CreateLinkButton(string label, string url, IEmote emote = null)
        => new(label, null, ButtonStyle.Link, url, emote);

    public static ButtonBuilder CreateDangerButton(string label, string customId, IEmote emote = null)
        => new(label, customId, ButtonStyle.Danger, emote: emote);

    public static ButtonBuilder CreatePrimaryButton(string label, string customId, IEmote emote = null)
        => new(label, customId, emote: emote);

    public static ButtonBuilder CreateSecondaryButton(string label, string customId, IEmote emote = null)
        => new(label, customId, ButtonStyle.Secondary, emote: emote);

    public static ButtonBuilder CreateSuccessButton(string label, string customId, IEmote emote = null)
        => new(label, customId, ButtonStyle.Success, emote: emote);

    public ButtonBuilder WithLabel(string label)
    {
        Label = label;
        return this;
    }

    public ButtonBuilder WithStyle(ButtonStyle style)
    {
        Style = style;
        return this;
    }

    public ButtonBuilder WithEmote(IEmote emote)
    {
        Emote = emote;
        return this;
    }

    public ButtonBuilder WithUrl(string url)
    {
        Url = url;
        return this;
    }

    public ButtonBuilder WithCustomId(string id)
    {
        CustomId = id;
        return this;
    }

    public ButtonBuilder WithDisabled(bool isDisabled)
    {
        IsDisabled = isDisabled;
        return this;
    }

    /// <exception cref="InvalidOperationException">It has neither label nor emote, or not exactly one of address and custom id.</exception>
    public ButtonComponent Build()
    {
        if (string.IsNullOrEmpty(Label) && Emote is null)
            throw new InvalidOperationException("A button must have an Emote or a label!");
        if (string.IsNullOrEmpty(Url) == string.IsNullOrEmpty(CustomId))
            throw new InvalidOperationException("A button must contain either a URL or a CustomId, but not both!");
        if (Style == ButtonStyle.Link)
            CheckLink();
        else if (string.IsNullOrEmpty(CustomId))
            throw new InvalidOperationException("Non-link buttons must have a custom id associated with them.");
        return new ButtonComponent(Style, Label, Emote, CustomId, Url, IsDisabled);
    }

    private void CheckLink()
    {
        if (string.IsNullOrEmpty(Url))
            throw new InvalidOperationException("Link buttons must have a link associated with them.");
        if (!Url.StartsWith("discord://", StringComparison.Ordinal))
            Limits.WebAddress(Url, allowAttachment: false);
    }
}
