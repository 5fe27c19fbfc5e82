using PteroBot.Access;
using PteroBot.Panel.Application;
using PteroBot.Rendering;
using PteroBot.Storage;

namespace PteroBot.Features.Admin.Servers.Bulk;

/// <summary>Which servers it will be, before anything is done: what is kept here is what is shown, and nothing else is touched later.</summary>
internal sealed class BulkPlanning(ServerChoices choices, AdminShelf<Server> shelf, Administration administration, BulkVault vault, TimeProvider clock)
{
    /// <summary>More at once would run for hours; a filter makes it fewer.</summary>
    public const int Most = 5000;

    public async Task<Decision<Stored<BulkJob>>> PlanAsync(AdministrationAccess access, BulkKind kind, string? command, ServersAsked asked, CancellationToken cancellationToken)
    {
        if (Fault(kind, command) is { } fault)
            return new Explained(fault);
        if (NeedsLentAccount(kind) && !(await administration.LendAsync(access, cancellationToken)).TryGet(out _, out var refusal))
            return refusal;
        if (!(await choices.ReadAsync(access, asked, cancellationToken)).TryGet(out var filter, out refusal))
            return refusal;
        // Read anew: a list of half a minute ago may lack what was just made.
        shelf.Forget(access);
        var all = await shelf.ListAsync(access, cancellationToken);
        var fitting = filter.Of(all).ToList();
        var targets = fitting.Where(server => HasWork(kind, server)).ToList();
        if (targets.Count == 0)
            return new Explained(fitting.Count == 0 ? "No server fits, so there is nothing to do." : $"{Words.Count(fitting.Count, "server fits", "servers fit")}, and there is nothing to do with {(fitting.Count == 1 ? "it" : "any of them")}.");
        if (targets.Count > Most)
            return new Explained($"These are {targets.Count} servers; {Most} are the most at once. Narrow it down by owner, node or words.");
        return await vault.AddAsync(Of(access, kind, filter.Describe(all), targets, fitting.Count - targets.Count), command, cancellationToken);
    }

    private static string? Fault(BulkKind kind, string? line) => (kind, line) switch
    {
        (BulkKind.Message, null) => "Give the line for the consoles too.",
        (BulkKind.Message, _) => CommandLine.Fault(line),
        (_, not null) => "A line goes only with sending one. Leave it out, or choose to send a line to the console.",
        _ => null,
    };

    public static bool NeedsLentAccount(BulkKind kind) => kind is BulkKind.Restart or BulkKind.Message;

    /// <summary>Closed servers take neither power nor commands.</summary>
    private static bool HasWork(BulkKind kind, Server server) => kind switch
    {
        BulkKind.Suspend => !server.IsSuspended,
        BulkKind.Unsuspend => server.IsSuspended,
        _ => ServerSearch.Closed(server) is null,
    };

    private BulkJob Of(AdministrationAccess access, BulkKind kind, string filter, IReadOnlyList<Server> targets, int leftOut) => new()
    {
        UserId = access.Actor.UserId,
        GuildId = access.Actor.GuildId!.Value,
        Panel = access.Panel.ToString(),
        Kind = kind,
        Filter = filter,
        Targets = [.. targets.Select(server => new BulkTarget(server.Id, server.Identifier, server.Name, server.Owner?.Username ?? $"user {server.OwnerId}", server.Node?.Name ?? $"node {server.NodeId}"))],
        LeftOut = leftOut,
        At = clock.GetUtcNow(),
    };
}
