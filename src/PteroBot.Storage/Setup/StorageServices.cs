using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PteroBot.Storage.Engines;
using PteroBot.Storage.Secrets;
using PteroBot.Storage.Setup;

namespace PteroBot.Storage;

/// <summary>Registers the store.</summary>
public static class StorageServices
{
    /// <summary>
    /// Adds <see cref="IDocumentStore"/>, <see cref="IDocumentReader"/>, <see cref="ISecretSealer"/> and <see cref="IKeyRotation"/> from the settings
    /// <c>Storage:*</c> and <c>Security:*</c>, and a hosted service that opens the store at start. Wrong settings are
    /// <see cref="OptionsValidationException"/>s, what is wrong with the store itself a <see cref="StorageException"/>.
    /// </summary>
    public static IServiceCollection AddPteroBotStorage(this IServiceCollection services, IConfiguration configuration)
    {
        AddOptions(services, configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddDocumentType(RingKey.Type);
        services.AddSingleton(provider => EngineChoice.Create(provider.GetRequiredService<IOptions<StorageOptions>>().Value, provider));
        services.AddSingleton<DocumentStore>();
        services.AddSingleton<IDocumentStore>(provider => provider.GetRequiredService<DocumentStore>());
        services.AddSingleton<IDocumentReader>(provider => provider.GetRequiredService<DocumentStore>());
        services.AddSingleton<MasterKeys>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<ISecretSealer, SecretSealer>();
        services.AddSingleton<IKeyRotation, KeyRotation>();
        return services.AddHostedService<StorageStart>();
    }

    /// <summary>Makes a document type known: its indexes are brought up to date at start, its sealed fields are found by a key rotation.</summary>
    public static IServiceCollection AddDocumentType(this IServiceCollection services, DocumentType type) => services.AddSingleton(type);

    private static void AddOptions(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Configure(options => SettingsReader.Read(configuration.GetSection("Storage"), options)).ValidateOnStart();
        services.AddOptions<SecurityOptions>().Configure(options => SettingsReader.Read(configuration.GetSection("Security"), options)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsCheck>();
        services.AddSingleton<IValidateOptions<SecurityOptions>, SecurityOptionsCheck>();
    }
}
