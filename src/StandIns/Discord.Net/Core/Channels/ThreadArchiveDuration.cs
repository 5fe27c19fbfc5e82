namespace Discord;

/// <summary>In minutes.</summary>
public enum ThreadArchiveDuration
{
    OneHour = 60,
    OneDay = 1440,
    ThreeDays = 4320,
    OneWeek = 10080,
}
