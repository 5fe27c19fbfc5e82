namespace Discord.Rest;

/// <summary>A channel of a guild in which people write.</summary>
internal class RestTextChannel : RestMessageChannel, ITextChannel
{
    internal RestTextChannel(BaseDiscordClient discord, WireChannel channel, IGuild guild)
        : base(discord, channel)
    {
        Guild = guild;
        GuildId = channel.GuildId ?? guild?.Id ?? 0;
        CategoryId = channel.ParentId;
        PermissionOverwrites = [.. (channel.PermissionOverwrites ?? []).Select(one => new Overwrite(one.Id, one.Type, new OverwritePermissions(one.Allow, one.Deny)))];
    }

    public IGuild Guild { get; }
    public ulong GuildId { get; }
    public ulong? CategoryId { get; }
    public virtual IReadOnlyCollection<Overwrite> PermissionOverwrites { get; }
    public string Mention => MentionUtils.MentionChannel(Id);

    public virtual async Task<IThreadChannel> CreateThreadAsync(
        string name, ThreadType type, ThreadArchiveDuration autoArchiveDuration, IMessage message, bool? invitable, int? slowmode, RequestOptions options) =>
        new RestThreadChannel(Discord, await Discord.Api.CreateThreadAsync(Id, new NewThread(name, type, autoArchiveDuration, message?.Id, invitable, slowmode), options), Guild);

    public Task DeleteAsync(RequestOptions options = null) => Discord.Api.DeleteChannelAsync(Id, options);
}
