using Refit;

namespace PteroBot.Panel.Client;

/// <summary>The console of a server.</summary>
public interface IConsoleApi
{
    /// <summary>Sends one line. While the server starts it may be accepted and lost. Needs <see cref="Permissions.ControlConsole"/>.</summary>
    /// <remarks>
    /// Pelican itself accepts a line for a server that is off. There the state is asked first, which may be up to 40 seconds old: somebody who started the
    /// server elsewhere meanwhile may be refused once more, and a line to a server that went off meanwhile is lost.
    /// </remarks>
    /// <exception cref="ServerOfflineException">The server does not run.</exception>
    [Post("/api/client/servers/{server}/command")]
    Task SendAsync(ServerId server, [Body] ConsoleCommand command, CancellationToken cancellationToken = default);

    /// <summary>What opens the live socket. <see cref="Live.ServerSocket"/> asks by itself. Needs <see cref="Permissions.WebsocketConnect"/>.</summary>
    [Get("/api/client/servers/{server}/websocket")]
    Task<WebsocketCredentials> CredentialsAsync(ServerId server, CancellationToken cancellationToken = default);
}

/// <summary>A line for the console.</summary>
public sealed record ConsoleCommand
{
    /// <summary>Takes one line.</summary>
    /// <exception cref="ArgumentException">It is empty or has a line break, which would make it several commands.</exception>
    public ConsoleCommand(string command)
    {
        if (string.IsNullOrEmpty(command) || command.AsSpan().ContainsAny('\r', '\n'))
            throw new ArgumentException("A command is one line that is not empty.", nameof(command));
        Command = command;
    }

    /// <summary>The line.</summary>
    public string Command { get; }
}
