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

    /// <summary>The component with this custom id, or null.</summary>
    public TMessageComponent GetComponent<TMessageComponent>(string customId)
        where TMessageComponent : class, IMessageComponent
        => Components.ActionRows.SelectMany(row => row.Components).OfType<TMessageComponent>().FirstOrDefault(one => one.CustomId == customId);

    /// <summary>Changes an input that is there, such as its label or its value.</summary>
    /// <exception cref="ArgumentException">There is no such input.</exception>
    public ModalBuilder UpdateTextInput(string customId, Action<TextInputBuilder> updateTextInput)
    {
        var old = GetComponent<TextInputComponent>(customId)
            ?? throw new ArgumentException($"There is no component of type {nameof(TextInputComponent)} with the specified custom ID in this modal builder.", nameof(customId));
        var row = Components.ActionRows.First(one => one.Components.Contains(old));
        var builder = new TextInputBuilder(old.Label, old.CustomId, old.Style, old.Placeholder, old.MinLength, old.MaxLength, old.Required, old.Value);
        updateTextInput(builder);
        row.Components[row.Components.IndexOf(old)] = builder.Build();
        return this;
    }

    public ModalBuilder UpdateTextInput(string customId, object value) => UpdateTextInput(customId, input => input.Value = value?.ToString());

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
