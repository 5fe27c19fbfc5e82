namespace PteroBot.Interactions;

/// <summary>What needs to read what members write in a guild, which Discord tells only a bot that may.</summary>
internal interface IReadsMessages
{
    /// <summary>How many places of the guild wait for it.</summary>
    Task<int> CountAsync(ulong guildId, CancellationToken cancellationToken);
}
