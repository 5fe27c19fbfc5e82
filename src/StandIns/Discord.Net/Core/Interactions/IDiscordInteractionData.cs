namespace Discord;

public interface IDiscordInteractionData;
