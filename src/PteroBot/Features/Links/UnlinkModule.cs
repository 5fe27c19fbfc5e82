using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel;

namespace PteroBot.Features.Links;

/// <summary><c>/unlink</c>: asks, then deletes.</summary>
internal sealed class UnlinkModule(Unlinking unlinking, TimeProvider clock) : BotModule
{
    public const string Area = UnlinkButton.Area;
    public const string Delete = "delete";
    public const string Keep = "keep";

    [SlashCommand("unlink", "Disconnect your account on the game panel")]
    public async Task UnlinkAsync() => await QuestionAsync(await unlinking.MeantAsync(Actor, Cancellation));

    [ComponentInteraction($"{Area}/{UnlinkButton.Ask}/*")]
    public async Task AskAsync(string mark) => await QuestionAsync(await unlinking.FindAsync(Actor, mark, Cancellation));

    [ComponentInteraction($"{Area}/{Delete}/*/*")]
    [Reply(ReplyKind.Update)]
    [Confirmed]
    public async Task DeleteAsync(string mark, string confirmation)
    {
        if (await unlinking.FindAsync(Actor, mark, Cancellation) is not { } link || !await unlinking.DeleteAsync(Actor, link, Cancellation))
            await ReplyAsync("This account is not linked any more.");
        else
            await ReplyAsync(LinkEmbeds.Unlinked(link));
    }

    [ComponentInteraction($"{Area}/{Keep}")]
    [Reply(ReplyKind.Update)]
    public Task KeepAsync() => ReplyAsync("Your account stays linked.");

    private async Task QuestionAsync(Link? link)
    {
        if (link is null)
            await RefuseAsync(new NotLinked());
        else
            await ReplyAsync(LinkEmbeds.Ask(link, Confirming(DeleteOf(link), clock), clock.GetUtcNow() + Confirmation.Lifetime));
    }

    private static CustomId DeleteOf(Link link) => CustomId.Of(Area, Delete, PanelPages.Mark(PanelAddress.Parse(link.Panel)));
}
