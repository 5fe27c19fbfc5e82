namespace PteroBot.Sandbox.Control;

/// <summary>
/// The control API says no: 409 for what a person could not do in Discord, 404 for what is not there, 400 for a call that makes no sense.
/// Thrown, because it ends the call from any depth.
/// </summary>
internal sealed class ControlRefusal(int status, string message) : Exception(message)
{
    public int Status { get; } = status;

    /// <summary>The person could not do this in Discord.</summary>
    public static ControlRefusal Impossible(string message) => new(409, message);

    public static ControlRefusal NotFound(string message) => new(404, message);

    public static ControlRefusal Wrong(string message) => new(400, message);
}
