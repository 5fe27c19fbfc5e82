namespace PteroBot.Rendering;

/// <summary>E-mail addresses of people.</summary>
internal static class EmailAddress
{
    /// <summary>Enough to recognise one's own address, not enough for whoever looks over the shoulder.</summary>
    public static string Masked(string email)
    {
        var at = email.LastIndexOf('@');
        if (at < 1 || at == email.Length - 1)
            return "***";
        var dot = email.LastIndexOf('.');
        var end = dot > at + 1 ? email[dot..] : "";
        return $"{email[0]}***@{email[at + 1]}***{end}";
    }
}
