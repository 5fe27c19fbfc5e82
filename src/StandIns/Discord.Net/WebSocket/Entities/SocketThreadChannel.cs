using Discord.Rest;

namespace Discord.WebSocket;

internal sealed class SocketThreadChannel : SocketTextChannel, IThreadChannel
{
    internal SocketThreadChannel(SocketGuild guild, ulong id, ChannelRecord channel)
        : base(guild, id, channel)
    {
    }

    public ThreadType Type => (ThreadType)Record.Type;
    public bool IsArchived => Record.IsArchived;
    public bool IsLocked => Record.IsLocked;

    public Task JoinAsync(RequestOptions options = null) => Discord.Api.JoinThreadAsync(Id, options);

    public Task AddUserAsync(IGuildUser user, RequestOptions options = null) => Discord.Api.AddThreadMemberAsync(Id, user.Id, options);

    internal override Task<IThreadChannel> OpenThreadAsync(NewThread thread, RequestOptions options) =>
        throw new InvalidOperationException("A thread has no threads of its own.");
}
