using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Live;
using PteroBot.Panel.Client;
using PteroBot.Rendering;

namespace PteroBot.Features.Servers;

/// <summary>Shows a person's servers: at once what is in memory, then what the panel says.</summary>
internal sealed class ServersDesk(AccessControl access, ServerDirectory directory, ServerFeeds feeds, TimeProvider clock)
{
    /// <summary>How many servers one press asks for when only running ones are wanted: a part of the panel's limit of a minute.</summary>
    public const int AskedAtMost = 120;

    /// <summary>States that come within this time are in the first picture.</summary>
    private static readonly TimeSpan FirstPicture = TimeSpan.FromMilliseconds(800);

    /// <summary>Null, or why this person has no list.</summary>
    public async Task<Refusal?> ShowAsync(Actor actor, ServersView view, Func<Reply, Task> show, CancellationToken cancellationToken)
    {
        if (!(await access.AccountAsync(actor, cancellationToken)).TryGet(out var account, out var refusal))
            return refusal;
        var all = await directory.ListAsync(account, cancellationToken);
        var picture = new Picture(all, ServerSearch.Suggest(all, view.Search, int.MaxValue).ToList(), view, new StateSheet(account.Panel, feeds));
        var filling = FillAsync(picture, account.Client, cancellationToken);
        await Task.WhenAny(filling, Task.Delay(FirstPicture, clock, cancellationToken));
        if (!filling.IsCompleted)
            await show(picture.Render());
        await filling;
        await show(picture.Render());
        return null;
    }

    private static async Task FillAsync(Picture picture, ClientApi client, CancellationToken cancellationToken)
    {
        var (_, found, view, sheet) = picture;
        if (view.OnlyRunning)
        {
            sheet.Recall(found);
            await sheet.FillAsync(client, found.Where(server => sheet.Of(server) is null).Take(AskedAtMost), cancellationToken);
        }
        await sheet.FillAsync(client, Leaf.Of(picture.Shown, view.Page, ServersList.PageSize).Items, cancellationToken);
    }

    /// <summary>All servers, those that the search finds, and what is known of them so far.</summary>
    private sealed record Picture(IReadOnlyList<ServerEntry> All, IReadOnlyList<ServerEntry> Found, ServersView View, StateSheet Sheet)
    {
        public IReadOnlyList<ServerEntry> Shown => View.OnlyRunning ? [.. Found.Where(server => Sheet.Of(server)?.IsRunning == true)] : Found;

        public Reply Render() => ServersList.Render(All, Shown, View, Sheet.Of, View.OnlyRunning ? Sheet.Missing(Found) : 0);
    }
}
