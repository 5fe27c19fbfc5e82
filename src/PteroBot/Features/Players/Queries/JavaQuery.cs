using System.Net;
using System.Net.Sockets;
using PteroBot.Live;

namespace PteroBot.Features.Players.Queries;

/// <summary>Minecraft Java's Server List Ping, as every launcher sends it.</summary>
internal sealed class JavaQuery : IGameQuery
{
    public GameKind Kind => GameKind.MinecraftJava;

    public async Task<PlayerCount?> AskAsync(GameTarget target, IPEndPoint address, CancellationToken cancellationToken)
    {
        using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address, cancellationToken);
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync(JavaFrames.Question(target.Host, target.Port), cancellationToken);
        return Read(await JavaFrames.ReadAsync(stream, cancellationToken), target.WantsNames);
    }

    /// <summary>Null where the frame is no status.</summary>
    public static PlayerCount? Read(ReadOnlySpan<byte> frame, bool wantsNames) =>
        JavaFrames.TryReadStatus(frame, out var json) && JavaStatus.Read(json) is { } count ? wantsNames ? count : count with { Names = [] } : null;
}
