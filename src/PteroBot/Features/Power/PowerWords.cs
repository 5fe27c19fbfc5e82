using PteroBot.Languages;
using PteroBot.Panel;

namespace PteroBot.Features.Power;

/// <summary>The power signals in words.</summary>
internal static class PowerWords
{
    /// <summary>On a button: <c>Restart</c>.</summary>
    public static string Label(PowerSignal signal) => Language.Current.Label(signal);

    /// <summary>In a sentence: <c>restart</c>.</summary>
    public static string Verb(PowerSignal signal) => signal switch
    {
        PowerSignal.Start => "start",
        PowerSignal.Stop => "stop",
        PowerSignal.Restart => "restart",
        PowerSignal.Kill => "kill",
        _ => throw new ArgumentOutOfRangeException(nameof(signal)),
    };

    /// <summary>Reads a verb.</summary>
    public static bool TryParse(string verb, out PowerSignal signal) => Enum.TryParse(verb, ignoreCase: true, out signal) && Enum.IsDefined(signal);

    /// <summary>While it happens: <c>Restarting</c>.</summary>
    public static string Doing(PowerSignal signal) => Language.Current.Doing(signal);
}
