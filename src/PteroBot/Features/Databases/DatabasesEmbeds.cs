using Discord;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel.Client;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Databases;

/// <summary>Databases as messages. A password appears in <see cref="Secret"/> only, which is for this person alone.</summary>
internal static class DatabasesEmbeds
{
    private const int PageSize = 10;
    private const int NameLength = 64;
    private const int MaxTitle = 45;

    // Ten lines of at worst four hundred characters fit into a description.
    private const int PartLength = 64;

    public static Reply List(DatabasesView view)
    {
        var leaf = Leaf.Of(view.Databases, view.Page, PageSize);
        var embed = new EmbedBuilder()
            .WithColor(Theme.Accent)
            .WithTitle($"Databases · {view.Room.Title}")
            .WithDescription(string.Join('\n', Lines(view, leaf)));
        return new Reply { Text = view.Said, Embeds = [embed.Build()], Components = Controls(view, leaf) };
    }

    /// <summary>How to connect, with the password behind a spoiler. Show it to one person only.</summary>
    public static Reply Secret(DatabaseView view)
    {
        var (room, database) = (view.Room, view.Database);
        var embed = new EmbedBuilder()
            .WithColor(Theme.Accent)
            .WithTitle($"{Outside.Text(database.Name, NameLength)} · {room.Title}")
            .WithDescription(RoomTexts.Lacking(room, ServerAction.RotateDatabasePassword) is { } lacking ? $"-# {lacking}" : null)
            .AddField("Host", Outside.Code(Host(database)), inline: true)
            .AddField("Database", Outside.Code(database.Name), inline: true)
            .AddField("User", Outside.Code(database.Username), inline: true)
            .AddField("Connections from", From(database), inline: true)
            .AddField("Password", database.Password is { Length: > 0 } password ? $"||{Outside.Code(password, 200)}||" : "You do not have `database.view_password` here, so the panel does not tell.");
        var buttons = new ComponentBuilder()
            .WithButton("Rotate", CustomId.Of("databases", "ask", room.Identifier, database.Id.ToString()), ButtonStyle.Secondary, disabled: !room.Allows(ServerAction.RotateDatabasePassword));
        return new Reply { Text = view.Said, Embeds = [embed.Build()], Components = buttons.Build() };
    }

    public static Reply RotateQuestion(DatabaseView view, CustomId confirm, TimeProvider clock)
    {
        var embed = new EmbedBuilder()
            .WithColor(Theme.Amber)
            .WithTitle($"New password for {Outside.Text(view.Database.Name, NameLength)}?")
            .WithDescription("What connects with the old one, a plugin or a web page, cannot any more until it is told the new one.\n"
                + $"Only you can answer, until {Moments.Relative(clock.GetUtcNow() + Confirmation.Lifetime)}.");
        return Reply.Of(embed.Build(), new ComponentBuilder()
            .WithButton("Rotate it", confirm, ButtonStyle.Danger)
            .WithButton("Keep the old one", CustomId.Of("databases", "keep"), ButtonStyle.Secondary));
    }

    public static Reply DeleteQuestion(DatabaseView view, CustomId confirm, TimeProvider clock)
    {
        var embed = new EmbedBuilder()
            .WithColor(Theme.Red)
            .WithTitle($"Delete {Outside.Text(view.Database.Name, NameLength)}?")
            .WithDescription("Everything in it is lost, and no backup of the server has it. You will be asked to type its name.\n"
                + $"Only you can answer, until {Moments.Relative(clock.GetUtcNow() + Confirmation.Lifetime)}.");
        return Reply.Of(embed.Build(), new ComponentBuilder()
            .WithButton("Delete it…", confirm, ButtonStyle.Danger)
            .WithButton("Keep it", CustomId.Of("databases", "keep"), ButtonStyle.Secondary));
    }

    /// <summary>The name is typed, so that nobody deletes by a slip of the thumb.</summary>
    public static ModalBuilder DeleteForm(string server, string database, string name) =>
        new ModalBuilder("Delete a database", CustomId.Of("databases", "delete", server, database))
            .AddTextInput(new TextInputBuilder(Outside.Plain($"Type {name}", MaxTitle), DatabasesModule.NameField, placeholder: Outside.Plain(name, 100), maxLength: 100, required: true));

    private static IEnumerable<string> Lines(DatabasesView view, Leaf<Database> leaf)
    {
        yield return Count(view, leaf.Total);
        foreach (var database in leaf.Items)
            yield return $"**{Outside.Text(database.Name, NameLength)}** at {Outside.Code(Host(database), PartLength)}, user {Outside.Code(database.Username, PartLength)}, from {From(database)}";
        if (RoomTexts.Lacking(view.Room, ServerAction.CreateDatabase, ServerAction.ReadDatabasePassword, ServerAction.RotateDatabasePassword, ServerAction.DeleteDatabase) is { } lacking)
            yield return $"-# {lacking}";
    }

    private static string Count(DatabasesView view, int count) => view.Room.Limits.Databases switch
    {
        0 when count == 0 => "This server may have no databases. An administrator of the panel sets how many.",
        _ when count == 0 => $"There are no databases yet: {RoomTexts.OfLimit(count, view.Room.Limits.Databases)}.",
        _ => $"{RoomTexts.OfLimit(count, view.Room.Limits.Databases)} databases{(IsFull(view) ? ": the limit is reached" : "")}",
    };

    private static MessageComponent Controls(DatabasesView view, Leaf<Database> leaf)
    {
        var (room, server) = (view.Room, view.Room.Identifier);
        var controls = new ComponentBuilder();
        if (leaf.Total > 0)
        {
            controls.WithSelectMenu(Menu(leaf, "open", "Show how to connect…", server, room.Allows(ServerAction.ReadDatabasePassword)), row: 0);
            controls.WithSelectMenu(Menu(leaf, "drop", "Delete…", server, room.Allows(ServerAction.DeleteDatabase)), row: 1);
        }
        controls.WithPages(leaf, page => CustomId.Of("databases", "page", server, $"{page}"), controls.NextRow());
        var row = controls.NextRow();
        return controls
            .WithButton("New database", CustomId.Of("databases", "new", server), ButtonStyle.Primary, disabled: IsFull(view) || !room.Allows(ServerAction.CreateDatabase), row: row)
            .WithButton("Refresh", CustomId.Of("databases", "page", server, $"{leaf.Number}"), ButtonStyle.Secondary, row: row)
            .WithButton("Panel", style: ButtonStyle.Link, url: room.PageOf("databases"), row: row)
            .Build();
    }

    private static SelectMenuBuilder Menu(Leaf<Database> leaf, string action, string text, string server, bool allowed)
    {
        var menu = new SelectMenuBuilder().WithCustomId(CustomId.Of("databases", action, server)).WithPlaceholder(text).WithDisabled(!allowed);
        foreach (var database in leaf.Items)
            menu.AddOption(Outside.Plain(database.Name, 90), database.Id.ToString());
        return menu;
    }

    private static bool IsFull(DatabasesView view) => view.Room.Limits.Databases is { } limit && view.Databases.Count >= limit;

    private static string Host(Database database) => $"{database.Host.Address}:{database.Host.Port}";

    private static string From(Database database) => database.ConnectionsFrom is "%" ? "everywhere" : Outside.Code(database.ConnectionsFrom, PartLength);
}
