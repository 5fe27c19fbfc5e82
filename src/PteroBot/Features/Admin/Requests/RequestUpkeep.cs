using PteroBot.Access;
using PteroBot.Languages;
using PteroBot.Panel;
using PteroBot.Storage;

namespace PteroBot.Features.Admin.Requests;

/// <summary>
/// Takes up what was approved just before the bot stopped. The panel knows a server by its request: when it is there, the request is finished; when it is not, the
/// card asks again, and nothing is made without somebody who presses.
/// </summary>
internal sealed class RequestUpkeep(RequestBook book, RequestPost post, GuildVault guilds, PanelReach reach, IPanels panels, GuildLanguages languages, TimeProvider clock)
{
    private readonly DateTimeOffset _started = clock.GetUtcNow();

    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        foreach (var left in await book.UnfinishedAsync(cancellationToken))
            if (IsLeft(left.Value) && await post.KnowsAsync(left.Value.GuildId))
                await SettleAsync(left, cancellationToken);
    }

    private bool IsLeft(ServerRequest request) => request.DecidedAt < _started || clock.GetUtcNow() - request.DecidedAt > RequestBook.Abandoned;

    private async Task SettleAsync(Stored<ServerRequest> left, CancellationToken cancellationToken)
    {
        if (await OpenAsync(left.Value, cancellationToken) is not { } application)
            return;
        try
        {
            var server = await RequestMaking.ThereAsync(application, left.Id, cancellationToken);
            if (await book.SettleAsync(left, server?.Identifier, cancellationToken) is { } settled)
                await TellAsync(settled, isNewAccount: left.Value.Username is null, cancellationToken);
        }
        catch (PanelException)
        {
            // The panel does not tell now; the next round asks again.
        }
    }

    private async Task TellAsync(Stored<ServerRequest> settled, bool isNewAccount, CancellationToken cancellationToken)
    {
        await post.RenewAsync(settled, cancellationToken);
        if (settled.Value.State == RequestState.Approved)
            await post.TellAsync(settled.Value, (await languages.OfAsync(settled.Value.GuildId, cancellationToken)).Say(() => RequestEmbeds.Approved(settled.Value, isNewAccount)), cancellationToken);
    }

    /// <summary>With the guild's key, as the one who said yes had it.</summary>
    private async Task<Panel.Application.ApplicationApi?> OpenAsync(ServerRequest request, CancellationToken cancellationToken)
    {
        var (guild, panel) = (await guilds.FindAsync(request.GuildId, cancellationToken), PanelAddress.Parse(request.Panel));
        return await guilds.OpenKeyAsync(guild, panel, cancellationToken) is { } key ? panels.Application(await reach.OfAsync(guild, panel, null, cancellationToken), key) : null;
    }
}
