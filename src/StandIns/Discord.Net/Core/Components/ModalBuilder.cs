namespace Discord;

public class ModalBuilder
{
    private string _customId;

    public ModalBuilder()
    {
    }

    public ModalBuilder(string title, string customId, ModalComponentBuilder components = null)
    {
        Title = title;
        CustomId = customId;
        Components = components ?? new ModalComponentBuilder();
    }

    public string Title { get; set; }

    public string CustomId
    {
        get => _customId;
        set => _customId = Limits.Label(value, ComponentBuilder.MaxCustomIdLength);
    }

    public ModalComponentBuilder Components { get; set; } = new();

    public ModalBuilder WithTitle(string title)
    {
        Title = title;
        return this;
    }

    public ModalBuilder WithCustomId(string customId)
    {
        CustomId = customId;
        return this;
    }

    public ModalBuilder AddTextInput(TextInputBuilder component, int row = 0)
    {
        Components.WithTextInput(component, row);
        return this;
    }

    public ModalBuilder AddTextInput(
        string label,
        string customId,
        TextInputStyle style = TextInputStyle.Short,
        string placeholder = "",
        int? minLength = null,
        int? maxLength = null,
        bool? required = null,
        string value = null)
        => AddTextInput(new TextInputBuilder(label, customId, style, placeholder, minLength, maxLength, required, value));

    /// <exception cref="ArgumentException">It has no custom id or no title, or holds something other than inputs.</exception>
    public Modal Build()
    {
        if (string.IsNullOrEmpty(CustomId))
            throw new ArgumentException("Modals must have a custom id.", nameof(CustomId));
        if (string.IsNullOrWhiteSpace(Title))
            throw new ArgumentException("Modals must have a title.", nameof(Title));
        if (Components.ActionRows.SelectMany(row => row.Components).Any(component => component.Type != ComponentType.TextInput))
            throw new ArgumentException("Only components of type TextInputComponent are allowed.", nameof(Components));
        return new Modal(Title, CustomId, Components.Build());
    }
}
