using Discord.Interactions;
using PteroBot.Interactions;

namespace PteroBot.Features.Links;

/// <summary><c>/link</c> and its modal.</summary>
internal sealed class LinkModule(Linking linking, CommandMentions commands) : BotModule
{
    [SlashCommand("link", "Connect your account on the game panel, so that you can use your servers here")]
    [Reply(ReplyKind.Modal)]
    public async Task LinkAsync() => await OpenAsync(LinkModal.For(await linking.PanelHereAsync(Actor, Cancellation)));

    [ModalInteraction($"{LinkModal.Area}/{LinkModal.Here}/*")]
    [Cooldown(3)]
    public async Task LinkHereAsync(string mark, SubmittedModal modal) =>
        await ShowAsync(await linking.LinkHereAsync(Actor, mark, Typed(LinkModal.KeyField), Cancellation));

    [ModalInteraction($"{LinkModal.Area}/{LinkModal.There}")]
    [Cooldown(3)]
    public async Task LinkThereAsync(SubmittedModal modal) =>
        await ShowAsync(await linking.LinkThereAsync(Actor, Typed(LinkModal.AddressField), Typed(LinkModal.KeyField), Cancellation));

    private Task ShowAsync(LinkOutcome outcome) => ReplyAsync(LinkEmbeds.Of(outcome, commands));
}
