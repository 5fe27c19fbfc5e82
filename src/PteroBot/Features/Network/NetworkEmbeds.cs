using System.Globalization;
using Discord;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel.Client;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Network;

/// <summary>Addresses as messages.</summary>
internal static class NetworkEmbeds
{
    private const int PageSize = 15;
    private const int NoteLength = 100;
    private const int LabelLength = 90;

    public static Reply List(NetworkView view)
    {
        var leaf = Leaf.Of(view.Addresses, view.Page, PageSize);
        var embed = new EmbedBuilder()
            .WithColor(Theme.Accent)
            .WithTitle($"Network · {view.Room.Title}")
            .WithDescription(Cut.Lines([.. Lines(view, leaf)], 4000, missing => $"and {missing} more"));
        return new Reply { Text = view.Said, Embeds = [embed.Build()], Components = Controls(view, leaf) };
    }

    public static Reply RemoveQuestion(AddressView view, CustomId confirm, TimeProvider clock)
    {
        var embed = new EmbedBuilder()
            .WithColor(Theme.Red)
            .WithTitle($"Give {Outside.Text(view.Address.Address)} back?")
            .WithDescription($"What listens there cannot be reached from the next start of {view.Room.Name} on, and another server may get the port.\n"
                + $"Only you can answer, until {Moments.Relative(clock.GetUtcNow() + Confirmation.Lifetime)}.");
        return Reply.Of(embed.Build(), new ComponentBuilder()
            .WithButton("Give it back", confirm, ButtonStyle.Danger)
            .WithButton("Keep it", CustomId.Of("network", "keep"), ButtonStyle.Secondary));
    }

    public static ModalBuilder NoteForm(string server, Allocation address) =>
        new ModalBuilder("Note on an address", CustomId.Of("network", "save", server, Number(address)))
            .AddTextInput(new TextInputBuilder(Outside.Plain(address.Address, 45), NetworkModule.NoteField, placeholder: "What it is for; nothing removes the note",
                maxLength: NetworkModule.MaxNote, required: false, value: string.IsNullOrEmpty(address.Notes) ? null : Outside.Plain(address.Notes, NetworkModule.MaxNote)));

    private static IEnumerable<string> Lines(NetworkView view, Leaf<Allocation> leaf)
    {
        yield return Limit(view);
        foreach (var address in leaf.Items)
            yield return $"{Outside.Code(address.Address)}{(address.IsDefault ? " **primary**" : "")}{(string.IsNullOrWhiteSpace(address.Notes) ? "" : $" {Outside.Text(address.Notes, NoteLength)}")}";
        if (RoomTexts.Lacking(view.Room, ServerAction.AddAddress, ServerAction.EditAddress, ServerAction.RemoveAddress) is { } lacking)
            yield return $"-# {lacking}";
    }

    private static string Limit(NetworkView view) => view.Room.Limits.Allocations switch
    {
        null or 0 => $"{Words.Count(view.Addresses.Count, "address", "addresses")}. The server may take none of its own; an administrator of the panel can raise its limit.",
        var limit when view.Addresses.Count >= limit => $"{view.Addresses.Count} of {Words.Count(limit.Value, "address", "addresses")}: the limit is reached",
        var limit => $"{view.Addresses.Count} of {Words.Count(limit.Value, "address", "addresses")}",
    };

    private static bool IsFull(NetworkView view) => view.Addresses.Count >= (view.Room.Limits.Allocations ?? 0);

    private static MessageComponent Controls(NetworkView view, Leaf<Allocation> leaf)
    {
        var (room, server) = (view.Room, view.Room.Identifier);
        var controls = new ComponentBuilder();
        AddMenu(controls, leaf.Items.Where(address => !address.IsDefault), "first", "Make primary…", room, ServerAction.EditAddress);
        AddMenu(controls, leaf.Items, "note", "Write a note…", room, ServerAction.EditAddress);
        if (room.Limits.Allocations is > 0)
            AddMenu(controls, leaf.Items.Where(address => !address.IsDefault), "drop", "Give back…", room, ServerAction.RemoveAddress);
        controls.WithPages(leaf, page => CustomId.Of("network", "page", server, $"{page}"), controls.NextRow());
        var row = controls.NextRow();
        return controls
            .WithButton("One more address", CustomId.Of("network", "add", server), ButtonStyle.Primary, disabled: IsFull(view) || !room.Allows(ServerAction.AddAddress), row: row)
            .WithButton("Refresh", CustomId.Of("network", "page", server, $"{leaf.Number}"), ButtonStyle.Secondary, row: row)
            .WithButton("Panel", style: ButtonStyle.Link, url: room.PageOf("network"), row: row)
            .Build();
    }

    private static void AddMenu(ComponentBuilder controls, IEnumerable<Allocation> addresses, string action, string text, Room room, ServerAction needed)
    {
        var menu = new SelectMenuBuilder().WithCustomId(CustomId.Of("network", action, room.Identifier)).WithPlaceholder(text).WithDisabled(!room.Allows(needed));
        foreach (var address in addresses)
            menu.AddOption(Outside.Plain(address.Address, LabelLength), Number(address), string.IsNullOrWhiteSpace(address.Notes) ? null : Outside.Plain(address.Notes, LabelLength));
        if (menu.Options.Count > 0)
            controls.WithSelectMenu(menu, controls.NextRow());
    }

    private static string Number(Allocation address) => address.Id.ToString(CultureInfo.InvariantCulture);
}
