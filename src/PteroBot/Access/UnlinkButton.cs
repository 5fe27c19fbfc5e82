using PteroBot.Interactions;
using PteroBot.Panel;

namespace PteroBot.Access;

/// <summary>The button that asks whether to unlink; shown in several places, answered in Features/Links.</summary>
internal static class UnlinkButton
{
    public const string Area = "unlink";
    public const string Ask = "ask";

    public static CustomId For(PanelAddress panel) => CustomId.Of(Area, Ask, PanelPages.Mark(panel));
}
