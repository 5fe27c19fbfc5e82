using PteroBot.Access;
using PteroBot.Channels;
using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.Panel.Application;

namespace PteroBot.Features.Boards;

/// <summary>Reads the machines of a guild's panel with the guild's application key, as long as the board's creator administers the panel.</summary>
internal sealed class NodesReader(Administration administration, IChannelMessages discord, ServerFeeds feeds, TimeProvider clock)
{
    /// <summary>The machines; with what stands in the way of reading them, those of the last time.</summary>
    public async Task<NodesPicture> ReadAsync(Board board, Language language, NodesPicture? last, CancellationToken cancellationToken)
    {
        var standing = board.Standing;
        if (await discord.MemberAsync(standing.GuildId, standing.CreatorId, cancellationToken) is not { } creator)
            return Troubled(last, language.CreatorLeft);
        if (!(await administration.OpenAsync(creator, MarkOf(standing), cancellationToken)).TryGet(out var access, out var refusal))
            return Troubled(last, refusal is NotAdministrator ? language.CreatorIsNoAdministrator : language.NoApplicationKey);
        try
        {
            return new NodesPicture(await ReadAsync(access, cancellationToken), clock.GetUtcNow());
        }
        catch (PanelException failure)
        {
            return Troubled(last, language.Silence(SilenceReasons.Of(failure), ""));
        }
    }

    /// <summary>Null for an address that is none any more.</summary>
    private static string? MarkOf(Standing standing) => PanelAddress.TryParse(standing.Panel, out var panel) ? PanelPages.Mark(panel) : null;

    private NodesPicture Troubled(NodesPicture? last, string trouble) => new(last?.Nodes ?? [], last?.At ?? clock.GetUtcNow(), trouble);

    private async Task<IReadOnlyList<NodeRow>> ReadAsync(AdministrationAccess access, CancellationToken cancellationToken)
    {
        var servers = new List<Server>();
        await foreach (var server in access.Background.Servers.AllAsync(cancellationToken: cancellationToken))
            servers.Add(server);
        var byNode = servers.ToLookup(server => server.NodeId);
        var rows = new List<NodeRow>();
        await foreach (var node in access.Background.Nodes.AllAsync(cancellationToken: cancellationToken))
            rows.Add(Row(node, [.. byNode[node.Id]], access.Panel));
        return [.. rows.OrderBy(row => row.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private NodeRow Row(Node node, IReadOnlyList<Server> servers, PanelAddress panel)
    {
        var seen = servers.Select(server => feeds.Peek(new FeedKey(panel.ToString(), server.Uuid.ToString()))).OfType<ServerSnapshot>().ToList();
        return new NodeRow(node.Name)
        {
            IsUnderMaintenance = node.IsUnderMaintenance,
            IsDown = seen.Any(now => now.Condition == ServerCondition.NodeDown),
            Servers = servers.Count,
            Suspended = servers.Count(server => server.IsSuspended),
            Watched = seen.Count,
            Running = seen.Count(now => now.Condition == ServerCondition.Running),
            MemoryGiven = node.Allocated.Memory,
            Memory = node.Memory,
            DiskGiven = node.Allocated.Disk,
            Disk = node.Disk,
        };
    }
}
