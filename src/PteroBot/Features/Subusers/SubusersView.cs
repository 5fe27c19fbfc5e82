using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Subusers;

/// <summary>With whom a server is shared, for the person in the room.</summary>
internal sealed record SubusersView(Room Room, IReadOnlyList<Subuser> People, int Page = 1, string? Said = null);

/// <summary>One subuser, with what is about to be allowed.</summary>
internal sealed record DraftView(Room Room, Subuser Person, ulong Draft, string? Group = null, string? Said = null)
{
    public bool IsChanged => Draft != Rights.Mask(Person.Permissions);

    /// <summary>What the person in the room may give away.</summary>
    public ulong Mine => Rights.Mask(Room.Permissions);

    /// <summary>The panel takes no set with something in it that the giver lacks.</summary>
    public bool IsBeyondMe => (Draft & ~Mine) != 0;
}

internal static class SubuserSearch
{
    public static Subuser? Find(IReadOnlyList<Subuser> people, string asked) => people.FirstOrDefault(person =>
        person.Uuid.ToString("N") == asked.Trim() || person.Username.Equals(asked.Trim(), StringComparison.OrdinalIgnoreCase) || person.Email.Equals(asked.Trim(), StringComparison.OrdinalIgnoreCase));
}
