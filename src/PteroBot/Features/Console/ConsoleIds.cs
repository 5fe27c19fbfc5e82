using PteroBot.Access;
using PteroBot.Interactions;

namespace PteroBot.Features.Console;

/// <summary>The custom ids of consoles.</summary>
internal static class ConsoleIds
{
    public const string Area = ConsoleButton.Area;

    /// <summary>Shows the tail in the place of what the message shows.</summary>
    public static CustomId Show(string server, int lines) => CustomId.Of(Area, "show", server, lines.ToString());

    /// <summary>Opens the form for a command.</summary>
    public static CustomId Ask(string server) => CustomId.Of(Area, "ask", server);

    /// <summary>The form for a command.</summary>
    public static CustomId Send(string server) => CustomId.Of(Area, "send", server);
}
