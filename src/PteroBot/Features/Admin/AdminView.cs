using PteroBot.Interactions;

namespace PteroBot.Features.Admin;

/// <summary>Which part of the panel's list is shown, as it goes into custom ids.</summary>
/// <param name="Area">Whose list, as in custom ids.</param>
/// <param name="Page">From 1.</param>
/// <param name="Search">What was searched; empty for everything.</param>
internal sealed record AdminView(string Area, int Page, string Search)
{
    /// <summary>Escaped at worst three times as long, it has to fit a custom id.</summary>
    public const int MaxSearch = 20;

    public static AdminView Start(string area, string? search = null) => new(area, 1, Kept(search));

    public CustomId ToPage(int page) => CustomId.Of(Area, "page", page.ToString(), Search);

    /// <summary>Reads the arguments of a custom id; anything odd becomes the first page of everything.</summary>
    public static AdminView Read(CustomId id) => new(
        id.Area,
        id.Arguments.Count > 0 && int.TryParse(id.Arguments[0], out var page) ? page : 1,
        id.Arguments.Count > 1 ? Kept(id.Arguments[1]) : "");

    private static string Kept(string? search) => Rendering.Cut.To((search ?? "").Trim(), MaxSearch).TrimEnd('…');
}
