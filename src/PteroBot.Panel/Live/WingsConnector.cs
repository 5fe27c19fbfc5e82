using System.Net.WebSockets;
using PteroBot.Panel.Http;

namespace PteroBot.Panel.Live;

/// <summary>The real way to a node.</summary>
internal sealed class WingsConnector(PanelAddress panel, PanelConnection connection, PanelOptions options) : IWingsConnector
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    public async Task<IWingsSocket> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        if (address.Scheme != Uri.UriSchemeWss && !options.AllowPrivate)
            throw new PanelUnreachableException(new PanelFailure(panel), UnreachableReason.AddressNotAllowed);
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", panel.ToString());
        socket.Options.SetRequestHeader("User-Agent", options.UserAgent);
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.KeepAliveInterval = KeepAlive;
        socket.Options.KeepAliveTimeout = KeepAlive;
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(Longest);
            await socket.ConnectAsync(address, connection.Nodes, limit.Token);
            return new WingsSocket(socket);
        }
        catch (Exception exception)
        {
            var refused = socket.HttpStatusCode != 0;
            socket.Dispose();
            cancellationToken.ThrowIfCancellationRequested();
            throw Explain(exception, refused);
        }
    }

    // An answer other than "switching protocols" comes from the node: 403 for an Origin that its configuration does not know, 404 for a server it does not have.
    private PanelException Explain(Exception exception, bool refused) => exception switch
    {
        _ when exception.IsRefusedByGuard() => new PanelUnreachableException(new PanelFailure(panel), UnreachableReason.AddressNotAllowed),
        _ when refused => new NodeFailedException(new PanelFailure(panel) { Detail = "The node refused the live connection." }, reached: true),
        _ => new NodeFailedException(new PanelFailure(panel), reached: false),
    };
}
