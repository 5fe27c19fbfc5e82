namespace Discord;

public class ButtonComponent : IMessageComponent
{
    internal ButtonComponent(ButtonStyle style, string label, IEmote emote, string customId, string url, bool isDisabled)
    {
        Style = style;
        Label = label;
        Emote = emote;
        CustomId = customId;
        Url = url;
        IsDisabled = isDisabled;
    }

    public ComponentType Type => ComponentType.Button;

    public ButtonStyle Style { get; }

    public string Label { get; }

    public IEmote Emote { get; }

    public string CustomId { get; }

    public string Url { get; }

    public bool IsDisabled { get; }
}
