using System.Text;

namespace PteroBot.Panel.Client;

/// <summary>A change of the e-mail address. Prints without the password.</summary>
/// <param name="Email">1 to 191 characters, in use by nobody else.</param>
/// <param name="Password">The account's password.</param>
public sealed record NewEmail(string Email, string Password)
{
    private bool PrintMembers(StringBuilder text)
    {
        text.Append(Email);
        return true;
    }
}

/// <summary>A change of the password. Prints nothing.</summary>
/// <param name="CurrentPassword">The present one.</param>
/// <param name="Password">The new one, at least 8 characters.</param>
public sealed record NewPassword(string CurrentPassword, string Password)
{
    /// <summary>The new one again, as the panel asks.</summary>
    public string PasswordConfirmation => Password;

    /// <inheritdoc/>
    public override string ToString() => "***";
}
