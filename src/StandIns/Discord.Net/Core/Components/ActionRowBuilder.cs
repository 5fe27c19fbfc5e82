namespace Discord;

/// <summary>Builds one row: five buttons, or one menu.</summary>
public class ActionRowBuilder
{
    public const int MaxChildCount = 5;

    private List<IMessageComponent> _components = [];

    public List<IMessageComponent> Components
    {
        get => _components;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value.Count is 0 or > MaxChildCount)
                throw new ArgumentOutOfRangeException(nameof(Components), $"An action row has 1 to {MaxChildCount} components.");
            _components = value;
        }
    }

    public ActionRowBuilder WithComponents(List<IMessageComponent> components)
    {
        Components = components;
        return this;
    }

    /// <exception cref="InvalidOperationException">The row is full.</exception>
    public ActionRowBuilder AddComponent(IMessageComponent component)
    {
        if (Components.Count >= MaxChildCount)
            throw new InvalidOperationException($"Components count reached {MaxChildCount}.");
        Components.Add(component);
        return this;
    }

    public ActionRowBuilder WithSelectMenu(
        string customId,
        List<SelectMenuOptionBuilder> options = null,
        string placeholder = null,
        int minValues = 1,
        int maxValues = 1,
        bool disabled = false,
        ComponentType type = ComponentType.SelectMenu,
        ChannelType[] channelTypes = null)
        => WithSelectMenu(new SelectMenuBuilder(customId, options, placeholder, maxValues, minValues, disabled, type, channelTypes?.ToList()));

    /// <exception cref="InvalidOperationException">Something is in the row already, or two options are the same.</exception>
    public ActionRowBuilder WithSelectMenu(SelectMenuBuilder menu)
    {
        var built = Checked(menu).Build();
        if (Components.Count != 0)
            throw new InvalidOperationException("A Select Menu cannot exist in a pre-occupied ActionRow.");
        return AddComponent(built);
    }

    public ActionRowBuilder WithButton(
        string label = null,
        string customId = null,
        ButtonStyle style = ButtonStyle.Primary,
        IEmote emote = null,
        string url = null,
        bool disabled = false)
        => WithButton(new ButtonBuilder(label, customId, style, url, emote, disabled));

    /// <exception cref="InvalidOperationException">The row is full or has a menu.</exception>
    public ActionRowBuilder WithButton(ButtonBuilder button)
    {
        var built = button.Build();
        if (Components.Count >= MaxChildCount)
            throw new InvalidOperationException($"Components count reached {MaxChildCount}.");
        if (Components.Any(component => component.Type.IsSelect()))
            throw new InvalidOperationException("A button cannot be added to a row with a Select Menu.");
        return AddComponent(built);
    }

    public ActionRowComponent Build() => new(_components);

    internal static SelectMenuBuilder Checked(SelectMenuBuilder menu)
    {
        if (menu.Options is { } options && options.Distinct().Count() != options.Count)
            throw new InvalidOperationException("Please make sure that there is no duplicates values.");
        return menu;
    }

    internal bool CanTake(IMessageComponent component) => component.Type == ComponentType.Button
        ? Components.Count < MaxChildCount && Components.All(other => other.Type == ComponentType.Button)
        : Components.Count == 0;
}
