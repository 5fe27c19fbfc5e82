using Discord;
using Discord.Interactions;
using PteroBot.Access;

namespace PteroBot.Interactions;

/// <summary>
/// Base of all modules. A handler parses, calls the work and picks the reply; deferring, failure replies, gates and cooldowns are the
/// dispatcher's (<see cref="ReplyAttribute"/>, <see cref="GateAttribute"/>). Register modules with <see cref="BotModules.AddBotModule{T}"/>.
/// Handlers of controls take the arguments of their custom id as strings: what Discord.Net cannot convert, it reports as a failure of the handler.
/// </summary>
internal abstract class BotModule : InteractionModuleBase<BotContext>
{
    /// <summary>The person, with the roles of this moment.</summary>
    protected Actor Actor => Context.Actor;

    protected CancellationToken Cancellation => Context.Cancellation;

    /// <summary>The custom id of the control that was used, its arguments unescaped.</summary>
    /// <exception cref="InvalidOperationException">This is a command, or the id was never written by <see cref="CustomId"/>.</exception>
    protected CustomId PressedId =>
        CustomId.TryParse(CustomIdOf(Context.Interaction), out var id) ? id : throw new InvalidOperationException("This interaction has no custom id of ours.");

    /// <summary>The values of the select menu that was used.</summary>
    protected IReadOnlyCollection<string> Chosen => Context.Chosen;

    /// <summary>What was typed into the modal's field; empty when it has no such field.</summary>
    protected string Typed(string field) =>
        ((IModalInteraction)Context.Interaction).Data.Components.FirstOrDefault(c => c.CustomId == field)?.Value ?? "";

    /// <summary>The answer.</summary>
    protected Task ReplyAsync(Reply reply) => Context.Replies.SendAsync(reply, Cancellation);

    /// <summary>The answer, or why there is none.</summary>
    protected async Task AnswerAsync(Task<Decision<Reply>> answering)
    {
        if ((await answering).TryGet(out var answer, out var refusal))
            await ReplyAsync(answer);
        else
            await RefuseAsync(refusal);
    }

    /// <summary>A line beside the answer that only this person sees.</summary>
    protected Task NoteAsync(Reply reply) => Context.Replies.NoteAsync(reply, Cancellation);

    /// <summary>The refusal as a sentence; only this person sees it.</summary>
    protected Task RefuseAsync(Refusal refusal)
    {
        Context.Refused = refusal;
        return Context.Replies.RefuseAsync(RefusalText.Of(refusal), Cancellation);
    }

    /// <summary>A refusal in the feature's own words; only this person sees it.</summary>
    protected Task RefuseAsync(string sentence) => Context.Replies.RefuseAsync(sentence, Cancellation);

    /// <summary>Opens a modal; the handler has to be <see cref="ReplyKind.Modal"/>.</summary>
    protected Task OpenAsync(ModalBuilder modal) => Context.Replies.OpenAsync(modal, Cancellation);

    /// <summary>The custom id of a button that only this person can press, for five minutes; its handler bears <see cref="ConfirmedAttribute"/>.</summary>
    protected CustomId Confirming(CustomId action, TimeProvider clock) => Confirmation.For(Actor.UserId, clock).On(action);

    internal static string? CustomIdOf(IDiscordInteraction interaction) => interaction switch
    {
        IComponentInteraction component => component.Data.CustomId,
        IModalInteraction modal => modal.Data.CustomId,
        _ => null,
    };
}
