using System.Globalization;
using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;

namespace PteroBot.Features.Admin.Servers.Databases;

/// <summary>Menus, buttons and forms of <c>/admin databases</c>.</summary>
[PanelAdministrator]
internal sealed class ServerDatabaseControls(ServerDatabasesDesk desk) : BotModule
{
    [ComponentInteraction($"{DatabaseIds.Area}/page/*/*")]
    [Reply(ReplyKind.Update)]
    public Task PageAsync(string server, string page) => desk.ListAsync(Context, server, Number(page) ?? 1);

    [ComponentInteraction($"{DatabaseIds.Area}/open/*")]
    public Task OpenAsync(string server) => desk.PasswordAsync(Context, server, Chosen.FirstOrDefault() ?? "");

    [ComponentInteraction($"{DatabaseIds.Area}/drop/*")]
    public Task DropAsync(string server) => desk.AskDeleteAsync(Context, server, Chosen.FirstOrDefault() ?? "");

    [ComponentInteraction($"{DatabaseIds.Area}/new/*")]
    [Reply(ReplyKind.Modal)]
    public Task NewAsync(string server) => OpenAsync(ServerDatabaseEmbeds.NewForm(server));

    [ModalInteraction($"{DatabaseIds.Area}/create/*")]
    public async Task CreateAsync(string server, SubmittedModal modal)
    {
        var host = Typed(ServerDatabaseEmbeds.HostField).Trim();
        if (host.Length > 0 && Number(host) is null)
            await RefuseAsync(new Explained("The number of a database server is a number, as on the panel under Admin, Databases."));
        else
            await desk.CreateAsync(Context, server, Typed(ServerDatabaseEmbeds.NameField), Typed(ServerDatabaseEmbeds.FromField), Number(host));
    }

    [ComponentInteraction($"{DatabaseIds.Area}/ask/*/*")]
    public Task AskAsync(string server, string database) => desk.AskRotateAsync(Context, server, database);

    [ComponentInteraction($"{DatabaseIds.Area}/rotate/*/*/*")]
    [Reply(ReplyKind.Update)]
    [Confirmed]
    public Task RotateAsync(string server, string database, string confirmation) => desk.RotateAsync(Context, server, database);

    [ComponentInteraction($"{DatabaseIds.Area}/type/*/*/*/*")]
    [Reply(ReplyKind.Modal)]
    [Confirmed]
    public Task TypeAsync(string server, string database, string name, string confirmation) =>
        OpenAsync(TypedName.Form("Delete a database", CustomId.Of(DatabaseIds.Area, "delete", server, database), PressedId.Arguments[2]));

    [ModalInteraction($"{DatabaseIds.Area}/delete/*/*")]
    [Reply(ReplyKind.Update)]
    public Task DeleteAsync(string server, string database, SubmittedModal modal) => desk.DeleteAsync(Context, server, database, Typed(TypedName.Field));

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
