using System.Text.Json;
using Discord.Rest;

namespace Discord.WebSocket;

public abstract partial class SocketInteraction
{
    private static readonly TimeSpan TimeToRespond = TimeSpan.FromSeconds(3);

    private int _answering;

    /// <summary>A first answer was given. One that failed does not count.</summary>
    public virtual bool HasResponded { get; private set; }

    internal InteractionKey Key => new(Id, ApplicationId, Token);

    public virtual Task RespondAsync(
        string text = null, Embed[] embeds = null, bool isTTS = false, bool ephemeral = false, AllowedMentions allowedMentions = null,
        MessageComponent components = null, Embed embed = null, RequestOptions options = null, PollProperties poll = null) =>
        RespondAsync(Compose([], text, embeds, isTTS, ephemeral, allowedMentions, components, embed), options);

    public Task RespondWithFileAsync(
        FileAttachment attachment, string text = null, Embed[] embeds = null, bool isTTS = false, bool ephemeral = false, AllowedMentions allowedMentions = null,
        MessageComponent components = null, Embed embed = null, RequestOptions options = null, PollProperties poll = null) =>
        RespondWithFilesAsync([attachment], text, embeds, isTTS, ephemeral, allowedMentions, components, embed, options, poll);

    public virtual Task RespondWithFilesAsync(
        IEnumerable<FileAttachment> attachments, string text = null, Embed[] embeds = null, bool isTTS = false, bool ephemeral = false,
        AllowedMentions allowedMentions = null, MessageComponent components = null, Embed embed = null, RequestOptions options = null, PollProperties poll = null) =>
        RespondAsync(Compose(attachments, text, embeds, isTTS, ephemeral, allowedMentions, components, embed), options);

    public virtual async Task<RestFollowupMessage> FollowupAsync(
        string text = null, Embed[] embeds = null, bool isTTS = false, bool ephemeral = false, AllowedMentions allowedMentions = null,
        MessageComponent components = null, Embed embed = null, RequestOptions options = null, PollProperties poll = null) =>
        await FollowUpAsync(Compose([], text, embeds, isTTS, ephemeral, allowedMentions, components, embed), options);

    public Task<RestFollowupMessage> FollowupWithFileAsync(
        FileAttachment attachment, string text = null, Embed[] embeds = null, bool isTTS = false, bool ephemeral = false, AllowedMentions allowedMentions = null,
        MessageComponent components = null, Embed embed = null, RequestOptions options = null, PollProperties poll = null) =>
        FollowupWithFilesAsync([attachment], text, embeds, isTTS, ephemeral, allowedMentions, components, embed, options, poll);

    public virtual async Task<RestFollowupMessage> FollowupWithFilesAsync(
        IEnumerable<FileAttachment> attachments, string text = null, Embed[] embeds = null, bool isTTS = false, bool ephemeral = false,
        AllowedMentions allowedMentions = null, MessageComponent components = null, Embed embed = null, RequestOptions options = null, PollProperties poll = null) =>
        await FollowUpAsync(Compose(attachments, text, embeds, isTTS, ephemeral, allowedMentions, components, embed), options);

    public async Task<RestInteractionMessage> GetOriginalResponseAsync(RequestOptions options = null)
    {
        CheckToken();
        return Original(await Discord.Api.GetResponseAsync(Key, null, options));
    }

    public async Task<RestInteractionMessage> ModifyOriginalResponseAsync(Action<MessageProperties> func, RequestOptions options = null)
    {
        CheckToken();
        return Original(await Discord.Api.EditResponseAsync(Key, null, new MessageEdit(func).Check(), options));
    }

    public Task DeleteOriginalResponseAsync(RequestOptions options = null)
    {
        CheckToken();
        return Discord.Api.DeleteResponseAsync(Key, null, options);
    }

    public virtual Task DeferAsync(bool ephemeral = false, RequestOptions options = null) =>
        AnswerAsync(InteractionResponseType.DeferredChannelMessageWithSource, ephemeral, WriteFlags, [], options);

    public virtual Task RespondWithModalAsync(Modal modal, RequestOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(modal);
        return AnswerAsync(InteractionResponseType.Modal, modal, WriteModal, [], options);
    }

    async Task<IUserMessage> IDiscordInteraction.GetOriginalResponseAsync(RequestOptions options) => await GetOriginalResponseAsync(options);

