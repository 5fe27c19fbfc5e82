namespace Discord.Rest;

internal sealed class RestThreadChannel : RestTextChannel, IThreadChannel
{
    internal RestThreadChannel(BaseDiscordClient discord, WireChannel channel, IGuild guild)
        : base(discord, channel, guild)
    {
        IsArchived = channel.ThreadMetadata?.Archived ?? false;
        IsLocked = channel.ThreadMetadata?.Locked ?? false;
    }

    public bool IsArchived { get; }
    public bool IsLocked { get; }
}
