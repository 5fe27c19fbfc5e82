using Microsoft.Extensions.DependencyInjection;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Servers.Databases;

/// <summary>The databases of servers as administrators saw them last, so that a keystroke costs no request.</summary>
internal sealed class DatabaseShelf(TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly Dictionary<(ulong Guild, PanelAddress Panel, int Server), (Task<IReadOnlyList<Database>> Reading, DateTimeOffset At)> _lists = [];

    /// <exception cref="PanelException">They had to be read and the panel did not give them.</exception>
    public Task<IReadOnlyList<Database>> ListAsync(AdministrationAccess access, int server, CancellationToken cancellationToken)
    {
        var key = (access.Actor.GuildId ?? 0, access.Panel, server);
        lock (_lock)
        {
            foreach (var (old, _) in _lists.Where(list => clock.GetUtcNow() - list.Value.At > Fresh || list.Value.Reading.IsFaulted).ToList())
                _lists.Remove(old);
            if (!_lists.TryGetValue(key, out var list))
                _lists[key] = list = (access.Application.Databases.ListAsync(server, cancellationToken: CancellationToken.None), clock.GetUtcNow());
            return list.Reading.WaitAsync(cancellationToken);
        }
    }

    /// <summary>After a change.</summary>
    public void Forget(AdminServer place)
    {
        lock (_lock) _lists.Remove((place.Access.Actor.GuildId ?? 0, place.Access.Panel, place.Server.Id));
    }
}

/// <summary>Suggests databases of the server that stands in the option before.</summary>
internal sealed class DatabaseAutocomplete : AdminAutocomplete<Database>
{
    protected override IEnumerable<Database> Matching(IReadOnlyList<Database> items, string typed) =>
        items.Where(database => database.Name.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase));

    protected override string LabelOf(Database item) => Outside.Plain(item.Name, 90);

    protected override string ValueOf(Database item) => item.Id.ToString();

    protected override async Task<IReadOnlyList<Database>> ListAsync(AdministrationAccess access, BotContext context, IServiceProvider services) =>
        context.Option("server") is { } asked
        && ServerSearch.Find(await services.GetRequiredService<AdminShelf<Server>>().ListAsync(access, context.Cancellation), asked) is { } server
            ? await services.GetRequiredService<DatabaseShelf>().ListAsync(access, server.Id, context.Cancellation)
            : [];
}
