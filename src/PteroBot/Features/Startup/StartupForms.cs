using Discord;
using PteroBot.Access;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Startup;

/// <summary>The form for one variable, out of what this person has seen.</summary>
internal sealed class StartupForms(AccessControl access, RoomShelf<EggVariable> variables)
{
    public async Task<Decision<ModalBuilder>> FindAsync(Actor actor, string server, string key, CancellationToken cancellationToken)
    {
        if (!(await access.ServerAsync(actor, server, ServerAction.EditStartup, cancellationToken)).TryGet(out var found, out var refusal))
            return refusal;
        return StartupSearch.Find(variables.Peek(found) ?? [], key) is { } variable
            ? StartupEmbeds.Form(found.Reference, variable)
            : new Explained("I do not remember these variables any more. Use /startup show again.");
    }
}
