namespace Discord;

public class ActionRowComponent : IMessageComponent
{
    internal ActionRowComponent(IReadOnlyCollection<IMessageComponent> components) => Components = components;

    public ComponentType Type => ComponentType.ActionRow;

    public IReadOnlyCollection<IMessageComponent> Components { get; }

    string IMessageComponent.CustomId => null;
}
