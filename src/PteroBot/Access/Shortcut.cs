using PteroBot.Interactions;

namespace PteroBot.Access;

/// <summary>Buttons on cards that open something else of the server, for whoever presses alone; answered in their own features.</summary>
internal static class Shortcut
{
    public const string Enter = "enter";
    public const string GraphArea = "graph";

    public static CustomId Files(string server) => CustomId.Of("files", Enter, server);

    public static CustomId Backups(string server) => CustomId.Of("backups", Enter, server);

    public static CustomId Graph(string server) => CustomId.Of(GraphArea, Enter, server);
}
