using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PteroBot.Storage.Tests.Secrets;

/// <summary>The store as the program has it: from settings, in a container, with its log kept for looking at.</summary>
internal sealed class StoreHost : IAsyncDisposable, ILoggerProvider, ILogger
{
    private readonly ServiceProvider _services;
    private readonly List<string> _lines = [];

    public StoreHost(string folder, params (string Name, string? Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["Storage:Path"] = Path.Combine(folder, "data", "pterobot.db"),
            ["Security:MasterKeyFile"] = Path.Combine(folder, "keys", "master.key"),
        };
        foreach (var (name, value) in settings)
            all[name] = value;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(all).Build();
        _services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(this))
            .AddPteroBotStorage(configuration)
            .AddDocumentType(Note.Type)
            .BuildServiceProvider();
    }

    public IDocumentStore Store => _services.GetRequiredService<IDocumentStore>();

    public ISecretSealer Sealer => _services.GetRequiredService<ISecretSealer>();

    public IKeyRotation Rotation => _services.GetRequiredService<IKeyRotation>();

    /// <summary>Everything that was logged, exceptions included.</summary>
    public string Log
    {
        get { lock (_lines) return string.Join('\n', _lines); }
    }

    public async Task<StoreHost> StartAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>())
            await service.StartAsync(TestContext.Current.CancellationToken);
        return this;
    }

    /// <summary>Seals a secret into a note of its own.</summary>
    public async Task<Stored<Note>> AddAsync(string id, string secret, ulong owner = 1)
    {
        var ct = TestContext.Current.CancellationToken;
        var text = await Sealer.SealAsync(new SecretText(secret), Note.Purpose(id, owner), ct);
        return await Store.InsertAsync(Note.Type, id, new Note(owner, "", Secret: text), ct);
    }

    /// <summary>The secret of a note, or null when it does not open.</summary>
    public async Task<string?> RevealAsync(string id)
    {
        var ct = TestContext.Current.CancellationToken;
        var note = (await Store.FindAsync(Note.Type, id, ct))!.Value;
        return (await Sealer.UnsealAsync(note.Secret!.Value, Note.Purpose(id, note.Owner), ct))?.Reveal();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    void IDisposable.Dispose()
    {
    }

    ILogger ILoggerProvider.CreateLogger(string categoryName) => this;

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_lines)
            _lines.Add($"{formatter(state, exception)} {exception}");
    }
}
