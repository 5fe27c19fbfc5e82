namespace Discord;

/// <summary>Where and by whom a command is run.</summary>
public interface IInteractionContext
{
    IDiscordClient Client { get; }

    IGuild Guild { get; }

    IMessageChannel Channel { get; }

    IUser User { get; }

    IDiscordInteraction Interaction { get; }
}
