using Microsoft.Extensions.Hosting;
using PteroBot.Storage.Secrets;

namespace PteroBot.Storage.Setup;

/// <summary>Opens the store and the ring at start, so that what is wrong with them is said then and not at the first press of a button.</summary>
internal sealed class StorageStart(DocumentStore store, KeyRing ring) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await store.OpenAsync(cancellationToken);
        await ring.OpenAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
