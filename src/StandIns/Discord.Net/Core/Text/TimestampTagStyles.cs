namespace Discord;

public enum TimestampTagStyles
{
    ShortTime = 't',
    LongTime = 'T',
    ShortDate = 'd',
    LongDate = 'D',
    ShortDateTime = 'f',
    LongDateTime = 'F',
    Relative = 'R',
}
