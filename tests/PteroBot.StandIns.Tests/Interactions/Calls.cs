namespace PteroBot.StandIns.Tests.Interactions;

/// <summary>What the commands of a test were called with.</summary>
public sealed class Calls
{
    public List<string> Made { get; } = [];

    public void Add(string call) => Made.Add(call);
}
