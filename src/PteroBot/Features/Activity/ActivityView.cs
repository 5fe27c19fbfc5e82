using PteroBot.Interactions;

namespace PteroBot.Features.Activity;

/// <summary>Which activity is shown: all of its state, as it goes into custom ids.</summary>
/// <param name="Server">The server; null for the person's own account.</param>
/// <param name="Filter">Null for everything.</param>
/// <param name="Page">From 1.</param>
internal sealed record ActivityView(string? Server, ActivityFilter? Filter, int Page)
{
    public const string Area = "activity";
    public const string Everything = "all";

    public static ActivityView Start(string? server, string? filter) => new(server, ActivityFilter.Find(filter), 1);

    public IReadOnlyList<ActivityFilter> Filters => Server is null ? ActivityFilter.OfAccounts : ActivityFilter.OfServers;

    public CustomId ToPage(int page) => CustomId.Of(Area, "page", Server ?? "", Filter?.Key ?? Everything, page.ToString());

    /// <summary>The menu; what is chosen there is the filter's key.</summary>
    public CustomId Menu => CustomId.Of(Area, "filter", Server ?? "");

    /// <summary>Reads the arguments of <see cref="ToPage"/>; anything odd becomes the first page of everything.</summary>
    public static ActivityView Read(IReadOnlyList<string> arguments) => new(
        ServerOf(arguments),
        arguments.Count > 1 ? ActivityFilter.Find(arguments[1]) : null,
        arguments.Count > 2 && int.TryParse(arguments[2], out var page) ? Math.Max(1, page) : 1);

    public static string? ServerOf(IReadOnlyList<string> arguments) => arguments.Count > 0 && arguments[0].Length > 0 ? arguments[0] : null;
}
