namespace PteroBot.Features.Files;

/// <summary>Where attachments that people give to a command are read from.</summary>
internal interface IAttachmentSource
{
    /// <summary>The bytes as they come; null when Discord does not give them.</summary>
    Task<Stream?> OpenAsync(string url, CancellationToken cancellationToken);
}

/// <inheritdoc/>
internal sealed class AttachmentSource : IAttachmentSource, IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = TimeSpan.FromSeconds(30),
    };

    public async Task<Stream?> OpenAsync(string url, CancellationToken cancellationToken)
    {
        try
        {
            return await _http.GetStreamAsync(new Uri(url), cancellationToken);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose() => _http.Dispose();
}
