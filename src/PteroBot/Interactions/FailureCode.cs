using System.Security.Cryptography;

namespace PteroBot.Interactions;

/// <summary>A short code that a person can read out and an operator can find in the log: <c>K7Q2</c>. Without letters that look like digits.</summary>
internal static class FailureCode
{
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public static string New() => RandomNumberGenerator.GetString(Letters, 4);
}
