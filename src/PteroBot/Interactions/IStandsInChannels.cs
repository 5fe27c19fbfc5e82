namespace PteroBot.Interactions;

/// <summary>What writes into channels of a guild by itself: boards, alerts, shown consoles.</summary>
internal interface IStandsInChannels
{
    /// <summary>What it is, for several of it: <c>boards</c>.</summary>
    string What { get; }

    /// <summary>The channels where something of it stands.</summary>
    Task<IReadOnlyList<ulong>> ChannelsAsync(ulong guildId, CancellationToken cancellationToken);
}
