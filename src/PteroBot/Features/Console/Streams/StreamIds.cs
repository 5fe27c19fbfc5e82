using PteroBot.Interactions;

namespace PteroBot.Features.Console.Streams;

/// <summary>The custom ids of streams.</summary>
internal static class StreamIds
{
    public const string Area = "stream";

    public static CustomId Begin(string stream) => CustomId.Of(Area, "begin", stream);

    public static CustomId BeginPrivate(string stream) => CustomId.Of(Area, "private", stream);

    public static CustomId Drop(string stream) => CustomId.Of(Area, "drop", stream);

    public static CustomId Pause(string stream) => CustomId.Of(Area, "pause", stream);

    public static CustomId Resume(string stream) => CustomId.Of(Area, "resume", stream);

    public static CustomId Ask(string stream) => CustomId.Of(Area, "ask", stream);

    public static CustomId Set(string stream) => CustomId.Of(Area, "set", stream);

    public static CustomId AskStop(string stream) => CustomId.Of(Area, "end", stream);

    public static CustomId Stop(string stream) => CustomId.Of(Area, "stop", stream);
}
