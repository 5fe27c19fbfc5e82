using System.Net.Security;
using System.Reflection;
using System.Text.RegularExpressions;
using PteroBot.TestKit;

namespace PteroBot.Panel.Tests.Loopback;

/// <summary>Nobody can make the library accept whatever certificate comes: not by an option, and not by a slip in its code.</summary>
public sealed partial class CertificateRulesTests
{
    [Fact]
    public void No_option_is_about_trust_but_an_authority_and_a_pin()
    {
        var options = new[] { typeof(PanelSettings), typeof(PanelOptions), typeof(Panels), typeof(PanelServices) }
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(member => Trust().IsMatch(member.Name) && member is PropertyInfo)
            .Select(member => member.Name);

        Assert.Equal(["ExtraAuthority", "PinnedCertificate"], options.Order());
        Assert.DoesNotContain(typeof(PanelSettings).Assembly.GetExportedTypes().SelectMany(t => t.GetProperties()), p => typeof(Delegate).IsAssignableFrom(p.PropertyType));
    }

    [Fact]
    public void Certificates_are_judged_in_one_place_and_never_waved_through()
    {
        var source = Directory.GetFiles(Path.Combine(Needs.Repository(), "src", "PteroBot.Panel"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .ToDictionary(file => file, File.ReadAllText);

        Assert.Equal(["Transport.cs"], source.Where(file => file.Value.Contains(nameof(RemoteCertificateValidationCallback), StringComparison.Ordinal)).Select(file => Path.GetFileName(file.Key)));
        Assert.DoesNotContain(source, file => Waved().IsMatch(file.Value));
    }

    [GeneratedRegex("Certif|Author|Tls|Ssl|Trust|Verify|Validat|Insecure|Accept", RegexOptions.IgnoreCase)]
    private static partial Regex Trust();

    [GeneratedRegex(@"DangerousAccept|\)\s*=>\s*true\b|delegate\s*\{\s*return true|AllFlags|IgnoreInvalid")]
    private static partial Regex Waved();
}
