using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Live;
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
        var sheet = new StateSheet(account.Panel, feeds);
        var found = ServerSearch.Suggest(all, view.Search, int.MaxValue).ToList();
        var asked = view.OnlyRunning ? found.Take(AskedAtMost).ToList() : Leaf.Of(found, view.Page, ServersList.PageSize).Items;

        var filling = sheet.FillAsync(account.Client, asked, cancellationToken);
        await Task.WhenAny(filling, Task.Delay(FirstPicture, clock, cancellationToken));
        if (!filling.IsCompleted)
            await show(Render());
        await filling;
        await show(Render());
        return null;

        Reply Render() => view.OnlyRunning
            ? ServersList.Render(all, [.. found.Where(server => sheet.Of(server)?.IsRunning == true)], view, sheet.Of, sheet.Missing(found))
            : ServersList.Render(all, found, view, sheet.Of);
    }
}
