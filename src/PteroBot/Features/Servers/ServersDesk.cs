using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Live;
using PteroBot.Rendering;

namespace PteroBot.Features.Servers;

/// <summary>Shows a person's servers: at once what is in memory, then what the panel says.</summary>
internal sealed class ServersDesk(AccessControl access, ServerFeeds feeds, TimeProvider clock)
{
    /// <summary>How many servers one press asks for when only running ones are wanted: a part of the panel's limit of a minute.</summary>
    public const int AskedAtMost = 120;

    /// <summary>States that come within this time are in the first picture.</summary>
    private static readonly TimeSpan FirstPicture = TimeSpan.FromMilliseconds(800);

    /// <summary>Null, or why this person has no list.</summary>
    public async Task<Refusal?> ShowAsync(Actor actor, ServersView view, Func<Reply, Task> show, CancellationToken cancellationToken)
    {
        if (!(await access.ListAsync(actor, cancellationToken)).TryGet(out var reached, out var refusal))
            return refusal;
        var picture = new Picture(reached, view, new StateSheets(reached.Servers, feeds));
        var filling = picture.FillAsync(cancellationToken);
        await Task.WhenAny(filling, Task.Delay(FirstPicture, clock, cancellationToken));
        if (!filling.IsCompleted)
            await show(picture.Render());
        await filling;
        await show(picture.Render());
        return null;
    }

    /// <summary>All servers, those that the search finds, and what is known of them so far.</summary>
    private sealed class Picture(Reached reached, ServersView view, StateSheets sheets)
    {
        private readonly List<ServerEntry> _all = [.. reached.Servers.Select(server => server.Server)];

        private List<ServerEntry> Found => field ??= [.. ServerSearch.Suggest(_all, view.Search, int.MaxValue)];

        private IReadOnlyList<ServerEntry> Shown => view.OnlyRunning ? [.. Found.Where(server => sheets.Of(server)?.IsRunning == true)] : Found;

        public async Task FillAsync(CancellationToken cancellationToken)
        {
            if (view.OnlyRunning)
            {
                sheets.Recall(Found);
                await sheets.FillAsync(Found.Where(server => sheets.Of(server) is null).Take(AskedAtMost), cancellationToken);
            }
            await sheets.FillAsync(Leaf.Of(Shown, view.Page, ServersList.PageSize).Items, cancellationToken);
        }

        public Reply Render() => ServersList.Render(_all, Shown, view, sheets.Of, view.OnlyRunning ? Found.Count(server => sheets.Of(server) is null) : 0, reached.Missing);
    }
}
