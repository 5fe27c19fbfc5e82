using System.Globalization;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Servers.Drafts;

/// <summary>Limits as people type them, as the panel counts them.</summary>
internal static class DraftNumbers
{
    /// <summary>Swap without a limit.</summary>
    private const string NoLimit = "-1";

    /// <summary>MiB; null when it is no amount.</summary>
    public static long? Mebibytes(string text) => text.Trim() == NoLimit ? -1 : TypedSize.TryParse(text, out var amount) && amount <= int.MaxValue ? amount : null;

    /// <summary>A whole number, with or without a percent sign; null when it is none.</summary>
    public static int? Whole(string text) =>
        int.TryParse(text.Trim().TrimEnd('%').TrimEnd(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
