using System.Security.Cryptography;

namespace PteroBot.Interactions;

/// <summary>Ids that are short enough for a custom id and can be read out: nothing in them looks like something else.</summary>
internal static class ShortId
{
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>Random; five bits a letter.</summary>
    public static string New(int length) => RandomNumberGenerator.GetString(Letters, length);
}
