using Discord;
using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Languages;

namespace PteroBot.Features.Setup;

/// <summary>The controls of <c>/setup</c>. Who may use them is asked anew at every press.</summary>
[GuildOnly]
[GuildAdministrator]
internal sealed class SetupButtons(GuildSetup setup, SetupLook look, HealthCheck health, TimeProvider clock) : BotModule
{
    private const string Area = SetupIds.Area;

    private ulong GuildId => Actor.GuildId!.Value;

    [ComponentInteraction($"{Area}/{SetupIds.Check}/*")]
    [Reply(ReplyKind.Update)]
    [Cooldown(2)]
    public Task CheckAsync(string mark) => ShowAsync(mark);

    [ComponentInteraction($"{Area}/{SetupIds.Report}/*")]
    [Cooldown(5)]
    public async Task ReportAsync(string mark) => await ReplyAsync(HealthEmbeds.Of(await health.RunAsync(Actor, Context.Channel, Cancellation)));

    [ComponentInteraction($"{Area}/{SetupIds.Panel}/*")]
    [Reply(ReplyKind.Update)]
    public Task ChooseAsync(string mark) => ShowAsync(Chosen.FirstOrDefault() ?? mark);

    [ComponentInteraction($"{Area}/{SetupIds.Add}/*")]
    [Reply(ReplyKind.Modal)]
    public Task AskPanelAsync(string mark) => OpenAsync(SetupModals.Panel());

    [ModalInteraction($"{Area}/{SetupIds.Add}")]
    [Reply(ReplyKind.Update)]
    public async Task AddPanelAsync(SubmittedModal modal)
    {
        var typed = Typed(SetupModals.AddressField);
        var outcome = await setup.AddPanelAsync(Actor, GuildId, typed, Cancellation);
        await ShowAsync(Panel.PanelAddress.TryParse(typed, out var panel) ? PanelPages.Mark(panel) : SetupIds.NoPanel, outcome);
    }

    [ComponentInteraction($"{Area}/{SetupIds.Default}/*")]
    [Reply(ReplyKind.Update)]
    public async Task MakeDefaultAsync(string mark) => await ShowAsync(mark, await setup.MakeDefaultAsync(Actor, GuildId, mark, Cancellation));

    [ComponentInteraction($"{Area}/{SetupIds.AskRemove}/*")]
    [Reply(ReplyKind.Update)]
    public async Task AskRemoveAsync(string mark)
    {
        if (await look.FindAsync(GuildId, mark, Cancellation) is { } panel)
            await ReplyAsync(SetupEmbeds.AskRemove(panel, Confirming(CustomId.Of(Area, SetupIds.Remove, mark), clock)));
        else
            await ShowAsync(mark, new SetupOutcome.PanelGone());
    }

    [ComponentInteraction($"{Area}/{SetupIds.Remove}/*/*")]
    [Reply(ReplyKind.Update)]
    [Confirmed]
    public async Task RemoveAsync(string mark, string confirmation) => await ShowAsync(mark, await setup.RemovePanelAsync(Actor, GuildId, mark, Cancellation));

    [ComponentInteraction($"{Area}/{SetupIds.Key}/*")]
    [Reply(ReplyKind.Modal)]
    public Task AskKeyAsync(string mark) => AskAsync(mark, SetupModals.Key);

    [ModalInteraction($"{Area}/{SetupIds.Key}/*")]
    [Reply(ReplyKind.Update)]
    public async Task SetKeyAsync(string mark, SubmittedModal modal) =>
        await ShowAsync(mark, await setup.SetKeyAsync(Actor, GuildId, mark, Typed(SetupModals.KeyField), Cancellation));

    [ComponentInteraction($"{Area}/{SetupIds.Community}/*")]
    [Reply(ReplyKind.Modal)]
    public Task AskCommunityAsync(string mark) => AskAsync(mark, SetupModals.Community);

