#nullable enable

namespace Discord.Interactions;

internal static class Results
{
    public static string Describe(IResult result) => result.IsSuccess ? "Success" : $"{result.Error}: {result.ErrorReason}";
}
