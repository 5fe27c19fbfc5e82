#nullable enable
using Discord.Net.Rest;

namespace Discord.Rest;

internal sealed partial class RestApi
{
    public Task<WireChannel?> FindChannelAsync(ulong id, RequestOptions? options) =>
        FindAsync(new RestCall(Routes.Channel, $"channels/{id}", new MajorParameter(id), options), WireJson.Default.WireChannel);

    public Task DeleteChannelAsync(ulong id, RequestOptions? options) =>
        SendAsync(new RestCall(Routes.DeleteChannel, $"channels/{id}", new MajorParameter(id), options));

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

    public Task<WireMessage> EditMessageAsync(ulong channelId, ulong id, MessageEdit edit, RequestOptions? options) =>
        ReadAsync(new RestCall(Routes.EditMessage, $"channels/{channelId}/messages/{id}", new MajorParameter(channelId), options, edit.ToBody()), WireJson.Default.WireMessage);

    public Task TriggerTypingAsync(ulong channelId, RequestOptions? options) =>
        SendAsync(new RestCall(Routes.TriggerTyping, $"channels/{channelId}/typing", new MajorParameter(channelId), options));

    public Task DeleteMessageAsync(ulong channelId, ulong id, RequestOptions? options) =>
        SendAsync(new RestCall(Routes.DeleteMessage, $"channels/{channelId}/messages/{id}", new MajorParameter(channelId), options));
}
