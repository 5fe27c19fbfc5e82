using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Panel.Application;

namespace PteroBot.Features.Admin.Users;

/// <summary>The users of the guild's panel.</summary>
internal sealed record UsersView(PanelAddress Panel, IReadOnlyList<User> Users, string? Said = null);

/// <summary>One user, with the Discord members who linked a key of theirs.</summary>
internal sealed record UserView(AdministrationAccess Access, User User, IReadOnlyList<LinkedMember> Members, string? Said = null);

/// <summary>Who linked a panel account. Somebody of another Discord server stays unnamed.</summary>
internal sealed record LinkedMember(ulong UserId, DateTimeOffset LinkedAt, bool IsHere);

/// <summary>What is to be changed of a user; null leaves it.</summary>
internal sealed record UserEdit
{
    /// <summary>Typed as external id, it takes the one that is there away.</summary>
    public const string NoExternalId = "none";

    public string? Email { get; init; }

    public string? Username { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? ExternalId { get; init; }

    public string? Language { get; init; }

    /// <summary>The whole user as he is to be: the panel wants it all again.</summary>
    public NewUser Of(User user)
    {
        var whole = NewUser.From(user);
        return whole with
        {
            Email = Email ?? whole.Email,
            Username = Username ?? whole.Username,
            FirstName = FirstName ?? whole.FirstName,
            LastName = LastName ?? whole.LastName,
            Language = Language ?? whole.Language,
            // The panel reads an empty text as none.
            ExternalId = ExternalId == NoExternalId ? "" : ExternalId ?? whole.ExternalId,
        };
    }

    /// <summary>The names of what changes, for the record.</summary>
    public IReadOnlyList<string> Changes =>
    [
        .. new (string Name, string? Value)[]
        {
            ("e-mail", Email), ("name", Username), ("first name", FirstName), ("last name", LastName), ("external id", ExternalId), ("language", Language),
        }.Where(typed => typed.Value is not null).Select(typed => typed.Name),
    ];
}
