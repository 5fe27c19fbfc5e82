using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel;

namespace PteroBot.Features.Admin.Servers;

/// <summary>Answers for commands and buttons of <c>/admin servers</c> alike.</summary>
internal sealed class AdminServersDesk(AdminDoor door, AdminServers servers, ServerChoices choices, ServerInstallation installation, TimeProvider clock)
{
    public Task ListAsync(BotContext context, ServersAsked asked) => door.AnswerAsync(context, async access =>
        (await choices.ReadAsync(access, asked, context.Cancellation)).TryGet(out var filter, out var refusal)
            ? ServerEmbeds.List(await servers.ListAsync(access, context.Cancellation), new ServersView(1, filter))
            : refusal);

    public Task ListAsync(BotContext context, ServersView view) => door.AnswerAsync(context, async access =>
        ServerEmbeds.List(await servers.ListAsync(access, context.Cancellation), view));

    public Task ShowAsync(BotContext context, string asked) => WithAsync(context, asked, found => Answer(Card(found)));

    /// <summary>Asks before a suspension; a server that is suspended already is shown as it is.</summary>
    public Task AskAsync(BotContext context, string asked) => WithAsync(context, asked, found => Answer(found.Server.IsSuspended
        ? Card(found, "It is suspended already.")
        : ServerEmbeds.SuspendQuestion(found.Server, Confirming(context).On(ServerIds.Suspend(found.Server.Id)), clock)));

    public Task SuspendAsync(BotContext context, string asked) => WithAsync(context, asked, async found =>
    {
        var now = await servers.SetSuspendedAsync(found, suspended: true, context.Cancellation);
        return Card(found with { Server = now }, ServerTexts.Suspended(now));
    });

    public Task UnsuspendAsync(BotContext context, string asked) => WithAsync(context, asked, async found =>
    {
        if (!found.Server.IsSuspended)
            return Card(found, "It is not suspended.");
        var now = await servers.SetSuspendedAsync(found, suspended: false, context.Cancellation);
        return Card(found with { Server = now }, ServerTexts.Unsuspended(now));
    });

    public Task AskReinstallAsync(BotContext context, string asked) => WithAsync(context, asked, found => Answer(
        ServerEmbeds.ReinstallQuestion(found.Server, Confirming(context).On(ServerIds.Reinstall(found.Server.Id)), clock)));

    public async Task ReinstallAsync(BotContext context, string asked)
    {
        AdminServer? begun = null;
        await WithAsync(context, asked, async found =>
        {
            await servers.ReinstallAsync(found, context.Cancellation);
            begun = found;
            return ServerInstallation.Begun(found.Access.Panel, found.Server, $"{ServerTexts.Name(found.Server)} is being installed again.");
        });
        if (begun is not null)
            await installation.FollowAsync(context, begun.Access, begun.Server);
    }

    public Task AskDeleteAsync(BotContext context, string asked, string how) => WithAsync(context, asked, found => Answer(TypedName.Question(
        how == ServerIds.Forced ? $"Force {ServerTexts.Title(found.Server)} off the panel?" : $"Delete {ServerTexts.Title(found.Server)}?",
        how == ServerIds.Forced ? ServerTexts.ForceWarning(found.Server) : ServerTexts.DeleteWarning,
        Confirming(context).On(ServerIds.Type(found.Server.Id, how, found.Server.Name)), clock)));

    public Task DeleteAsync(BotContext context, string asked, string how, string typed) => WithAsync(context, asked, async found =>
    {
        if (!TypedName.Fits(typed, found.Server.Name))
            return new Explained(TypedName.NotTyped(found.Server.Name));
        try
        {
            await servers.DeleteAsync(found, how == ServerIds.Forced, context.Cancellation);
            return (Reply)ServerTexts.Deleted(found.Server, how == ServerIds.Forced);
        }
        // Pelican says nothing of its node, it just fails.
        catch (PanelException failure) when (how != ServerIds.Forced && failure is NodeFailedException or PanelFailedException)
        {
            return ServerEmbeds.NotDeleted(found.Server);
        }
    });

    private static Reply Card(AdminServer found, string? news = null) => ServerEmbeds.Card(found.Access.Panel, found.Server, news);

    private static Task<Decision<Reply>> Answer(Reply reply) => Task.FromResult<Decision<Reply>>(reply);

    private Confirmation Confirming(BotContext context) => Confirmation.For(context.Actor.UserId, clock);

    private Task WithAsync(BotContext context, string asked, Func<AdminServer, Task<Decision<Reply>>> answer) => door.AnswerAsync(context, async access =>
        (await servers.FindAsync(access, asked, context.Cancellation)).TryGet(out var found, out var refusal) ? await answer(found) : refusal);
}
