using System.Text.RegularExpressions;
using PteroBot.Panel.Client;

namespace PteroBot.Features.Startup;

/// <summary>Variables that hold something nobody should read over a shoulder, as far as their names tell.</summary>
internal static partial class SecretValues
{
    public static bool IsSecret(EggVariable variable) => Names().IsMatch(variable.Key) || Names().IsMatch(variable.Name);

    [GeneratedRegex(@"pass(word|wd|phrase)?([^a-z]|$)|secret|token|(api|access|private|license)[ _-]?key", RegexOptions.IgnoreCase)]
    private static partial Regex Names();
}
