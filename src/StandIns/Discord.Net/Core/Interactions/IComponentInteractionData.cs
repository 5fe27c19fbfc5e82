namespace Discord;

public interface IComponentInteractionData : IDiscordInteractionData
{
    string CustomId { get; }

    ComponentType Type { get; }

    IReadOnlyCollection<string> Values { get; }

    IReadOnlyCollection<IChannel> Channels { get; }

    IReadOnlyCollection<IUser> Users { get; }

    IReadOnlyCollection<IRole> Roles { get; }

    IReadOnlyCollection<IGuildUser> Members { get; }

    /// <summary>What was typed, of an input in a form.</summary>
    string Value { get; }
}
