namespace Discord;

/// <summary>The line under a user's name. Discord wants a name with it, which nobody sees.</summary>
public class CustomStatusGame(string state) : Game("Custom Status", ActivityType.CustomStatus)
{
    public string State { get; } = state;

    public override string ToString() => State;
}