    async Task<IUserMessage> IDiscordInteraction.ModifyOriginalResponseAsync(Action<MessageProperties> func, RequestOptions options) =>
        await ModifyOriginalResponseAsync(func, options);

    async Task<IUserMessage> IDiscordInteraction.FollowupAsync(
        string text, Embed[] embeds, bool isTTS, bool ephemeral, AllowedMentions allowedMentions, MessageComponent components, Embed embed, RequestOptions options, PollProperties poll) =>
        await FollowupAsync(text, embeds, isTTS, ephemeral, allowedMentions, components, embed, options, poll);

    async Task<IUserMessage> IDiscordInteraction.FollowupWithFileAsync(
        FileAttachment attachment, string text, Embed[] embeds, bool isTTS, bool ephemeral, AllowedMentions allowedMentions, MessageComponent components, Embed embed,
        RequestOptions options, PollProperties poll) =>
        await FollowupWithFileAsync(attachment, text, embeds, isTTS, ephemeral, allowedMentions, components, embed, options, poll);

    async Task<IUserMessage> IDiscordInteraction.FollowupWithFilesAsync(
        IEnumerable<FileAttachment> attachments, string text, Embed[] embeds, bool isTTS, bool ephemeral, AllowedMentions allowedMentions, MessageComponent components,
        Embed embed, RequestOptions options, PollProperties poll) =>
        await FollowupWithFilesAsync(attachments, text, embeds, isTTS, ephemeral, allowedMentions, components, embed, options, poll);

    /// <summary>The first answer. A second one at the same time is refused as if the first had already been given.</summary>
    internal async Task AnswerAsync<T>(
        InteractionResponseType type, T value, Action<Utf8JsonWriter, T> writeData, IReadOnlyList<FileAttachment> files, RequestOptions options)
    {
        if (Discord.Config.ResponseInternalTimeCheck && Discord.Config.Time.GetUtcNow() - CreatedAt > TimeToRespond)
            throw new TimeoutException($"Cannot respond to an interaction after {TimeToRespond.TotalSeconds} seconds!");
        if (HasResponded || Interlocked.Exchange(ref _answering, 1) == 1)
            throw new InvalidOperationException("Cannot respond twice to the same interaction");
        try
        {
            await Discord.Api.RespondAsync(Key, type, value, writeData, files, options);
            HasResponded = true;
        }
        finally
        {
            Volatile.Write(ref _answering, 0);
        }
    }

    internal static void WriteFlags(Utf8JsonWriter json, bool ephemeral)
    {
        json.WriteStartObject();
        if (ephemeral)
            json.WriteNumber("flags"u8, (int)MessageFlags.Ephemeral);
        json.WriteEndObject();
    }

    private static void WriteModal(Utf8JsonWriter json, Modal modal)
    {
        json.WriteStartObject();
        json.WriteString("custom_id"u8, modal.CustomId);
        json.WriteString("title"u8, modal.Title);
        json.WriteComponents(modal.Component.Components);
        json.WriteEndObject();
    }

    private static NewMessage Compose(
        IEnumerable<FileAttachment> files, string text, Embed[] embeds, bool isTts, bool ephemeral, AllowedMentions mentions, MessageComponent components, Embed embed) => new()
    {
        Text = text,
        IsTts = isTts,
        Embeds = NewMessage.Join(embed, embeds),
        Mentions = mentions,
        Components = components,
        Files = [.. files],
        Flags = ephemeral ? MessageFlags.Ephemeral : MessageFlags.None,
    };

    private Task RespondAsync(NewMessage message, RequestOptions options)
    {
        CheckToken();
        return AnswerAsync(InteractionResponseType.ChannelMessageWithSource, message.Check(mayBeEmpty: true), static (json, one) => one.Write(json), message.Files, options);
    }

    private async Task<RestFollowupMessage> FollowUpAsync(NewMessage message, RequestOptions options)
    {
        CheckToken();
        return new RestFollowupMessage(Discord, InteractionChannel, await Discord.Api.FollowUpAsync(Key, message.Check(), options), Key);
    }

    private RestInteractionMessage Original(WireMessage message) => new(Discord, InteractionChannel, message, Key);

    private void CheckToken()
    {
        if (!IsValidToken)
            throw new InvalidOperationException("Interaction token is no longer valid");
    }
}
