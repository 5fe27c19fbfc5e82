namespace Discord.Interactions;

/// <summary>What a class with commands derives from. One instance is made for each interaction.</summary>
public abstract class InteractionModuleBase<T> : IInteractionModuleBase
    where T : class, IInteractionContext
{
    public T Context { get; private set; }

    /// <exception cref="InvalidOperationException">The context is not the one that this module wants.</exception>
    void IInteractionModuleBase.SetContext(IInteractionContext context)
        => Context = context as T
            ?? throw new InvalidOperationException($"Invalid context type. Expected {typeof(T).Name}, got {context.GetType().Name}.");

    public virtual void AfterExecute(ICommandInfo command)
    {
    }

    public virtual void BeforeExecute(ICommandInfo command)
    {
    }

    public virtual Task BeforeExecuteAsync(ICommandInfo command) => Task.CompletedTask;

    public virtual Task AfterExecuteAsync(ICommandInfo command) => Task.CompletedTask;

    protected virtual Task DeferAsync(bool ephemeral = false, RequestOptions options = null) => Context.Interaction.DeferAsync(ephemeral, options);

    protected virtual Task RespondAsync(
        string text = null,
        Embed[] embeds = null,
        bool isTTS = false,
        bool ephemeral = false,
        AllowedMentions allowedMentions = null,
        RequestOptions options = null,
        MessageComponent components = null,
        Embed embed = null,
        PollProperties poll = null)
        => Context.Interaction.RespondAsync(text, embeds, isTTS, ephemeral, allowedMentions, components, embed, options, poll);

    protected virtual Task RespondWithFileAsync(
        FileAttachment attachment,
        string text = null,
        Embed[] embeds = null,
        bool isTTS = false,
        bool ephemeral = false,
        AllowedMentions allowedMentions = null,
        MessageComponent components = null,
        Embed embed = null,
        RequestOptions options = null,
        PollProperties poll = null)
        => Context.Interaction.RespondWithFileAsync(attachment, text, embeds, isTTS, ephemeral, allowedMentions, components, embed, options, poll);

    protected virtual Task<IUserMessage> FollowupAsync(
        string text = null,
        Embed[] embeds = null,
        bool isTTS = false,
        bool ephemeral = false,
        AllowedMentions allowedMentions = null,
        RequestOptions options = null,
        MessageComponent components = null,
        Embed embed = null,
        PollProperties poll = null)
        => Context.Interaction.FollowupAsync(text, embeds, isTTS, ephemeral, allowedMentions, components, embed, options, poll);

    protected virtual Task<IUserMessage> FollowupWithFileAsync(
        FileAttachment attachment,
        string text = null,
        Embed[] embeds = null,
        bool isTTS = false,
        bool ephemeral = false,
        AllowedMentions allowedMentions = null,
        MessageComponent components = null,
        Embed embed = null,
        RequestOptions options = null,
        PollProperties poll = null)
        => Context.Interaction.FollowupWithFileAsync(attachment, text, embeds, isTTS, ephemeral, allowedMentions, components, embed, options, poll);

    protected virtual Task<IUserMessage> GetOriginalResponseAsync(RequestOptions options = null)
        => Context.Interaction.GetOriginalResponseAsync(options);

    protected virtual Task<IUserMessage> ModifyOriginalResponseAsync(Action<MessageProperties> func, RequestOptions options = null)
        => Context.Interaction.ModifyOriginalResponseAsync(func, options);

    protected virtual Task DeleteOriginalResponseAsync() => Context.Interaction.DeleteOriginalResponseAsync();

    protected virtual Task RespondWithModalAsync(Modal modal, RequestOptions options = null)
        => Context.Interaction.RespondWithModalAsync(modal, options);
}
