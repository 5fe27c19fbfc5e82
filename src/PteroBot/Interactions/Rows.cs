using Discord;

namespace PteroBot.Interactions;

/// <summary>Rows of controls, of which some are not always there.</summary>
internal static class Rows
{
    /// <summary>The row after those that are there. A control that names a later one begins a row of its own, and the next one another.</summary>
    public static int NextRow(this ComponentBuilder controls) => controls.ActionRows?.Count ?? 0;
}
