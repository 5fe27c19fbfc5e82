namespace Discord;

/// <summary>The rows of a form, one input in each.</summary>
public class ModalComponent
{
    internal ModalComponent(IReadOnlyCollection<ActionRowComponent> components) => Components = components;

    public IReadOnlyCollection<ActionRowComponent> Components { get; }
}
