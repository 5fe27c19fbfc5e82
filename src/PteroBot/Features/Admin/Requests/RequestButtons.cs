using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Languages;
using PteroBot.Rendering;
using PteroBot.Storage;

namespace PteroBot.Features.Admin.Requests;

/// <summary>The controls of <c>/request</c>. Who may decide is asked at every press, for the person who presses.</summary>
[GuildOnly]
internal sealed class RequestButtons(RequestBook book, TemplateBook templates, RequestMaking making, RequestPost post, GuildLanguages languages) : BotModule
{
    private const string Area = RequestIds.Area;

    [ModalInteraction($"{Area}/{RequestIds.Ask}/*")]
    public async Task AskAsync(string template, SubmittedModal modal)
    {
        if (!(await book.AskAsync(Actor, template, Typed(RequestForms.NameField), Typed(RequestForms.EmailField), Cancellation)).TryGet(out var request, out var refusal))
            await RefuseAsync(refusal);
        else if (await templates.FindAsync(request.Value.GuildId, template, Cancellation) is { } known && await post.ShowAsync(request, known, Context.Channel?.Id ?? 0, Cancellation))
            await ReplyAsync($"You asked for **{Outside.Text(request.Value.ServerName, 100)}**. A panel administrator decides; you are told then.");
        else
            await NotShownAsync(request.Id);
    }

    [ComponentInteraction($"{Area}/{RequestIds.Approve}/*")]
    [Reply(ReplyKind.Update)]
    [PanelAdministrator]
    public async Task ApproveAsync(string id)
    {
        if (!(await making.ApproveAsync(Actor, id, Cancellation)).TryGet(out var start, out var refusal))
        {
            await RefuseAsync(refusal);
            return;
        }
        await ShowAsync(start.Approval.Request);
        var end = await making.MakeAsync(start, Cancellation);
        var request = end.Request.Value;
        await ShowAsync(end.Request);
        if (end.Trouble is { } trouble)
            await NoteAsync(trouble);
        else
            await post.TellAsync(request, (await LanguageAsync()).Say(() => RequestEmbeds.Approved(request, end.IsNewAccount)), Cancellation);
    }

    [ComponentInteraction($"{Area}/{RequestIds.Deny}/*")]
    [Reply(ReplyKind.Modal)]
    [PanelAdministrator]
    public Task AskWhyAsync(string id) => OpenAsync(RequestForms.Deny(id));

    [ModalInteraction($"{Area}/{RequestIds.Deny}/*")]
    [Reply(ReplyKind.Update)]
    [PanelAdministrator]
    public async Task DenyAsync(string id, SubmittedModal modal)
    {
        if (!(await book.DenyAsync(Actor, id, Typed(RequestForms.ReasonField), Cancellation)).TryGet(out var denied, out var refusal))
        {
            await RefuseAsync(refusal);
            return;
        }
        await ShowAsync(denied);
        await post.TellAsync(denied.Value, (await LanguageAsync()).Say(() => RequestEmbeds.Denied(denied.Value)), Cancellation);
    }

    [ComponentInteraction($"{Area}/{RequestIds.Release}/*")]
    [Reply(ReplyKind.Update)]
    [PanelAdministrator]
    public async Task ReleaseAsync(string id)
    {
        if ((await book.ReleaseAsync(Actor, id, Cancellation)).TryGet(out var released, out var refusal))
            await ShowAsync(released);
        else
            await RefuseAsync(refusal);
    }

    [ComponentInteraction($"{Area}/{RequestIds.Open}")]
    [Reply(ReplyKind.Update)]
    [PanelAdministrator]
    public Task OpenAsync() => WithTemplateAsync(Chosen.FirstOrDefault() ?? "", template => Task.FromResult(RequestEmbeds.Template(template)));

    [ComponentInteraction($"{Area}/{RequestIds.Roles}/*")]
    [Reply(ReplyKind.Update)]
    [PanelAdministrator]
    public Task SetRolesAsync(string name) => WithTemplateAsync(name, async template =>
    {
        ulong[] roles = [.. Chosen.Select(text => ulong.TryParse(text, out var role) ? role : 0).Where(role => role != 0)];
        return roles.Length == 0 ? RequestEmbeds.Template(template) : RequestEmbeds.Template(await templates.SetRolesAsync(Actor, template, roles, Cancellation), "That is kept.");
    });

    [ComponentInteraction($"{Area}/{RequestIds.Remove}/*")]
    [Reply(ReplyKind.Update)]
    [PanelAdministrator]
    public Task RemoveAsync(string name) => WithTemplateAsync(name, async template =>
    {
        await templates.RemoveAsync(Actor, template, Cancellation);
        return RequestEmbeds.Templates(await templates.AllAsync(template.GuildId, Cancellation));
    });

    private Task<Language> LanguageAsync() => languages.OfAsync(Actor.GuildId, Cancellation);

    /// <summary>The card is everybody's.</summary>
    private async Task ShowAsync(Stored<ServerRequest> request)
    {
        var template = await templates.FindAsync(request.Value.GuildId, request.Value.Template, Cancellation);
        await ReplyAsync((await LanguageAsync()).Say(() => RequestEmbeds.Card(request, template)));
    }

    private async Task WithTemplateAsync(string name, Func<ServerTemplate, Task<Reply>> work)
    {
        if (await templates.FindAsync(Actor.GuildId!.Value, name, Cancellation) is { } template)
            await ReplyAsync(await work(template));
        else
            await RefuseAsync(new OldControl());
    }

    private async Task NotShownAsync(string request)
    {
        await book.DropAsync(request, Cancellation);
        await RefuseAsync("I may not write where requests are shown, so nobody would see yours. A panel administrator of this Discord server has to allow it or choose another channel.");
    }
}
