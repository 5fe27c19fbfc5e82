using PteroBot.Interactions;

namespace PteroBot.Features.Servers;

/// <summary>Which part of the list is shown: all of its state, as it goes into custom ids.</summary>
internal sealed record ServersView(int Page, bool OnlyRunning, string Search)
{
    /// <summary>Escaped at worst three times as long, it has to fit a custom id.</summary>
    public const int MaxSearch = 23;

    public static ServersView Start(string? search) => new(1, false, Kept(search));

    public CustomId ToPage(int page) => CustomId.Of("servers", "page", page.ToString(), Filter(OnlyRunning), Search);

    /// <summary>The same again, with more servers looked at.</summary>
    public CustomId Further => CustomId.Of("servers", "further", Page.ToString(), Filter(OnlyRunning), Search);

    public CustomId ToOther => CustomId.Of("servers", "filter", "1", Filter(!OnlyRunning), Search);

    /// <summary>Reads the arguments of a custom id; anything odd becomes the first page of everything.</summary>
    public static ServersView Read(IReadOnlyList<string> arguments) => new(
        arguments.Count > 0 && int.TryParse(arguments[0], out var page) ? page : 1,
        arguments.Count > 1 && arguments[1] == Filter(true),
        arguments.Count > 2 ? Kept(arguments[2]) : "");

    public static string Kept(string? search) => Rendering.Cut.To((search ?? "").Trim(), MaxSearch).TrimEnd('…');

    private static string Filter(bool onlyRunning) => onlyRunning ? "running" : "all";
}
