using System.Text.Json.Serialization;
using PteroBot.Panel.Json;

namespace PteroBot.Panel;

/// <summary>What a server can be told to do.</summary>
[JsonConverter(typeof(PowerSignalConverter))]
public enum PowerSignal
{
    /// <summary>Start it. Ignored while it runs. Needs <c>control.start</c>.</summary>
    Start,

    /// <summary>Stop it, killing it after ten minutes. Needs <c>control.stop</c>.</summary>
    Stop,

    /// <summary>Stop and start; starts a stopped server too. Needs <c>control.restart</c>.</summary>
    Restart,

    /// <summary>End the process at once, which can lose data. Needs <c>control.stop</c>.</summary>
    Kill,
}

internal sealed class PowerSignalConverter() : WordConverter<PowerSignal>(
    ("start", PowerSignal.Start),
    ("stop", PowerSignal.Stop),
    ("restart", PowerSignal.Restart),
    ("kill", PowerSignal.Kill))
{
    private static readonly PowerSignalConverter Words = new();

    /// <summary>The word for a signal.</summary>
    public static string WordOf(PowerSignal signal) => Words.Word(signal);
}
