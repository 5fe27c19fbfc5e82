namespace PteroBot.Features.Alerts;

/// <summary>Why an alert ended that nobody removed.</summary>
internal enum AlertEnd
{
    NotPermitted,
    ChannelGone,
    CreatorLeft,
    CreatorLostAccess,
    NoKey,
}
