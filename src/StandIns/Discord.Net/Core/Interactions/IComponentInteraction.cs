namespace Discord;

/// <summary>A button was pressed or a menu was used.</summary>
public interface IComponentInteraction : IDiscordInteraction
{
    new IComponentInteractionData Data { get; }

    IUserMessage Message { get; }

    Task UpdateAsync(Action<MessageProperties> func, RequestOptions options = null);

    Task DeferLoadingAsync(bool ephemeral = false, RequestOptions options = null);
}
