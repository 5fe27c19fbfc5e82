using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;

namespace PteroBot.Features.Admin.Nodes;

/// <summary>Menus, buttons and forms of <c>/admin nodes</c>; the role is asked at every press.</summary>
[PanelAdministrator]
internal sealed class NodesControls(AdminDoor door, NodesWork nodes, TimeProvider clock) : AdministratorModule(door)
{
    [ComponentInteraction($"{NodeIds.Area}/page/*/*")]
    [Reply(ReplyKind.Update)]
    public Task PageAsync(string page, string search) =>
        AdministerAsync(async access => NodesEmbeds.List(await nodes.ListAsync(access, Cancellation), AdminView.Read(PressedId)));

    [ComponentInteraction($"{NodeIds.Area}/open")]
    [Reply(ReplyKind.Update)]
    public Task OpenAsync() => WithAsync(Chosen.FirstOrDefault() ?? "", found => Task.FromResult<Decision<Reply>>(NodesEmbeds.Card(found)));

    /// <summary>A message of its own, that only this person sees: the card may stay when the token has gone.</summary>
    [ComponentInteraction($"{NodeIds.Area}/config/*")]
    public Task ConfigurationAsync(string node) => WithAsync(node, async found =>
        NodesEmbeds.Configuration(found.Node, await nodes.ConfigurationAsync(found, Cancellation)));

    [ComponentInteraction($"{NodeIds.Area}/asktoken/*")]
    public Task AskTokenAsync(string node) => WithAsync(node, found => Task.FromResult<Decision<Reply>>(
        NodesEmbeds.TokenQuestion(found.Node, Confirming(NodeIds.Of("token", found.Node), clock), clock)));

    [ComponentInteraction($"{NodeIds.Area}/token/*/*")]
    [Reply(ReplyKind.Update)]
    [Confirmed]
    public Task TokenAsync(string node, string confirmation) => WithAsync(node, async found =>
        NodesEmbeds.Card(await nodes.ResetTokenAsync(found, Cancellation)));

    [ComponentInteraction($"{NodeIds.Area}/ask/*")]
    public Task AskDeleteAsync(string node) => WithAsync(node, found => Task.FromResult(DeleteQuestion(found, Actor, clock)));

    [ComponentInteraction($"{NodeIds.Area}/type/*/*/*")]
    [Reply(ReplyKind.Modal)]
    [Confirmed]
    public Task TypeAsync(string node, string name, string confirmation) =>
        OpenAsync(TypedName.Form("Delete a node", NodeIds.Delete(node), PressedId.Arguments[1]));

    [ModalInteraction($"{NodeIds.Area}/delete/*")]
    [Reply(ReplyKind.Update)]
    public Task DeleteAsync(string node, SubmittedModal modal) => WithAsync(node, async found => TypedName.Fits(Typed(TypedName.Field), found.Node.Name)
        ? NodesEmbeds.List(await nodes.DeleteAsync(found, Cancellation), AdminView.Start(NodeIds.Area))
        : new Explained(TypedName.NotTyped(found.Node.Name)));

    /// <summary>A node with servers is not asked about: the panel would refuse.</summary>
    internal static Decision<Reply> DeleteQuestion(Decision<NodeView> found, Actor actor, TimeProvider clock) =>
        !found.TryGet(out var view, out var refusal) ? refusal
        : view.Node.Servers is { Count: > 0 } ? new Explained(NodesTexts.HasServers(view.Node))
        : NodesEmbeds.DeleteQuestion(view.Node, Confirmation.For(actor.UserId, clock).On(NodeIds.Type(view.Node)), clock);

    private Task WithAsync(string node, Func<NodeView, Task<Decision<Reply>>> answer) => AdministerAsync(access => nodes.FindAsync(access, node, Cancellation), answer);
}
