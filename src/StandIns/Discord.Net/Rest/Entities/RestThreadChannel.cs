namespace Discord.Rest;

internal sealed class RestThreadChannel : RestTextChannel, IThreadChannel
{
    internal RestThreadChannel(BaseDiscordClient discord, WireChannel channel, IGuild guild)
        : base(discord, channel, guild)
    {
        Type = (ThreadType)channel.Type;
        IsArchived = channel.ThreadMetadata?.Archived ?? false;
        IsLocked = channel.ThreadMetadata?.Locked ?? false;
    }

    public ThreadType Type { get; }
    public bool IsArchived { get; }
    public bool IsLocked { get; }

    public override IReadOnlyCollection<Overwrite> PermissionOverwrites => throw new NotSupportedException("A thread has those of its channel.");

    public Task JoinAsync(RequestOptions options = null) => Discord.Api.JoinThreadAsync(Id, options);

    public Task AddUserAsync(IGuildUser user, RequestOptions options = null) => Discord.Api.AddThreadMemberAsync(Id, user.Id, options);

    public override Task<IThreadChannel> CreateThreadAsync(
        string name, ThreadType type, ThreadArchiveDuration autoArchiveDuration, IMessage message, bool? invitable, int? slowmode, RequestOptions options) =>
        throw new InvalidOperationException("A thread has no threads of its own.");
}
