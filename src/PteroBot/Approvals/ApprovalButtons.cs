using Discord;
using Discord.Interactions;
using PteroBot.Interactions;
using PteroBot.Languages;

namespace PteroBot.Approvals;

/// <summary>Approve and Deny. Only who has the admin role may press them, asked at the press.</summary>
[GuildOnly]
[PanelAdministrator]
internal sealed class ApprovalButtons(ApprovalBook book, ApprovalDesk desk, GuildLanguages languages) : BotModule
{
    public const string Area = "approval";
    public const string Yes = "yes";
    public const string No = "no";

    [ComponentInteraction($"{Area}/{Yes}/*")]
    [Reply(ReplyKind.Update)]
    public async Task ApproveAsync(string id)
    {
        if (!(await book.DecideAsync(Actor, id, approve: true, Cancellation)).TryGet(out var request, out var refusal))
        {
            await RefuseAsync(refusal);
            return;
        }
        var language = await languages.OfAsync(request.GuildId, Cancellation);
        await ReplyAsync(language.Say(() => ApprovalEmbeds.Working(request)));
        var end = await desk.RunAsync(await MemberAsync(request.AskedBy), request, language, Cancellation);
        await ReplyAsync(language.Say(() => ApprovalEmbeds.Done(request, end)));
        await book.CloseAsync(request, ApprovalState.Ended);
        await Context.Replies.PublishAsync(ApprovalEmbeds.Told(request, end), request.AskedBy, Cancellation);
    }

    [ComponentInteraction($"{Area}/{No}/*")]
    [Reply(ReplyKind.Update)]
    public async Task DenyAsync(string id)
    {
        if (!(await book.DecideAsync(Actor, id, approve: false, Cancellation)).TryGet(out var request, out var refusal))
        {
            await RefuseAsync(refusal);
            return;
        }
        var language = await languages.OfAsync(request.GuildId, Cancellation);
        await ReplyAsync(language.Say(() => ApprovalEmbeds.Denied(request)));
        await Context.Replies.PublishAsync(ApprovalEmbeds.Told(request, language.DeniedIt($"<@{request.DecidedBy}>")), request.AskedBy, Cancellation);
    }

    private async Task<IGuildUser?> MemberAsync(ulong userId)
    {
        var options = new RequestOptions { CancelToken = Cancellation };
        return await Context.Client.GetGuildAsync(Actor.GuildId!.Value, options: options) is { } guild ? await guild.GetUserAsync(userId, options: options) : null;
    }
}
