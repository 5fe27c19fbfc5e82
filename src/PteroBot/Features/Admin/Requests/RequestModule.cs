using Discord;
using Discord.Interactions;
using PteroBot.Features.Admin.Servers;
using PteroBot.Interactions;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Requests;

/// <summary><c>/request</c>: members ask for servers, administrators say what may be asked for.</summary>
[Group("request", "Ask for a game server of your own")]
[CommandContextType(InteractionContextType.Guild)]
[GuildOnly]
internal sealed class RequestModule(RequestBook book, TemplateBook templates, AdminDoor door) : BotModule
{
    private const int MostShown = 20;

    [SlashCommand("server", "Ask for a server; a panel administrator decides")]
    [Reply(ReplyKind.Modal)]
    public async Task ServerAsync(
        [Summary("template", "What kind of server")]
        [Autocomplete(typeof(TemplateAutocomplete))]
        [MaxLength(TemplateBook.MaxName)]
        string template)
    {
        if ((await book.MayAskAsync(Actor, template, Cancellation)).TryGet(out var found, out var refusal))
            await OpenAsync(RequestForms.Ask(found, await book.AccountAsync(Actor, found, Cancellation) is not null));
        else
            await RefuseAsync(refusal);
    }

    [SlashCommand("mine", "What you asked for, and what became of it")]
    public async Task MineAsync() => await ReplyAsync(RequestEmbeds.Mine(await book.OfAsync(Actor, MostShown, Cancellation)));

    [SlashCommand("templates", "For panel administrators: what members may ask for")]
    [PanelAdministrator]
    public async Task TemplatesAsync() => await ReplyAsync(RequestEmbeds.Templates(await templates.AllAsync(Actor.GuildId!.Value, Cancellation)));

    [SlashCommand("template-add", "For panel administrators: let members ask for servers like one that is there")]
    [PanelAdministrator]
    public Task AddAsync(
        [Summary("name", "What members choose")][MaxLength(TemplateBook.MaxName)] string name,
        [Summary("server", "The server to take egg, image, limits and variables from")][Autocomplete(typeof(AdminServerAutocomplete))][MaxLength(191)] string server,
        [Summary("role", "Who may ask; more roles afterwards")] IRole role,
        [Summary("quota", "How many servers one member may have")][MinValue(1)][MaxValue(25)] int quota = 1,
        [Summary("description", "What it is for")][MaxLength(200)] string? description = null,
        [Summary("channel", "Where requests are shown; without it where they are made")] ITextChannel? channel = null,
        [Summary("panel", AdminModule.PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
        door.AnswerAsync(Context, async access => (await templates.AddAsync(access, new NewTemplate(name, server, role.Id, quota, description, channel?.Id), Cancellation))
            .Then(template => RequestEmbeds.Template(template, $"Members can ask for {Outside.Code(template.Name)} now.")));
}
