using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Discord;

/// <summary>Tells a bot token from something else before it is sent anywhere. Messages never hold the token.</summary>
public static class TokenUtils
{
    private const int MinBotTokenLength = 58;

    /// <exception cref="ArgumentNullException">The token is missing.</exception>
    /// <exception cref="ArgumentException">The token cannot be one of its type.</exception>
    public static void ValidateToken(TokenType tokenType, string token)
    {
        if (string.IsNullOrWhiteSpace(token))
            throw new ArgumentNullException(nameof(token), "A token cannot be null, empty, or contain only whitespace.");
        if (token.Any(char.IsWhiteSpace))
            throw new ArgumentException("The token contains a whitespace or newline character.", nameof(token));
        if (tokenType == TokenType.Bot && !IsBotToken(token))
            throw new ArgumentException("The bot token was invalid.", nameof(token));
    }

    private static bool IsBotToken(string token)
    {
        var parts = token.Split('.');
        return token.Length >= MinBotTokenLength && parts.Length == 3 && NamesUser(parts[0]);
    }

    private static bool NamesUser(string part)
    {
        if (!Base64Url.IsValid(part))
            return false;
        var id = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(part));
        return ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _);
    }
}
