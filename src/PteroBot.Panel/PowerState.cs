using System.Text.Json.Serialization;
using PteroBot.Panel.Json;

namespace PteroBot.Panel;

/// <summary>Whether the process of a server runs, as Wings says.</summary>
[JsonConverter(typeof(PowerStateConverter))]
public enum PowerState
{
    /// <summary>Not known: a word of a newer Wings.</summary>
    Unknown,

    /// <summary>Not running.</summary>
    Offline,

    /// <summary>Started, but the line that means "done" has not come yet. With a wrongly written egg it never comes.</summary>
    Starting,

    /// <summary>Running.</summary>
    Running,

    /// <summary>Told to stop.</summary>
    Stopping,

    /// <summary>Pelican's word for "the node did not answer"; the figures beside it mean nothing.</summary>
    Missing,
}

internal sealed class PowerStateConverter() : WordConverter<PowerState>(
    ("offline", PowerState.Offline),
    ("stopped", PowerState.Offline),
    ("starting", PowerState.Starting),
    ("running", PowerState.Running),
    ("stopping", PowerState.Stopping),
    ("missing", PowerState.Missing))
{
    private static readonly PowerStateConverter Words = new();

    /// <summary>The state behind a word.</summary>
    public static PowerState Of(string word) => Words.Value(word);
}
