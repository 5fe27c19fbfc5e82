using Discord;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Languages;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Approvals;

/// <summary>Asks administrators, and carries out what one of them approved, with the rights that the asker has at that moment.</summary>
internal sealed class ApprovalDesk(ApprovalBook book, AccessControl access, IEnumerable<IApprovedWork> works, GuildLanguages languages, SecretMask mask)
{
    /// <summary>Where approval is what is missing, puts a card into the channel; any other refusal is told as it is.</summary>
    public async Task AskOrRefuseAsync(BotContext context, Refusal refusal)
    {
        if (refusal is ApprovalNeeded needed && works.Any(work => work.Does(needed.Intent.Action)))
        {
            if ((await book.OpenAsync(needed, context.Cancellation)).TryGet(out var request, out refusal!))
            {
                await context.Replies.RefuseAsync(ApprovalEmbeds.Asked(request), context.Cancellation);
                var language = await languages.OfAsync(request.GuildId, context.Cancellation);
                var card = await context.Replies.PublishAsync(language.Say(() => ApprovalEmbeds.Question(request, needed.Intent.Command is { } command ? mask.Hide(command) : null)), null, context.Cancellation);
                await book.PlaceAsync(request, context.Interaction.ChannelId ?? 0, card.Id, context.Cancellation);
                return;
            }
        }
        context.Refused = refusal;
        await context.Replies.RefuseAsync(RefusalText.Of(refusal), context.Cancellation);
    }

    /// <summary>Carries out what was approved. The asker's roles are asked for now: a role that was taken meanwhile takes the right with it.</summary>
    /// <param name="asker">Who asked, as they are in the guild now; null when they have left it.</param>
    /// <param name="request">The approved request.</param>
    /// <param name="language">What the end is told in.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    public async Task<string> RunAsync(IGuildUser? asker, ApprovalRequest request, Language language, CancellationToken cancellationToken)
    {
        if (asker is null)
            return language.NoLongerHere($"<@{request.AskedBy}>");
        try
        {
            var intent = new Intent(request.Action) { Command = await book.CommandAsync(request, cancellationToken), ApprovedBy = request.DecidedBy };
            if (!(await access.ServerAsync(Who.Of(asker), request.Reference, intent, cancellationToken)).TryGet(out var server, out var refusal))
                return MayNot(refusal, request, language);
            return server.Server.Uuid == request.Server && server.Account.Panel.ToString() == request.Panel
                ? await works.First(work => work.Does(request.Action)).RunAsync(server, intent, language, cancellationToken)
                : language.ServerIsAnother;
        }
        catch (RefusedException lost)
        {
            return MayNot(lost.Refusal, request, language);
        }
        catch (PanelException failure)
        {
            return language.Say(() => Sentences.NotDone(failure, $"**{Outside.Text(request.ServerName, ApprovalEmbeds.NameLength)}**", Words.Capitalised(language.ItsNode)));
        }
    }

    /// <summary>Everybody reads it: what the role's terms say now, or that the right is gone, without what only the asker is told.</summary>
    private static string MayNot(Refusal refusal, ApprovalRequest request, Language language) => RefusalText.OfTerms(refusal, language) is { } terms
        ? $"{language.NothingDone} {terms}"
        : language.MayNotAnyMore($"<@{request.AskedBy}>");
}
