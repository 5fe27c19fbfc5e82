namespace PteroBot.Interactions;

/// <summary>
/// The last argument of a confirming button: for whom it is, and until when. [Confirmed] checks it at the press.
/// </summary>
/// <remarks>
/// It is not signed. Discord only accepts custom ids that are on the message, and the person it names can confirm anyway;
/// what the action needs is checked again at the press for the person who presses.
/// </remarks>
internal readonly record struct Confirmation(ulong UserId, DateTimeOffset Until)
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>How long a question stays open.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(5);

    /// <summary>A confirmation for this person, open for <see cref="Lifetime"/>.</summary>
    public static Confirmation For(ulong userId, TimeProvider clock) => new(userId, clock.GetUtcNow() + Lifetime);

    /// <summary>The custom id of the confirming button: <paramref name="action"/> with this confirmation as its last argument.</summary>
    public CustomId On(CustomId action) => action.With(ToString());

    /// <summary>Why this person may not answer now; null when they may.</summary>
    public Access.Refusal? Refuse(ulong userId, DateTimeOffset now) =>
        userId != UserId ? new Access.NotYours()
        : now >= Until ? new Access.ConfirmationExpired()
        : null;

    /// <summary>Reads the last argument of a custom id.</summary>
    public static bool TryParse(string text, out Confirmation confirmation)
    {
        confirmation = default;
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || !TryRead(text.AsSpan(0, dot), out var user) || !TryRead(text.AsSpan(dot + 1), out var seconds) || seconds > MaxSeconds)
            return false;
        confirmation = new Confirmation(user, DateTimeOffset.FromUnixTimeSeconds((long)seconds));
        return true;
    }

    /// <summary>User and second of expiry in base 36: about twenty characters of the hundred.</summary>
    public override string ToString() => $"{Write(UserId)}.{Write((ulong)Until.ToUnixTimeSeconds())}";

    private static ulong MaxSeconds => (ulong)DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    private static string Write(ulong number)
    {
        Span<char> text = stackalloc char[13];
        var at = text.Length;
        do
            text[--at] = Digits[(int)(number % 36)];
        while ((number /= 36) > 0);
        return text[at..].ToString();
    }

    private static bool TryRead(ReadOnlySpan<char> text, out ulong number)
    {
        number = 0;
        foreach (var letter in text)
        {
            var digit = Digits.IndexOf(letter, StringComparison.Ordinal);
            if (digit < 0 || number > (ulong.MaxValue - (ulong)digit) / 36)
                return false;
            number = number * 36 + (ulong)digit;
        }
        return text.Length > 0;
    }
}
