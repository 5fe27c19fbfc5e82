using Discord;
using PteroBot.Interactions;
using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Servers.Databases;

/// <summary>Databases of any server as messages. A password appears in <see cref="Secret"/> only, which is for one person alone.</summary>
internal static class ServerDatabaseEmbeds
{
    public const string NameField = "name";
    public const string FromField = "from";
    public const string HostField = "host";

    private const int PageSize = 10;
    private const int NameLength = 64;

    public static Reply List(DatabasesView view)
    {
        var leaf = Leaf.Of(view.Databases, view.Page, PageSize);
        var limit = view.Place.Server.FeatureLimits.Databases is { } most ? $"{leaf.Total} of {most} that its people may have" : $"{leaf.Total}, no limit";
        var embed = new EmbedBuilder()
            .WithColor(Theme.Accent)
            .WithTitle($"Databases · {ServerTexts.Title(view.Place.Server)}")
            .WithDescription(string.Join('\n', leaf.Items.Select(Line).Prepend(limit)));
        return new Reply { Text = view.Said, Embeds = [embed.Build()], Components = Controls(view, leaf) };
    }

    public static Reply Secret(DatabaseView view)
    {
        var database = view.Database;
        var embed = new EmbedBuilder()
            .WithColor(Theme.Accent)
            .WithTitle($"{Outside.Text(database.Name, NameLength)} · {ServerTexts.Title(view.Place.Server)}")
            .AddField("Host", Host(database), inline: true)
            .AddField("Database", Outside.Code(database.Name), inline: true)
            .AddField("User", Outside.Code(database.Username), inline: true)
            .AddField("Connections from", From(database), inline: true)
            .AddField("Password", database.Password is { Length: > 0 } password ? $"||{Outside.Code(password, 200)}||" : "The panel did not tell.");
        return new Reply
        {
            Text = view.Said,
            Embeds = [embed.Build()],
            Components = new ComponentBuilder().WithButton("Rotate", DatabaseIds.AskRotate(view), ButtonStyle.Secondary).Build(),
        };
    }

    public static Reply RotateQuestion(DatabaseView view, CustomId confirm, TimeProvider clock)
    {
        var embed = new EmbedBuilder()
            .WithColor(Theme.Amber)
            .WithTitle($"New password for {Outside.Text(view.Database.Name, NameLength)}?")
            .WithDescription($"What connects with the old one cannot any more until it is told the new one.\nOnly you can answer, until {Moments.Relative(clock.GetUtcNow() + Confirmation.Lifetime)}.");
        return Reply.Of(embed.Build(), new ComponentBuilder()
            .WithButton("Rotate it", confirm, ButtonStyle.Danger)
            .WithButton("Keep the old one", TypedName.Keep, ButtonStyle.Secondary));
    }

    public static Reply DeleteQuestion(DatabaseView view, CustomId form, TimeProvider clock) => TypedName.Question(
        $"Delete {Outside.Text(view.Database.Name, NameLength)}?", "Everything in it is lost, and no backup of the server has it.", form, clock);

    public static ModalBuilder NewForm(string server) => new ModalBuilder("New database", CustomId.Of(DatabaseIds.Area, "create", server))
        .AddTextInput(new TextInputBuilder("Name", NameField, placeholder: "Letters, digits, _ and -; the panel puts a prefix in front", maxLength: 48, required: true))
        .AddTextInput(new TextInputBuilder("Connections from", FromField, placeholder: "An address, 10.0.%, or % for everywhere", maxLength: 15, required: true, value: "%"))
        .AddTextInput(new TextInputBuilder("Number of the database server", HostField, placeholder: "Empty takes the one that is in use", maxLength: 10, required: false));

    private static MessageComponent Controls(DatabasesView view, Leaf<Database> leaf)
    {
        var server = view.Place.Server.Id.ToString();
        var controls = new ComponentBuilder();
        if (leaf.Total > 0)
            controls
                .WithSelectMenu(Menu(leaf, CustomId.Of(DatabaseIds.Area, "open", server), "Show how to connect…"), row: 0)
                .WithSelectMenu(Menu(leaf, CustomId.Of(DatabaseIds.Area, "drop", server), "Delete…"), row: 1);
        var row = leaf.Total > 0 ? 2 : 0;
        return controls
            .WithPages(leaf, page => CustomId.Of(DatabaseIds.Area, "page", server, page.ToString()), row)
            .WithButton("New database", CustomId.Of(DatabaseIds.Area, "new", server), ButtonStyle.Primary, row: row)
            .WithButton("Server", ServerIds.Show(view.Place.Server.Id), ButtonStyle.Secondary, row: row)
            .Build();
    }

    private static SelectMenuBuilder Menu(Leaf<Database> leaf, CustomId id, string text)
    {
        var menu = new SelectMenuBuilder().WithCustomId(id).WithPlaceholder(text);
        foreach (var database in leaf.Items)
            menu.AddOption(Outside.Plain(database.Name, 90), database.Id.ToString());
        return menu;
    }

    private static string Line(Database database) =>
        $"**{Outside.Text(database.Name, NameLength)}** on {Host(database)}, user {Outside.Code(database.Username)}, from {From(database)}";

    private static string Host(Database database) => database.Host is { } host ? Outside.Code($"{host.Host}:{host.Port}") : $"database server `{database.HostId}`";

    private static string From(Database database) => database.ConnectionsFrom is "%" ? "everywhere" : Outside.Code(database.ConnectionsFrom);
}
