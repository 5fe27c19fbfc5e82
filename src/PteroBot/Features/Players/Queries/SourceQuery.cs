using System.Net;
using System.Net.Sockets;
using PteroBot.Live;

namespace PteroBot.Features.Players.Queries;

/// <summary>Valve's A2S_INFO, and A2S_PLAYER where names are wanted. A server may want a challenge first: it is answered, but not for ever.</summary>
internal sealed class SourceQuery : IGameQuery
{
    private const int MostChallenges = 3;

    // Names are worth a second of waiting, the count is not lost for them.
    private static readonly TimeSpan ForNames = TimeSpan.FromSeconds(1);

    public GameKind Kind => GameKind.Source;

    public async Task<PlayerCount?> AskAsync(GameTarget target, IPEndPoint address, CancellationToken cancellationToken)
    {
        using var talk = new UdpTalk(address);
        var (answer, challenge) = await AskAsync<SourceReply.Status>(talk, SourcePackets.Info, SourcePackets.NoChallenge, cancellationToken);
        return answer is null ? null : target.WantsNames && answer.Count.Online > 0 ? await WithNamesAsync(talk, answer.Count, challenge, cancellationToken) : answer.Count;
    }

    private static async Task<PlayerCount> WithNamesAsync(UdpTalk talk, PlayerCount count, int challenge, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(ForNames);
        try
        {
            var (names, _) = await AskAsync<SourceReply.Names>(talk, SourcePackets.Players, challenge, patience.Token);
            return Claims.Of(count.Online, count.Most, names?.All ?? []) ?? count;
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or InvalidDataException)
        {
            return count;
        }
    }

    private static async Task<(T? Answer, int Challenge)> AskAsync<T>(UdpTalk talk, Func<int, byte[]> question, int challenge, CancellationToken cancellationToken) where T : SourceReply
    {
        for (var i = 0; i < MostChallenges; i++)
        {
            var parts = new SourceParts();
            var reply = await talk.AskAsync(question(challenge), datagram => SourcePackets.Read(parts.Add(datagram.Span)) is { } read and (T or SourceReply.Challenge) ? read : null, cancellationToken);
            if (reply is T answer)
                return (answer, challenge);
            challenge = ((SourceReply.Challenge)reply).Number;
        }
        return (null, challenge);
    }
}
