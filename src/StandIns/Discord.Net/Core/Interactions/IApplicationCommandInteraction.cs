namespace Discord;

public interface IApplicationCommandInteraction : IDiscordInteraction
{
    new IApplicationCommandInteractionData Data { get; }
}
