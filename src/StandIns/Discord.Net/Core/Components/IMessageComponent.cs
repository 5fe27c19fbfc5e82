namespace Discord;

public interface IMessageComponent
{
    ComponentType Type { get; }

    string CustomId { get; }
}
