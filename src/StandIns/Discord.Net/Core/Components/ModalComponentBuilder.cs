namespace Discord;

/// <summary>Builds the inputs of a form: at most five, each in its own row.</summary>
public class ModalComponentBuilder
{
    public const int MaxCustomIdLength = 100;
    public const int MaxActionRowCount = 5;

    private List<ActionRowBuilder> _actionRows = [];

    public List<ActionRowBuilder> ActionRows
    {
        get => _actionRows;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value.Count > MaxActionRowCount)
                throw new ArgumentOutOfRangeException(nameof(ActionRows), $"Action row count must be less than or equal to {MaxActionRowCount}.");
            _actionRows = value;
        }
    }

    public ModalComponentBuilder WithTextInput(
        string label,
        string customId,
        TextInputStyle style = TextInputStyle.Short,
        string placeholder = null,
        int? minLength = null,
        int? maxLength = null,
        int row = 0,
        bool? required = null,
        string value = null)
        => WithTextInput(new TextInputBuilder(label, customId, style, placeholder, minLength, maxLength, required, value), row);

    /// <exception cref="InvalidOperationException">There are five inputs already.</exception>
    public ModalComponentBuilder WithTextInput(TextInputBuilder text, int row = 0)
    {
        Limits.LessThan(row, MaxActionRowCount, nameof(row));
        if (_actionRows.Count >= MaxActionRowCount)
            throw new InvalidOperationException($"There is no more row to add a {nameof(text)}");
        _actionRows.Add(new ActionRowBuilder().AddComponent(text.Build()));
        return this;
    }

    public ModalComponent Build() => new([.. _actionRows.Select(row => row.Build())]);
}
