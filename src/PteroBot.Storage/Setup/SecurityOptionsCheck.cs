using Microsoft.Extensions.Options;
using PteroBot.Storage.Secrets;

namespace PteroBot.Storage.Setup;

/// <summary>Says what is wrong with <c>Security:*</c>, in sentences that hold no value of a secret.</summary>
internal sealed class SecurityOptionsCheck : IValidateOptions<SecurityOptions>
{
    public ValidateOptionsResult Validate(string? name, SecurityOptions options)
    {
        string?[] problems =
        [
            Problem("Security:MasterKey", options.MasterKey, options.MasterKeyFile),
            Problem("Security:NewMasterKey", options.NewMasterKey, options.NewMasterKeyFile),
        ];
        var found = problems.OfType<string>().ToArray();
        return found.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }

    private static string? Problem(string setting, string? key, string? file)
    {
        if (string.IsNullOrEmpty(key))
            return null;
        if (!string.IsNullOrEmpty(file))
            return $"{setting} and {setting}File are both set; keep one of them.";
        return MasterKey.TryParse(key, out _) ? null : $"{setting} is not {MasterKey.Shape}.";
    }
}
