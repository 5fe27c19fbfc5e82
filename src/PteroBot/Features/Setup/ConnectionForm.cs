using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PteroBot.Rendering;

namespace PteroBot.Features.Setup;

/// <summary>What somebody typed about the way to a panel.</summary>
/// <param name="Headers">Null leaves them as they are; none takes them away.</param>
/// <param name="ChangesCertificate">Whether anything was said about certificates.</param>
/// <param name="Authority">A certificate to trust, as PEM text.</param>
/// <param name="Pin">The fingerprint of the only certificate to accept.</param>
internal sealed record ConnectionForm(IReadOnlyDictionary<string, string>? Headers, bool ChangesCertificate, string? Authority, string? Pin)
{
    public const string Nothing = "-";

    private const int MaxHeaders = 10;
    private const int MaxValue = 2000;
    private const int FingerprintLength = 64;

    /// <summary>What the bot itself says in a request, and what belongs to the connection.</summary>
    private static readonly HashSet<string> Taken = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Accept", "Host", "Connection", "Content-Length", "Content-Type", "Transfer-Encoding", "Cookie", "User-Agent", "Upgrade", "Expect", "Te", "Trailer",
    };

    /// <summary>Reads the form; <paramref name="fault"/> says what cannot be used. Values are never repeated: they are secrets.</summary>
    public static ConnectionForm? Read(string headers, string certificate, out string? fault)
    {
        var lines = HeadersOf(headers, out fault);
        if (fault is not null)
            return null;
        var text = certificate.Trim();
        if (text.Length == 0)
            return new ConnectionForm(lines, false, null, null);
        if (text == Nothing)
            return new ConnectionForm(lines, true, null, null);
        if (IsFingerprint(text, out var pin))
            return new ConnectionForm(lines, true, null, pin);
        if (IsCertificate(text))
            return new ConnectionForm(lines, true, text, null);
        fault = "The certificate has to be PEM text (`-----BEGIN CERTIFICATE-----` …) to trust it as an authority, or a SHA-256 fingerprint of 64 hexadecimal digits to accept only that one.";
        return null;
    }

    private static Dictionary<string, string>? HeadersOf(string typed, out string? fault)
    {
        fault = null;
        var text = typed.Trim();
        if (text.Length == 0)
            return null;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (text == Nothing)
            return headers;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            fault = FaultOf(line, headers);
            if (fault is not null)
                return null;
        }
        return headers;
    }

    private static string? FaultOf(string line, Dictionary<string, string> headers)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
            return "Write one header per line, as `Name: value`. One of the lines has no colon.";
        var (name, value) = (line[..colon].Trim(), line[(colon + 1)..].Trim());
        if (!name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') || name.Length is 0 or > 100)
            return $"{Outside.Code(name, 40)} cannot be the name of a header.";
        if (Taken.Contains(name))
            return $"The header {Outside.Code(name, 40)} is the bot's own and cannot be set.";
        if (value.Length is 0 or > MaxValue || !value.All(letter => letter is >= ' ' and <= '~'))
            return $"The value of {Outside.Code(name, 40)} has to be plain text of up to {MaxValue} characters.";
        headers[name] = value;
        return headers.Count > MaxHeaders ? $"That are more than {MaxHeaders} headers." : null;
    }

    private static bool IsFingerprint(string text, out string pin)
    {
        pin = text.Replace(":", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return pin.Length == FingerprintLength && pin.All(char.IsAsciiHexDigit);
    }

    private static bool IsCertificate(string text)
    {
        try
        {
            var found = new X509Certificate2Collection();
            found.ImportFromPem(text);
            foreach (var certificate in found)
                certificate.Dispose();
            return found.Count > 0;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
