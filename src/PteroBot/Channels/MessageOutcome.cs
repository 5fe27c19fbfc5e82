namespace PteroBot.Channels;

/// <summary>How writing into a channel went.</summary>
internal enum MessageOutcome
{
    Done,

    /// <summary>Discord is slow, limits us or has a problem: the same again later.</summary>
    NotNow,

    /// <summary>The bot may not write there.</summary>
    NotPermitted,

    MessageGone,
    ChannelGone,
}
