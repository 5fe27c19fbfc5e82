using System.Net.Sockets;
using System.Text.Json;
using PteroBot.Panel.Http;

namespace PteroBot.Panel.Failures;

/// <summary>Tells what went wrong when there was no answer.</summary>
internal static class Breakdown
{
    /// <summary>The failure behind an exception; null for exceptions that are not about the network, and for failures that are told already.</summary>
    public static PanelException? Of(PanelAddress panel, Exception exception) => exception switch
    {
        PanelException => null,
        AnswerTooLargeException => new UnexpectedAnswerException(new PanelFailure(panel), AnswerSource.TooLarge),
        JsonException or FormatException or NotSupportedException => new UnexpectedAnswerException(new PanelFailure(panel), AnswerSource.BrokenJson),
        _ when Reason(exception) is { } reason => new PanelUnreachableException(new PanelFailure(panel) { Cause = Harmless(exception) }, reason),
        _ => null,
    };

    private static UnreachableReason? Reason(Exception exception) => exception switch
    {
        _ when exception.IsRefusedByGuard() => UnreachableReason.AddressNotAllowed,
        TimeoutException or OperationCanceledException => UnreachableReason.TimedOut,
        HttpRequestException request => Reason(request),
        IOException => UnreachableReason.ConnectionLost,
        SocketException => UnreachableReason.ConnectionRefused,
        _ => null,
    };

    private static UnreachableReason Reason(HttpRequestException request) => request.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => UnreachableReason.NameNotFound,
        HttpRequestError.SecureConnectionError => UnreachableReason.TlsFailed,
        HttpRequestError.ConnectionError => ConnectionReason(request),
        HttpRequestError.ResponseEnded or HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError => UnreachableReason.ConnectionLost,
        _ => request.InnerException is IOException or SocketException ? UnreachableReason.ConnectionLost : UnreachableReason.Other,
    };

    private static UnreachableReason ConnectionReason(Exception exception) => exception.GetBaseException() switch
    {
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } => UnreachableReason.NameNotFound,
        SocketException { SocketErrorCode: SocketError.TimedOut } or TimeoutException => UnreachableReason.TimedOut,
        _ => UnreachableReason.ConnectionRefused,
    };

    // What a proxy or TLS says may repeat what we sent; the system's own errors do not.
    private static SocketException? Harmless(Exception exception) => exception.GetBaseException() as SocketException;
}
