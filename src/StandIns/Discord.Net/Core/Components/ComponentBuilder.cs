namespace Discord;

/// <summary>Builds the controls under a message: at most five rows. A control that does not fit its row goes to the next.</summary>
public class ComponentBuilder
{
    public const int MaxCustomIdLength = 100;
    public const int MaxActionRowCount = 5;

    private List<ActionRowBuilder> _actionRows;

    public List<ActionRowBuilder> ActionRows
    {
        get => _actionRows;
        set
        {
            if (value is null)
                throw new ArgumentNullException(nameof(ActionRows), $"{nameof(ActionRows)} cannot be null.");
            if (value.Count > MaxActionRowCount)
                throw new ArgumentOutOfRangeException(nameof(ActionRows), $"Action row count must be less than or equal to {MaxActionRowCount}.");
            _actionRows = value;
        }
    }

    public ComponentBuilder WithSelectMenu(
        string customId,
        List<SelectMenuOptionBuilder> options = null,
        string placeholder = null,
        int minValues = 1,
        int maxValues = 1,
        bool disabled = false,
        int row = 0,
        ComponentType type = ComponentType.SelectMenu,
        ChannelType[] channelTypes = null,
        SelectMenuDefaultValue[] defaultValues = null)
        => WithSelectMenu(
            new SelectMenuBuilder(customId, options, placeholder, maxValues, minValues, disabled, type, channelTypes?.ToList(), defaultValues?.ToList()),
            row);

    /// <exception cref="InvalidOperationException">No row has room for a menu.</exception>
    public ComponentBuilder WithSelectMenu(SelectMenuBuilder menu, int row = 0) => Place(ActionRowBuilder.Checked(menu).Build(), row);

    public ComponentBuilder WithButton(
        string label = null,
        string customId = null,
        ButtonStyle style = ButtonStyle.Primary,
        IEmote emote = null,
        string url = null,
        bool disabled = false,
        int row = 0,
        ulong? skuId = null)
        => WithButton(new ButtonBuilder(label, customId, style, url, emote, disabled, skuId), row);

    /// <exception cref="InvalidOperationException">No row has room for a button.</exception>
    public ComponentBuilder WithButton(ButtonBuilder button, int row = 0) => Place(button.Build(), row);

    /// <exception cref="IndexOutOfRangeException">There are five rows already.</exception>
    public ComponentBuilder AddRow(ActionRowBuilder row)
    {
        _actionRows ??= [];
        if (_actionRows.Count >= MaxActionRowCount)
            throw new IndexOutOfRangeException("The max amount of rows has been reached");
        _actionRows.Add(row);
        return this;
    }

    public ComponentBuilder WithRows(IEnumerable<ActionRowBuilder> rows)
    {
        ActionRows = [.. rows];
        return this;
    }

    public MessageComponent Build() => new([.. (_actionRows ?? []).Select(row => row.Build())]);

    private ComponentBuilder Place(IMessageComponent component, int row)
    {
        Limits.LessThan(row, MaxActionRowCount, nameof(row));
        _actionRows ??= [];
        for (var number = row; number < MaxActionRowCount; number++)
        {
            if (number >= _actionRows.Count)
                return AddRow(new ActionRowBuilder().AddComponent(component));
            if (_actionRows[number].CanTake(component))
            {
                _actionRows[number].AddComponent(component);
                return this;
            }
        }
        throw new InvalidOperationException($"There is no more row to add a {component.Type}.");
    }
}
