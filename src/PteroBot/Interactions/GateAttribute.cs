using Discord;
using Discord.Interactions;
using PteroBot.Access;

namespace PteroBot.Interactions;

/// <summary>
/// A condition on a handler or a module, switched on by attribute. It is checked by the dispatcher for commands, buttons, menus and
/// modals, and by <see cref="BotAutocomplete"/> for autocomplete: one check for every way in.
/// </summary>
internal abstract class GateAttribute : PreconditionAttribute
{
    /// <summary>Why the person may not pass; null when they may.</summary>
    protected abstract ValueTask<Refusal?> CheckAsync(BotContext context, ICommandInfo handler, IServiceProvider services);

    public sealed override async Task<PreconditionResult> CheckRequirementsAsync(IInteractionContext context, ICommandInfo commandInfo, IServiceProvider services)
    {
        var refusal = await CheckAsync((BotContext)context, commandInfo, services);
        if (refusal is null)
            return PreconditionResult.FromSuccess();
        ((BotContext)context).Refused = refusal;
        return PreconditionResult.FromError(RefusalText.Of(refusal));
    }
}
