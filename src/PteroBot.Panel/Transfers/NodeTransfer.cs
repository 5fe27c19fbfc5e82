using System.Runtime.ExceptionServices;
using PteroBot.Panel.Failures;

namespace PteroBot.Panel.Transfers;

/// <summary>One transfer over a signed link. The link is all that the node asks for: no key goes there.</summary>
internal sealed class NodeTransfer(PanelAddress panel, PanelConnection connection, TimeProvider clock)
{
    public async Task<long> DownloadAsync(Uri link, Stream destination, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        using var idle = new IdleLimit(clock, cancellationToken);
        return await GuardAsync(async () =>
        {
            connection.ThrowUnlessAllowed(link);
            using var request = new HttpRequestMessage(HttpMethod.Get, link);
            using var response = await connection.Nodes.SendAsync(request, idle.Token);
            await ThrowUnlessGoodAsync(response, idle.Token);
            await using var body = await response.Content.ReadAsStreamAsync(idle.Token);
            return await StreamCopy.RunAsync(body, destination, isUpload: false, progress, idle);
        }, cancellationToken);
    }

    public async Task UploadAsync(Uri link, string directory, string name, Stream source, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        using var idle = new IdleLimit(clock, cancellationToken);
        await GuardAsync(async () =>
        {
            connection.ThrowUnlessAllowed(link);
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{link}&directory={Uri.EscapeDataString(directory)}"));
            request.Content = UploadContent.Of(name, source, progress, idle);
            using var response = await connection.Nodes.SendAsync(request, idle.Token);
            await ThrowUnlessGoodAsync(response, idle.Token);
            return 0L;
        }, cancellationToken);
    }

    // A caller who gives up gets his own cancellation; silence of the node is a failure.
    private async Task<long> GuardAsync(Func<Task<long>> transfer, CancellationToken cancellationToken)
    {
        try
        {
            return await transfer();
        }
        catch (Exception exception) when (LocalCauseOf(exception) is { } local)
        {
            ExceptionDispatchInfo.Throw(local);
            throw;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && Breakdown.Of(panel, exception) is { } failure)
        {
            throw failure is PanelUnreachableException { Reason: not UnreachableReason.AddressNotAllowed }
                ? new NodeFailedException(new PanelFailure(panel) { Cause = failure.InnerException }, reached: false)
                : failure;
        }
    }

    // HTTP wraps what a request's body throws.
    private static Exception? LocalCauseOf(Exception exception) =>
        exception is LocalStreamException ? exception.InnerException : exception.InnerException is LocalStreamException local ? local.InnerException : null;

    private async Task ThrowUnlessGoodAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode)
            return;
        var detail = await NodeError.ReadAsync(response, cancellationToken);
        throw new NodeFailedException(new PanelFailure(panel) { Status = response.StatusCode, Detail = detail }, reached: true);
    }
}
