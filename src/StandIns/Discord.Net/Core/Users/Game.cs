namespace Discord;

public class Game : IActivity
{
    public Game(
        string name,
        ActivityType type = ActivityType.Playing,
        ActivityProperties flags = ActivityProperties.None,
        string details = null)
    {
        Name = name;
        Type = type;
        Flags = flags;
        Details = details;
    }

    public string Name { get; }

    public ActivityType Type { get; }

    public ActivityProperties Flags { get; }

    public string Details { get; }

    public override string ToString() => Name;
}
