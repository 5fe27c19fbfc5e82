using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Wings;

/// <summary>The JSON web tokens (HS256) with which the panel vouches for a user towards a node.</summary>
internal static class WingsToken
{
    public static string Sign(JsonObject claims, string secret)
    {
        var head = Base64Url.EncodeToString("""{"typ":"JWT","alg":"HS256"}"""u8);
        var body = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims.ToJsonString()));
        return $"{head}.{body}.{Signature($"{head}.{body}", secret)}";
    }

    /// <summary>The claims, or null when the token is garbage or signed with another secret. Says nothing about its time.</summary>
    public static JsonObject? Verify(string token, string secret)
    {
        var cut = token.LastIndexOf('.');
        if (cut < 0 || token.Count(c => c == '.') != 2 || token[(cut + 1)..] != Signature(token[..cut], secret))
            return null;
        try
        {
            return JsonNode.Parse(Base64Url.DecodeFromChars(token.AsSpan()[(token.IndexOf('.') + 1)..cut])) as JsonObject;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }

    private static string Signature(string text, string secret) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(text)));
}

/// <summary>What a websocket token says, read once at <c>auth</c>: permissions stay as they were until the token is renewed.</summary>
internal sealed record SocketClaims(
    string Jti, string UniqueId, string ServerUuid, string UserUuid, DateTimeOffset IssuedAt, DateTimeOffset Expires, IReadOnlyList<string> Permissions)
{
    public static SocketClaims? Read(JsonObject claims)
    {
        if (claims["server_uuid"] is not { } server || claims["permissions"] is not JsonArray permissions)
            return null;
        return new SocketClaims(
            (string)claims["jti"]!, (string)claims["unique_id"]!, (string)server!, (string)claims["user_uuid"]!,
            DateTimeOffset.FromUnixTimeSeconds((long)claims["iat"]!), DateTimeOffset.FromUnixTimeSeconds((long)claims["exp"]!),
            [.. permissions.Select(permission => (string)permission!)]);
    }

    /// <summary><c>*</c> covers everything but the three rights of root administrators.</summary>
    public bool Has(string permission) =>
        Permissions.Contains(permission) || (Permissions.Contains("*") && !permission.StartsWith("admin.", StringComparison.Ordinal));
}
