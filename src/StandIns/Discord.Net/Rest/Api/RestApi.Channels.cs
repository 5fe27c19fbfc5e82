#nullable enable
using Discord.Net.Rest;

namespace Discord.Rest;

internal sealed partial class RestApi
{
    public Task<WireChannel?> FindChannelAsync(ulong id, RequestOptions? options) =>
        FindAsync(new RestCall(Routes.Channel, $"channels/{id}", new MajorParameter(id), options), WireJson.Default.WireChannel);

    public Task DeleteChannelAsync(ulong id, RequestOptions? options) =>
        SendAsync(new RestCall(Routes.DeleteChannel, $"channels/{id}", new MajorParameter(id), options));

    public Task<WireChannel> CreateThreadAsync(ulong channelId, NewThread thread, RequestOptions? options)
    {
        var body = JsonBody.Write(thread, static (json, thread) => thread.Write(json));
        return thread.MessageId is { } message
            ? ReadAsync(new RestCall(Routes.CreateThreadOfMessage, $"channels/{channelId}/messages/{message}/threads", new MajorParameter(channelId), options, body), WireJson.Default.WireChannel)
            : ReadAsync(new RestCall(Routes.CreateThread, $"channels/{channelId}/threads", new MajorParameter(channelId), options, body), WireJson.Default.WireChannel);
    }

    public Task JoinThreadAsync(ulong threadId, RequestOptions? options) =>
        SendAsync(new RestCall(Routes.JoinThread, $"channels/{threadId}/thread-members/@me", new MajorParameter(threadId), options));

    public Task AddThreadMemberAsync(ulong threadId, ulong userId, RequestOptions? options) =>
        SendAsync(new RestCall(Routes.AddThreadMember, $"channels/{threadId}/thread-members/{userId}", new MajorParameter(threadId), options));

    /// <summary>One of Unicode's emoji by itself, one of a guild's by name and id.</summary>
    public Task AddReactionAsync(ulong channelId, ulong messageId, IEmote emote, RequestOptions? options)
    {
        var emoji = Uri.EscapeDataString(emote is Emote { Id: var id } ? $"{emote.Name}:{id}" : emote.Name);
        return SendAsync(new RestCall(Routes.AddReaction, $"channels/{channelId}/messages/{messageId}/reactions/{emoji}/@me", new MajorParameter(channelId), options));
    }

    public Task<WireChannel> OpenDmAsync(ulong userId, RequestOptions? options)
    {
        var body = JsonBody.Write(userId, static (json, id) =>
        {
            json.WriteStartObject();
            json.WriteId("recipient_id"u8, id);
            json.WriteEndObject();
        });
        return ReadAsync(new RestCall(Routes.OpenDm, "users/@me/channels", default, options, body), WireJson.Default.WireChannel);
    }

    public Task<WireMessage> SendMessageAsync(ulong channelId, NewMessage message, RequestOptions? options) =>
        ReadAsync(new RestCall(Routes.SendMessage, $"channels/{channelId}/messages", new MajorParameter(channelId), options, message.ToBody()), WireJson.Default.WireMessage);

    public Task<WireMessage?> FindMessageAsync(ulong channelId, ulong id, RequestOptions? options) =>
        FindAsync(new RestCall(Routes.Message, $"channels/{channelId}/messages/{id}", new MajorParameter(channelId), options), WireJson.Default.WireMessage);

    public Task<WireMessage[]> ListMessagesAsync(ulong channelId, int limit, ulong? before, RequestOptions? options) =>
        ReadAsync(new RestCall(Routes.Messages, $"channels/{channelId}/messages?limit={limit}{(before is null ? "" : $"&before={before}")}", new MajorParameter(channelId), options), WireJson.Default.WireMessageArray);

    public Task<WireMessage> EditMessageAsync(ulong channelId, ulong id, MessageEdit edit, RequestOptions? options) =>
        ReadAsync(new RestCall(Routes.EditMessage, $"channels/{channelId}/messages/{id}", new MajorParameter(channelId), options, edit.ToBody()), WireJson.Default.WireMessage);

    public Task TriggerTypingAsync(ulong channelId, RequestOptions? options) =>
        SendAsync(new RestCall(Routes.TriggerTyping, $"channels/{channelId}/typing", new MajorParameter(channelId), options));

    public Task DeleteMessageAsync(ulong channelId, ulong id, RequestOptions? options) =>
        SendAsync(new RestCall(Routes.DeleteMessage, $"channels/{channelId}/messages/{id}", new MajorParameter(channelId), options));
}
