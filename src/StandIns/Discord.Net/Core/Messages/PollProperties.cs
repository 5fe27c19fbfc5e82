namespace Discord;

/// <summary>Here because signatures name it; the bot sends no polls.</summary>
public class PollProperties
{
    internal PollProperties()
    {
    }
}
