using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Features.Admin.Locations;
using PteroBot.Panel;
using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Nodes;

/// <summary>The nodes of the guild's panel.</summary>
internal sealed record NodesView(PanelAddress Panel, IReadOnlyList<Node> Nodes, string? Said = null);

/// <summary>One node.</summary>
internal sealed record NodeView(AdministrationAccess Access, Node Node, string? Said = null);

/// <summary>Reads and changes the nodes of the guild's panel. A node's token goes into the file that was asked for, and nowhere else.</summary>
internal sealed class NodesWork(AdminShelf<Node> shelf, AdminShelf<Location> locations, AuditLog audit)
{
    private const string KeptButNotTold = "ConfigurationNotPersistedException";

    public static Task<IReadOnlyList<Node>> ReadAsync(ApplicationApi application) =>
        application.Nodes.AllAsync(new NodeQuery { Include = NodeIncludes.Location }).ByNameAsync(node => node.Name, node => node.Id);

    public async Task<NodesView> ListAsync(AdministrationAccess access, CancellationToken cancellationToken) =>
        new(access.Panel, await shelf.ListAsync(access, cancellationToken));

    /// <summary>One node by number, name or host, read anew.</summary>
    public async Task<Decision<NodeView>> FindAsync(AdministrationAccess access, string asked, CancellationToken cancellationToken) =>
        await shelf.FindAsync(access, nodes => NodeSearch.Find(nodes, asked), cancellationToken) is { } known
            ? await ReadAsync(access, known.Id, cancellationToken)
            : new Explained(AdminTexts.Unknown("node", asked));

    public async Task<Decision<NodeView>> CreateAsync(AdministrationAccess access, NodeForm form, CancellationToken cancellationToken)
    {
        if (form.Wrong is { } wrong)
            return new Explained(wrong);
        var (location, refusal) = await LocationAsync(access, form.Location, isNew: true, cancellationToken);
        if (refusal is not null)
            return refusal;
        var whole = form.Over(new NewNode("", location, "") { Memory = 0, Disk = 0, Public = true, Cpu = 0, CpuOverallocate = 0, DaemonConnect = form.Port ?? 8080 }, location);
        var made = await ChangeAsync(access, "node.create", null, whole.Name, null, token => access.Application.Nodes.CreateAsync(whole, token), cancellationToken);
        return await ReadAsync(access, made.Id, cancellationToken) with { Said = NodesTexts.Created(made) };
    }

    public async Task<Decision<NodeView>> EditAsync(NodeView view, NodeForm form, CancellationToken cancellationToken)
    {
        if (form.Wrong is { } wrong)
            return new Explained(wrong);
        if (form.Changes.Count == 0)
            return new Explained("Say what to change: every option but the node is one thing that can be.");
        var (location, refusal) = await LocationAsync(view.Access, form.Location, isNew: false, cancellationToken);
        if (refusal is not null)
            return refusal;
        var (now, told) = await UpdateAsync(view, "node.update", string.Join(", ", form.Changes), form.Over(NewNode.From(view.Node), location), cancellationToken);
        return now with { Said = NodesTexts.Changed(form.Changes, told) };
    }

    /// <summary>A new token; its Wings has to be configured again unless the panel could tell it.</summary>
    public async Task<NodeView> ResetTokenAsync(NodeView view, CancellationToken cancellationToken)
    {
        var (now, told) = await UpdateAsync(view, "node.token", null, NewNode.From(view.Node) with { ResetSecret = true }, cancellationToken);
        return now with { Said = NodesTexts.NewToken(told) };
    }

    /// <summary>What its Wings is configured with. Reading it is recorded: it opens the machine.</summary>
    public Task<NodeConfiguration> ConfigurationAsync(NodeView view, CancellationToken cancellationToken) =>
        audit.ChangeAsync(view.Access.Actor, Change(view.Access, "node.configuration", view.Node, view.Node.Name, null),
            token => view.Access.Application.Nodes.ConfigurationAsync(view.Node.Id, token), cancellationToken);

    public async Task<NodesView> DeleteAsync(NodeView view, CancellationToken cancellationToken)
    {
        var (access, node) = (view.Access, view.Node);
        await ChangeAsync(access, "node.delete", node, node.Name, null, async token =>
        {
            await access.Application.Nodes.DeleteAsync(node.Id, token);
            return node;
        }, cancellationToken);
        return await ListAsync(access, cancellationToken) with { Said = $"The node **{Outside.Text(node.Name)}** is deleted." };
    }

    /// <summary>Kept even when the panel could not tell the node about it, which it reports as a refusal.</summary>
    private async Task<(NodeView Now, bool Told)> UpdateAsync(NodeView view, string action, string? detail, NewNode whole, CancellationToken cancellationToken)
    {
        var told = true;
        await ChangeAsync(view.Access, action, view.Node, view.Node.Name, detail, async token =>
        {
            try
            {
                return await view.Access.Application.Nodes.UpdateAsync(view.Node.Id, whole, token);
            }
            catch (PanelRefusedException kept) when (kept.Code == KeptButNotTold)
            {
                told = false;
                return view.Node;
            }
        }, cancellationToken);
        return (await ReadAsync(view.Access, view.Node.Id, cancellationToken), told);
    }

    private async Task<Node> ChangeAsync(
        AdministrationAccess access, string action, Node? node, string name, string? detail, Func<CancellationToken, Task<Node>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await shelf.ChangeAsync(audit, access, Change(access, action, node, name, detail), work, cancellationToken);
        }
        finally
        {
            // They tell which nodes they have.
            locations.Forget(access);
        }
    }

    private static Change Change(AdministrationAccess access, string action, Node? node, string name, string? detail) =>
        new(action, node?.Id.ToString(), name, access.Panel.ToString()) { Detail = detail };

    private static async Task<NodeView> ReadAsync(AdministrationAccess access, int id, CancellationToken cancellationToken) =>
        new(access, await access.Application.Nodes.GetAsync(id, NodeIncludes.Location | NodeIncludes.Servers, cancellationToken));

    /// <summary>The number of the location that is meant. A new node needs one where the panel has them; the only one there is need not be said.</summary>
    private async Task<(int? Location, Refusal? Refusal)> LocationAsync(AdministrationAccess access, string? asked, bool isNew, CancellationToken cancellationToken)
    {
        if (asked is null && (!isNew || !access.Application.Dialect.HasLocations))
            return (null, null);
        try
        {
            return await FindLocationAsync(access, asked, cancellationToken);
        }
        // Some keys do not tell that the panel has none; it does when it is asked.
        catch (NotOnThisPanelException) when (asked is null)
        {
            return (null, null);
        }
    }

    private async Task<(int? Location, Refusal? Refusal)> FindLocationAsync(AdministrationAccess access, string? asked, CancellationToken cancellationToken)
    {
        if (!access.Application.Dialect.HasLocations)
            return (null, new Explained($"{access.Application.Dialect} has no locations."));
        if (int.TryParse(asked, out var number))
            return (number, null);
        if (asked is not null)
            return await locations.FindAsync(access, all => LocationSearch.Find(all, asked), cancellationToken) is { } found
                ? (found.Id, null)
                : (null, new Explained(AdminTexts.Unknown("location", asked)));
        return await locations.ListAsync(access, cancellationToken) is [var only] ? (only.Id, null) : (null, new Explained("Say where it stands: fill in the location."));
    }
}
