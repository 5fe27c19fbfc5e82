namespace PteroBot.Live;

/// <summary>What somebody listens for. Lines are told only to those who want them: a busy console wakes nobody else.</summary>
[Flags]
internal enum FeedInterest
{
    Events = 1,
    Lines = 2,
}

/// <summary>Something that happened, and when we heard of it.</summary>
internal sealed record FeedEvent(DateTimeOffset At, ServerHappening What)
{
    public FeedInterest Interest => What is ServerHappening.Said or ServerHappening.LinesLost or ServerHappening.LogBegins ? FeedInterest.Lines : FeedInterest.Events;
}
