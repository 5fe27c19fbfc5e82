using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;

namespace PteroBot.Features.Admin.Locations;

/// <summary>Menus, buttons and forms of <c>/admin locations</c>; the role is asked at every press.</summary>
[PanelAdministrator]
internal sealed class LocationsControls(AdminDoor door, LocationsWork locations, TimeProvider clock) : AdministratorModule(door)
{
    [ComponentInteraction($"{LocationsEmbeds.Area}/page/*/*")]
    [Reply(ReplyKind.Update)]
    public Task PageAsync(string page, string search) =>
        AdministerAsync(async access => LocationsEmbeds.List(await locations.ListAsync(access, Cancellation), AdminView.Read(PressedId)));

    [ComponentInteraction($"{LocationsEmbeds.Area}/open")]
    [Reply(ReplyKind.Update)]
    public Task OpenAsync() => WithAsync(Chosen.FirstOrDefault() ?? "", found => Task.FromResult<Decision<Reply>>(LocationsEmbeds.Card(found)));

    [ComponentInteraction($"{LocationsEmbeds.Area}/ask/*")]
    public Task AskDeleteAsync(string location) => WithAsync(location, found => Task.FromResult(DeleteQuestion(found, Actor, clock)));

    [ComponentInteraction($"{LocationsEmbeds.Area}/type/*/*/*")]
    [Reply(ReplyKind.Modal)]
    [Confirmed]
    public Task TypeAsync(string location, string name, string confirmation) =>
        OpenAsync(TypedName.Form("Delete a location", CustomId.Of(LocationsEmbeds.Area, "delete", location), PressedId.Arguments[1]));

    [ModalInteraction($"{LocationsEmbeds.Area}/delete/*")]
    [Reply(ReplyKind.Update)]
    public Task DeleteAsync(string location, SubmittedModal modal) => WithAsync(location, async found => TypedName.Fits(Typed(TypedName.Field), found.Location.Code)
        ? LocationsEmbeds.List(await locations.DeleteAsync(found, Cancellation), AdminView.Start(LocationsEmbeds.Area))
        : new Explained(TypedName.NotTyped(found.Location.Code)));

    /// <summary>A location with nodes is not asked about: the panel would refuse.</summary>
    internal static Decision<Reply> DeleteQuestion(Decision<LocationView> found, Actor actor, TimeProvider clock)
    {
        if (!found.TryGet(out var view, out var refusal))
            return refusal;
        var location = view.Location;
        if (location.Nodes is { Count: > 0 })
            return new Explained(LocationsEmbeds.HasNodes(location));
        var form = CustomId.Of(LocationsEmbeds.Area, "type", location.Id.ToString(), TypedName.Short(location.Code));
        return LocationsEmbeds.DeleteQuestion(location, Confirmation.For(actor.UserId, clock).On(form), clock);
    }

    private Task WithAsync(string location, Func<LocationView, Task<Decision<Reply>>> answer) => AdministerAsync(access => locations.FindAsync(access, location, Cancellation), answer);
}
