using Discord.Rest;

namespace Discord.WebSocket;

public interface ISocketMessageChannel : IMessageChannel
{
    new Task<RestUserMessage> SendMessageAsync(
        string text = null,
        bool isTTS = false,
        Embed embed = null,
        RequestOptions options = null,
        AllowedMentions allowedMentions = null,
        MessageReference messageReference = null,
        MessageComponent components = null,
        ISticker[] stickers = null,
        Embed[] embeds = null,
        MessageFlags flags = MessageFlags.None,
        PollProperties poll = null);
}
