using Discord;
using Discord.Interactions;
using PteroBot.Interactions;
using PteroBot.Panel;

namespace PteroBot.Features.Setup;

/// <summary><c>/setup</c>: one card, changed step by step. Who may use it is asked anew at every press.</summary>
[GuildOnly]
[GuildAdministrator]
internal sealed class SetupModule(GuildSetup setup) : BotModule
{
    public const string Area = "setup";
    public const string Panel = "panel";
    public const string Key = "key";
    public const string Forget = "forget";
    public const string Check = "check";
    public const string Role = "role";
    public const string Community = "community";
    public const string ForgetCommunity = "forgetcommunity";

    private ulong GuildId => Actor.GuildId!.Value;

    [SlashCommand("setup", "Connect this Discord server to its game panel")]
    [CommandContextType(InteractionContextType.Guild)]
    [DefaultMemberPermissions(GuildPermission.ManageGuild)]
    public Task SetupAsync() => ShowAsync();

    [ComponentInteraction($"{Area}/{Check}")]
    [Reply(ReplyKind.Update)]
    [Cooldown(2)]
    public Task CheckAsync() => ShowAsync();

    [ComponentInteraction($"{Area}/{Panel}")]
    [Reply(ReplyKind.Modal)]
    public async Task AskPanelAsync() => await OpenAsync(SetupModals.Panel(await setup.PanelAsync(GuildId, Cancellation)));

    [ModalInteraction($"{Area}/{Panel}")]
    [Reply(ReplyKind.Update)]
    public async Task SetPanelAsync(SubmittedModal modal) =>
        await ShowAsync(await setup.SetPanelAsync(Actor, GuildId, Typed(SetupModals.AddressField), Cancellation));

    [ComponentInteraction($"{Area}/{Key}")]
    [Reply(ReplyKind.Modal)]
    public Task AskKeyAsync() => AskAsync(SetupModals.Key);

    [ModalInteraction($"{Area}/{Key}/*")]
    [Reply(ReplyKind.Update)]
    public async Task SetKeyAsync(string mark, SubmittedModal modal) =>
        await ShowAsync(await setup.SetKeyAsync(Actor, GuildId, mark, Typed(SetupModals.KeyField), Cancellation));

    [ComponentInteraction($"{Area}/{Community}")]
    [Reply(ReplyKind.Modal)]
    public Task AskCommunityKeyAsync() => AskAsync(SetupModals.Community);

    [ModalInteraction($"{Area}/{Community}/*")]
    [Reply(ReplyKind.Update)]
    public async Task SetCommunityKeyAsync(string mark, SubmittedModal modal) =>
        await ShowAsync(await setup.SetCommunityKeyAsync(Actor, GuildId, mark, Typed(SetupModals.KeyField), Cancellation));

    [ComponentInteraction($"{Area}/{ForgetCommunity}")]
    [Reply(ReplyKind.Update)]
    public async Task ForgetCommunityKeyAsync() => await ShowAsync(await setup.RemoveCommunityKeyAsync(Actor, GuildId, Cancellation));

    [ComponentInteraction($"{Area}/{Forget}")]
    [Reply(ReplyKind.Update)]
    public async Task ForgetKeyAsync() => await ShowAsync(await setup.RemoveKeyAsync(Actor, GuildId, Cancellation));

    [ComponentInteraction($"{Area}/{Role}")]
    [Reply(ReplyKind.Update)]
    public async Task SetRoleAsync() => await ShowAsync(await setup.SetRoleAsync(Actor, GuildId, ChosenRole(), Cancellation));

    private async Task AskAsync(Func<PanelAddress, ModalBuilder> form)
    {
        if (await setup.PanelAsync(GuildId, Cancellation) is { } panel)
            await OpenAsync(form(panel));
        else
            await RefuseAsync(SetupEmbeds.Sentence(new SetupOutcome.NoPanel()));
    }

    private ulong? ChosenRole() => Chosen.Count > 0 && ulong.TryParse(Chosen.First(), out var role) ? role : null;

    private async Task ShowAsync(SetupOutcome? outcome = null) =>
        await ReplyAsync(SetupEmbeds.Card(await setup.LookAsync(GuildId, Cancellation), outcome));
}