    [ModalInteraction($"{Area}/{SetupIds.Community}/*")]
    [Reply(ReplyKind.Update)]
    public async Task SetCommunityAsync(string mark, SubmittedModal modal) =>
        await ShowAsync(mark, await setup.SetCommunityKeyAsync(Actor, GuildId, mark, Typed(SetupModals.KeyField), Cancellation));

    [ComponentInteraction($"{Area}/{SetupIds.Connection}/*")]
    [Reply(ReplyKind.Modal)]
    public Task AskConnectionAsync(string mark) => AskAsync(mark, SetupModals.Connection);

    [ModalInteraction($"{Area}/{SetupIds.Connection}/*")]
    [Reply(ReplyKind.Update)]
    public async Task SetConnectionAsync(string mark, SubmittedModal modal) =>
        await ShowAsync(mark, await setup.SetConnectionAsync(Actor, GuildId, mark, Typed(SetupModals.HeadersField), Typed(SetupModals.CertificateField), Cancellation));

    [ComponentInteraction($"{Area}/{SetupIds.Forget}/*")]
    [Reply(ReplyKind.Update)]
    public async Task ForgetKeyAsync(string mark) => await ShowAsync(mark, await setup.ForgetKeyAsync(Actor, GuildId, mark, isCommunity: false, Cancellation));

    [ComponentInteraction($"{Area}/{SetupIds.ForgetCommunity}/*")]
    [Reply(ReplyKind.Update)]
    public async Task ForgetCommunityAsync(string mark) => await ShowAsync(mark, await setup.ForgetKeyAsync(Actor, GuildId, mark, isCommunity: true, Cancellation));

    [ComponentInteraction($"{Area}/{SetupIds.Role}/*")]
    [Reply(ReplyKind.Update)]
    public async Task SetRoleAsync(string mark) => await ShowAsync(mark, await setup.SetRoleAsync(Actor, GuildId, ChosenId(), Cancellation));

    [ComponentInteraction($"{Area}/{SetupIds.Channel}/*")]
    [Reply(ReplyKind.Update)]
    public async Task SetChannelAsync(string mark) => await ShowAsync(mark, await setup.SetChannelAsync(Actor, GuildId, ChosenId(), Cancellation));

    [ComponentInteraction($"{Area}/{SetupIds.Languages}/*")]
    [Reply(ReplyKind.Update)]
    public async Task ShowLanguagesAsync(string mark) => await ReplyAsync(SetupEmbeds.Languages(await look.LookAsync(GuildId, mark, Cancellation)));

    [ComponentInteraction($"{Area}/{SetupIds.Language}/*")]
    [Reply(ReplyKind.Update)]
    public async Task SetLanguageAsync(string mark)
    {
        var chosen = Chosen.FirstOrDefault();
        if (Language.Find(chosen) is { } || chosen == SetupIds.GuildLanguage)
            await ShowAsync(mark, await setup.SetLanguageAsync(Actor, GuildId, Language.Find(chosen), Cancellation));
        else
            await RefuseAsync(new OldControl());
    }

    [ComponentInteraction($"{Area}/{SetupIds.Forgetting}/*")]
    [Reply(ReplyKind.Update)]
    public async Task ShowForgettingAsync(string mark) => await ReplyAsync(SetupEmbeds.Forgetting(await look.LookAsync(GuildId, mark, Cancellation)));

    private ulong? ChosenId() => Chosen.Count > 0 && ulong.TryParse(Chosen.First(), out var id) ? id : null;

    private async Task AskAsync(string mark, Func<Panel.PanelAddress, ModalBuilder> modal)
    {
        if (await look.FindAsync(GuildId, mark, Cancellation) is { } panel)
            await OpenAsync(modal(panel));
        else
            await RefuseAsync(SetupEmbeds.Sentence(mark == SetupIds.NoPanel ? new SetupOutcome.NoPanel() : new SetupOutcome.PanelGone()));
    }

    private async Task ShowAsync(string mark, SetupOutcome? outcome = null) =>
        await ReplyAsync(SetupEmbeds.Card(await look.LookAsync(GuildId, mark, Cancellation), outcome));
}
