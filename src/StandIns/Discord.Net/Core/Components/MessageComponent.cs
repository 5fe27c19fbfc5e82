namespace Discord;

/// <summary>The rows of controls under a message.</summary>
public class MessageComponent
{
    internal MessageComponent(IReadOnlyCollection<ActionRowComponent> components) => Components = components;

    public IReadOnlyCollection<ActionRowComponent> Components { get; }
}
