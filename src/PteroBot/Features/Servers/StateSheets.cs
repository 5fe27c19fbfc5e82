using PteroBot.Access;
using PteroBot.Live;

namespace PteroBot.Features.Servers;

/// <summary>The states of servers of several panels, each asked with what opens that server.</summary>
internal sealed class StateSheets(IReadOnlyList<ServerAccess> servers, ServerFeeds feeds)
{
    private readonly Dictionary<string, ServerAccess> _opened = servers.ToDictionary(server => server.Reference);

    private readonly Dictionary<string, StateSheet> _sheets = servers.DistinctBy(server => server.Server.PanelMark ?? "")
        .ToDictionary(server => server.Server.PanelMark ?? "", server => new StateSheet(server.Account.Panel, feeds));

    /// <summary>Null while nothing is known yet.</summary>
    public RowState? Of(ServerEntry server) => SheetOf(server).Of(server);

    /// <inheritdoc cref="StateSheet.Recall"/>
    public void Recall(IReadOnlyList<ServerEntry> known)
    {
        foreach (var ofPanel in known.GroupBy(SheetOf))
            ofPanel.Key.Recall(ofPanel);
    }

    /// <inheritdoc cref="StateSheet.FillAsync"/>
    public Task FillAsync(IEnumerable<ServerEntry> wanted, CancellationToken cancellationToken) =>
        Task.WhenAll(wanted.GroupBy(SheetOf).Select(ofPanel => ofPanel.Key.FillAsync(server => _opened[server.Reference].Client, ofPanel, cancellationToken)));

    private StateSheet SheetOf(ServerEntry server) => _sheets[server.PanelMark ?? ""];
}
