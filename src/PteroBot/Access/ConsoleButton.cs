using PteroBot.Interactions;

namespace PteroBot.Access;

/// <summary>The button that opens a server's console; shown on cards, answered in Features/Console.</summary>
internal static class ConsoleButton
{
    public const string Area = "console";
    public const string Open = "open";

    public static CustomId For(string server) => CustomId.Of(Area, Open, server);
}
