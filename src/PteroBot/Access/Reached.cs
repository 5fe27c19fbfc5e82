using System.Runtime.ExceptionServices;
using PteroBot.Panel;

namespace PteroBot.Access;

/// <summary>The servers that a person reaches from one place, by name; a server that is both their own and shared with them is there as their own.</summary>
/// <param name="Servers">All of them.</param>
/// <param name="Shared">Those that are shared, whether or not they are the person's own too.</param>
/// <param name="HasAny">Whether there is any account, own or lent, that could see servers.</param>
/// <param name="Why">Why there is none.</param>
internal sealed record Reached(IReadOnlyList<ServerAccess> Servers, IReadOnlyList<ServerAccess> Shared, bool HasAny, Refusal Why)
{
    /// <summary>Panels whose servers are not among them, because they did not give their list: one failure each.</summary>
    public IReadOnlyList<PanelException> Missing { get; init; } = [];

    /// <summary>The server that the person calls so.</summary>
    public Decision<ServerAccess> Find(string asked) => HasAny ? ServerSearch.Find(Servers, asked, server => server.Server) : Why;

    /// <summary>The same server as it is shared; null when it is not.</summary>
    public ServerAccess? SharedToo(ServerAccess own) => Shared.FirstOrDefault(server => server.IsSameAs(own));
}

/// <summary>Gathers what a person reaches. A panel that does not answer hides nothing of the others.</summary>
/// <param name="first">The panel whose servers are meant where no panel is named.</param>
internal sealed class ReachedServers(PanelAddress? first)
{
    private readonly List<ServerAccess> _own = [];
    private IReadOnlyList<ServerAccess> _shared = [];
    private Refusal? _refusal;
    private readonly List<PanelException> _failures = [];
    private bool _answered;

    public async Task AddOwnAsync(Decision<AccountAccess> decision, Func<AccountAccess, Task<IReadOnlyList<ServerEntry>>> list)
    {
        if (decision.TryGet(out var account, out var refusal))
            await TryAsync(async () => _own.AddRange((await list(account)).Select(server => new ServerAccess(account, Placed(account, server)))));
        else
            _refusal ??= refusal;
    }

    public Task AddSharedAsync(Func<Task<IReadOnlyList<ServerAccess>>> list) => TryAsync(async () =>
    {
        _shared = [.. (await list()).Select(server => server with { Server = Placed(server.Account, server.Server) })];
        _answered = _answered || _shared.Count > 0;
    }, isAnswer: false);

    /// <exception cref="PanelException">Nothing is known, and this is why.</exception>
    public Reached ToReached()
    {
        if (!_answered && _failures.Count > 0)
            ExceptionDispatchInfo.Throw(_failures[0]);
        var servers = _own.Concat(_shared.Where(server => !_own.Exists(own => own.IsSameAs(server)))).ToList();
        if (_shared.Count > 0 || servers.Select(server => server.Account.Panel).Distinct().Skip(1).Any())
            servers.Sort((left, right) => ServerSearch.ByName(left.Server, right.Server));
        return new Reached(servers, _shared, _answered, _refusal ?? new NotLinked()) { Missing = [.. _failures.DistinctBy(failure => failure.Panel)] };
    }

    private async Task TryAsync(Func<Task> add, bool isAnswer = true)
    {
        try
        {
            await add();
            _answered = _answered || isAnswer;
        }
        catch (PanelException failure)
        {
            _failures.Add(failure);
        }
    }

    private ServerEntry Placed(PanelAccess account, ServerEntry server) =>
        account.Panel == first ? server : server with { PanelMark = PanelPages.ShortMark(account.Panel) };
}
