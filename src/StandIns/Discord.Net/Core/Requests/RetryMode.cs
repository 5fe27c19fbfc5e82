namespace Discord;

[Flags]
public enum RetryMode
{
    AlwaysFail = 0,
    RetryTimeouts = 1 << 0,
    RetryRatelimit = 1 << 2,
    Retry502 = 1 << 3,
    AlwaysRetry = 13,
}
