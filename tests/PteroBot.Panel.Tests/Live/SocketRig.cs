using PteroBot.Panel.Client;
using PteroBot.Panel.Dialects;
using PteroBot.Panel.Live;
using PteroBot.TestKit;

namespace PteroBot.Panel.Tests.Live;

/// <summary>A socket between a scripted panel, a scripted node and a clock that the test moves.</summary>
internal sealed class SocketRig : IConsoleApi, IAsyncDisposable
{
    /// <summary>The figures of a running server.</summary>
    public const string Running = """{"memory_bytes":588701696,"memory_limit_bytes":1177600000,"cpu_absolute":12.437,"network":{"rx_bytes":694220,"tx_bytes":337090},"uptime":72345,"state":"running","disk_bytes":130156361}""";

    private IAsyncEnumerator<ServerEvent>? _events;
    private Task<bool> _reading = Task.FromResult(false);

    public SocketRig(PanelDialect? dialect = null, PanelTraits? traits = null)
    {
        traits ??= new PanelTraits(Clock);
        var credentials = new CredentialSource(this, Rig.Server, () => traits.TakeCredentials(Rig.Server, dialect ?? PanelDialect.Pterodactyl), Clock);
        Socket = new ServerSocket(credentials, Rig.Server, Node, Clock);
    }

    public ManualClock Clock { get; } = new();

    public ScriptedNode Node { get; } = new();

    public ServerSocket Socket { get; }

    public int Fetched { get; private set; }

    /// <summary>Thrown instead of giving credentials, as long as it is set.</summary>
    public PanelException? Refusal { get; set; }

    public string NodeName { get; set; } = "node-1";

    /// <summary>Begins to read; the first connection is made.</summary>
    public void Start(CancellationToken cancellationToken = default) => _events ??= Socket.ReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);

    public Task<WebsocketCredentials> CredentialsAsync(ServerId server, CancellationToken cancellationToken = default)
    {
        Fetched++;
        return Refusal is { } refusal
            ? Task.FromException<WebsocketCredentials>(refusal)
            : Task.FromResult(new WebsocketCredentials($"token-{Fetched}", new Uri($"wss://{NodeName}.example.com/api/servers/x/ws")));
    }

    public Task SendAsync(ServerId server, ConsoleCommand command, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>The next event.</summary>
    public async Task<ServerEvent?> NextAsync()
    {
        Start();
        _reading = _events!.MoveNextAsync().AsTask();
        return await _reading.WaitAsync(TimeSpan.FromSeconds(10)) ? _events.Current : null;
    }

    /// <summary>The next event, which must be of this kind.</summary>
    public async Task<T> NextAsync<T>()
        where T : ServerEvent => Assert.IsType<T>(await NextAsync());

    /// <summary>Connects and reads up to the first state.</summary>
    public async Task<ScriptedSocket> OpenAsync(string state = "running")
    {
        var first = NextAsync<SocketOpened>();
        var socket = await Node.AcceptAsync(state);
        await first;
        await NextAsync<StateChanged>();
        return socket;
    }

    public async ValueTask DisposeAsync()
    {
        await Socket.DisposeAsync();
        // A read that is under way ends now, one way or another.
        await ((Task)_reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_events is not null)
            await _events.DisposeAsync();
    }

    public static PanelFailure Failure(TimeSpan? retryAfter = null) => new(PanelAddress.Parse("panel.example.com")) { RetryAfter = retryAfter };
}
