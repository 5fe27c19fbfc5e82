using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;

namespace PteroBot.Storage.Secrets;

/// <summary>
/// ASP.NET Core Data Protection over a ring that was read before. In a container of its own: it touches nothing that the program
/// around it protects, and is built only when the first secret is sealed or opened.
/// </summary>
internal sealed class RingProtection : IXmlRepository, IDisposable
{
    private readonly ServiceProvider _services;
    private readonly IDataProtectionProvider _root;
    private readonly List<XElement> _elements;

    public RingProtection(IEnumerable<XElement> elements)
    {
        _elements = [.. elements];
        _services = Build(this);
        _root = _services.GetRequiredService<IDataProtectionProvider>();
    }

    /// <summary>The protector of one purpose.</summary>
    public IDataProtector For(string purpose) => _root.CreateProtector(["PteroBot", "secret/1", purpose]);

    /// <summary>A new key that is used from now on.</summary>
    public (string Id, XElement Xml) MakeKey(DateTimeOffset now, DateTimeOffset expires)
    {
        var key = _services.GetRequiredService<IKeyManager>().CreateNewKey(now, expires);
        return (key.KeyId.ToString("D"), _elements[^1]);
    }

    IReadOnlyCollection<XElement> IXmlRepository.GetAllElements() => [.. _elements];

    void IXmlRepository.StoreElement(XElement element, string friendlyName) => _elements.Add(element);

    public void Dispose() => _services.Dispose();

    private static ServiceProvider Build(IXmlRepository ring)
    {
        var services = new ServiceCollection();
        services.AddDataProtection()
            .SetApplicationName("PteroBot")
            .DisableAutomaticKeyGeneration()
            .UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = ring);
        return services.BuildServiceProvider();
    }
}
