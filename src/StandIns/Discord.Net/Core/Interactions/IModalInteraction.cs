namespace Discord;

/// <summary>A form was sent.</summary>
public interface IModalInteraction : IDiscordInteraction
{
    new IModalInteractionData Data { get; }

    /// <summary>The message whose control opened the form, if one did.</summary>
    IUserMessage Message { get; }

    Task UpdateAsync(Action<MessageProperties> func, RequestOptions options = null);

    Task DeferLoadingAsync(bool ephemeral = false, RequestOptions options = null);
}
