namespace Discord;

/// <summary>A form that opens over Discord.</summary>
public class Modal : IMessageComponent
{
    internal Modal(string title, string customId, ModalComponent component)
    {
        Title = title;
        CustomId = customId;
        Component = component;
    }

    /// <exception cref="NotSupportedException">A modal has no component type.</exception>
    public ComponentType Type => throw new NotSupportedException("Modals do not have a component type.");

    public string Title { get; set; }

    public string CustomId { get; set; }

    public ModalComponent Component { get; set; }
}
