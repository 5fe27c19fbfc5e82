using PteroBot.Panel.Client;

namespace PteroBot.Panel.Live;

/// <summary>
/// The live socket of one server: opens it, keeps it open with fresh tokens, opens it again when it breaks, and tells what happens.
/// One reader at a time; sending is safe from anywhere.
/// </summary>
public sealed class ServerSocket : IAsyncDisposable
{
    private readonly IConsoleApi _console;

    internal ServerSocket(IConsoleApi console, ServerId server) => (_console, Server) = (console, server);

    /// <summary>The server.</summary>
    public ServerId Server { get; }

    /// <summary>The state as last told; null before the first word and while the connection is lost.</summary>
    public PowerState? State { get; private set; }

    /// <summary>
    /// Opens the socket and gives what happens, for ever, over any number of reconnections. Ends when the token is cancelled, the socket is disposed,
    /// or the server is removed.
    /// </summary>
    /// <exception cref="PanelException">The panel gives no credentials, and trying again would not help: key rejected, no access, no permission, suspended.</exception>
    public async IAsyncEnumerable<ServerEvent> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await _console.CredentialsAsync(Server, cancellationToken);
        yield break;
    }

    /// <summary>Sends one line to the console. Without the permission, or while the server is off, the node ignores it in silence.</summary>
    /// <exception cref="InvalidOperationException">The socket is not open now.</exception>
    public Task SendCommandAsync(string command, CancellationToken cancellationToken = default) => _console.SendAsync(Server, new ConsoleCommand(command), cancellationToken);

    /// <summary>Sends a power signal. What goes wrong comes back as <see cref="DaemonError"/>.</summary>
    /// <exception cref="InvalidOperationException">The socket is not open now.</exception>
    public Task SendSignalAsync(PowerSignal signal, CancellationToken cancellationToken = default) => _console.CredentialsAsync(Server, cancellationToken);

    /// <summary>Closes the socket in good order.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
