using System.Net;
using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Subusers;

/// <summary>Reads and changes with whom servers are shared.</summary>
internal sealed class SubusersWork(AuditLog audit, RoomShelf<Subuser> shelf)
{
    public async Task<SubusersView> ListAsync(Room room, int page, CancellationToken cancellationToken)
    {
        var people = await room.Client.Subusers.ListAsync(room.Id, cancellationToken);
        shelf.Put(room.Access, people);
        return new SubusersView(room, [.. people.OrderBy(person => person.Username, StringComparer.OrdinalIgnoreCase)], page);
    }

    /// <summary>Somebody else: the panel lets nobody change himself.</summary>
    public async Task<Decision<DraftView>> FindAsync(Room room, string asked, CancellationToken cancellationToken)
    {
        if (SubuserSearch.Find((await ListAsync(room, 1, cancellationToken)).People, asked) is not { } person)
            return new Explained(SubusersTexts.Unknown(room, asked));
        return room.Access.Account is AccountAccess own && person.Username.Equals(own.Link.Username, StringComparison.OrdinalIgnoreCase)
            ? new Explained(SubusersTexts.Yourself)
            : new DraftView(room, person, Rights.Mask(person.Permissions));
    }

    public async Task<Decision<DraftView>> InviteAsync(Room room, string email, ulong mask, CancellationToken cancellationToken)
    {
        var given = mask & Rights.Mask(room.Permissions);
        try
        {
            var made = await audit.ChangeAsync(room.Access, "subusers.invite", EmailAddress.Masked(email),
                token => room.Client.Subusers.CreateAsync(room.Id, new NewSubuser(email, new PermissionSet(Rights.Of(given))), token), cancellationToken);
            if (shelf.Peek(room.Access) is { } known)
                shelf.Put(room.Access, [.. known, made]);
            return new DraftView(room, made, Rights.Mask(made.Permissions), Said: SubusersTexts.Invited(room, made, given != mask));
        }
        catch (PanelRefusedException refused) when (SubusersTexts.Of(refused, room, email) is { } sentence)
        {
            return new Explained(sentence);
        }
    }

    public async Task<Decision<DraftView>> SaveAsync(DraftView view, CancellationToken cancellationToken)
    {
        var (room, person) = (view.Room, view.Person);
        if (view.IsBeyondMe)
            return new Explained(SubusersTexts.BeyondYou);
        var wanted = new SubuserPermissions(new PermissionSet(Rights.Of(view.Draft).Concat(Rights.Unknown(person.Permissions))));
        try
        {
            var saved = await audit.ChangeAsync(room.Access, "subusers.permissions", person.Username, token => room.Client.Subusers.UpdateAsync(room.Id, person.Uuid, wanted, token), cancellationToken);
            return view with { Person = saved, Draft = Rights.Mask(saved.Permissions), Said = $"Saved. {Name(person)} sees it at once." };
        }
        catch (NotPermittedException denied) when (denied.Status == HttpStatusCode.Forbidden)
        {
            return new Explained(SubusersTexts.BeyondYou);
        }
    }

    public async Task<SubusersView> RemoveAsync(DraftView view, CancellationToken cancellationToken)
    {
        var (room, person) = (view.Room, view.Person);
        await audit.ChangeAsync(room.Access, "subusers.remove", person.Username, token => room.Client.Subusers.DeleteAsync(room.Id, person.Uuid, token), cancellationToken);
        return await ListAsync(room, 1, cancellationToken) with { Said = $"{Name(person)} cannot use {room.Name} any more." };
    }

    private static string Name(Subuser person) => $"**{Outside.Text(person.Username)}**";
}
