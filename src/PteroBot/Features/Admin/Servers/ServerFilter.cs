using Discord.Interactions;
using PteroBot.Interactions;
using PteroBot.Live;
using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Servers;

/// <summary>What the panel itself knows of a server's state; whether it runs is not among that.</summary>
internal enum ServerState
{
    [ChoiceDisplay("open to its people")]
    Open,

    [ChoiceDisplay("suspended")]
    Suspended,

    [ChoiceDisplay("being installed")]
    Installing,

    [ChoiceDisplay("installation failed")]
    InstallFailed,

    [ChoiceDisplay("being restored")]
    Restoring,

    [ChoiceDisplay("node in maintenance")]
    Maintenance,
}

/// <summary>Which servers of the panel are meant, as it goes into custom ids.</summary>
internal sealed record ServerFilter(string Search, int? OwnerId = null, int? NodeId = null, ServerState? State = null)
{
    /// <summary>Escaped at worst three times as long, it has to fit a custom id beside the rest.</summary>
    public const int MaxSearch = 15;

    private const string Any = "-";

    public static ServerFilter Everything { get; } = new("");

    public bool IsEverything => this == Everything;

    /// <summary>As four arguments of a custom id.</summary>
    public IReadOnlyList<string> Arguments => [OwnerId?.ToString() ?? Any, NodeId?.ToString() ?? Any, State is { } state ? ((int)state).ToString() : Any, Kept(Search)];

    /// <summary>Reads them; anything odd becomes no condition.</summary>
    public static ServerFilter Read(IReadOnlyList<string> arguments) => arguments is [var owner, var node, var state, var search]
        ? new(Kept(search), Number(owner), Number(node), Number(state) is { } number && Enum.IsDefined((ServerState)number) ? (ServerState)number : null)
        : Everything;

    public static string Kept(string? search) => Cut.To((search ?? "").Trim(), MaxSearch).TrimEnd('…');

    public IEnumerable<Server> Of(IEnumerable<Server> servers) => ServerSearch.Matching(servers, Search).Where(server =>
        (OwnerId is null || server.OwnerId == OwnerId) && (NodeId is null || server.NodeId == NodeId) && (State is null || StateOf(server) == State));

    /// <summary>The conditions in words; empty for everything.</summary>
    public string Describe(IReadOnlyList<Server> servers)
    {
        var words = new List<string>();
        if (Search.Length > 0)
            words.Add($"with {Outside.Text(Search)}");
        if (OwnerId is { } owner)
            words.Add($"of {Outside.Text(servers.FirstOrDefault(server => server.OwnerId == owner)?.Owner?.Username ?? $"user {owner}")}");
        if (NodeId is { } node)
            words.Add($"on {Outside.Text(servers.FirstOrDefault(server => server.NodeId == node)?.Node?.Name ?? $"node {node}")}");
        if (State is { } state)
            words.Add(Word(state));
        return string.Join(", ", words);
    }

    private static ServerState StateOf(Server server) => ServerSearch.Closed(server) switch
    {
        ServerCondition.Suspended => ServerState.Suspended,
        ServerCondition.Installing => ServerState.Installing,
        ServerCondition.InstallFailed => ServerState.InstallFailed,
        ServerCondition.RestoringBackup => ServerState.Restoring,
        ServerCondition.Maintenance => ServerState.Maintenance,
        _ => ServerState.Open,
    };

    private static string Word(ServerState state) => state switch
    {
        ServerState.Open => "open to their people",
        ServerState.Suspended => "suspended",
        ServerState.Installing => "being installed",
        ServerState.InstallFailed => "whose installation failed",
        ServerState.Restoring => "being restored",
        _ => "on a node in maintenance",
    };

    private static int? Number(string text) => int.TryParse(text, System.Globalization.NumberStyles.None, null, out var number) ? number : null;
}

/// <summary>Which part of the list is shown.</summary>
internal sealed record ServersView(int Page, ServerFilter Filter)
{
    public CustomId ToPage(int page) => CustomId.Of(ServerIds.Area, "page", [page.ToString(), .. Filter.Arguments]);

    public static ServersView Read(IReadOnlyList<string> arguments) =>
        new(arguments.Count > 0 && int.TryParse(arguments[0], out var page) ? page : 1, ServerFilter.Read([.. arguments.Skip(1)]));
}
