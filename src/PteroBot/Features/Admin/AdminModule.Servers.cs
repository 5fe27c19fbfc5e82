using Discord;
using Discord.Interactions;
using PteroBot.Features.Admin.Nodes;
using PteroBot.Features.Admin.Servers;
using PteroBot.Features.Admin.Servers.Databases;
using PteroBot.Features.Admin.Servers.Drafts;
using PteroBot.Features.Admin.Users;
using PteroBot.Interactions;

namespace PteroBot.Features.Admin;

/// <summary><c>/admin</c>: the panel itself, for its administrators. Each area of it is a part of this class.</summary>
[Group("admin", "The game panel itself, for its administrators")]
[CommandContextType(InteractionContextType.Guild)]
[DefaultMemberPermissions(GuildPermission.ManageGuild)]
[PanelAdministrator]
internal sealed partial class AdminModule : BotModule
{
    private const string ServerText = "Name, identifier or number";
    private const string SearchText = "Words from name, owner, node or state";
    private const string OwnerText = "Panel name";
    private const string NodeText = "Node";
    private const string StateText = "State";
    private const int MaxServer = 191;

    /// <summary>Read by <see cref="BotContext.Panel"/>, for the command, the suggestions of its other options, and all controls that follow.</summary>
    internal const string PanelText = "If not the default one";

    /// <summary><c>/admin servers</c>.</summary>
    [Group("servers", "Servers of the whole panel")]
    [PanelAdministrator]
    internal sealed class ServersGroup(AdminServersDesk desk, DraftDesk drafts) : BotModule
    {
        [SlashCommand("list", "List the servers of the panel")]
        public Task ListAsync(
            [Summary("search", SearchText)][MaxLength(ServerFilter.MaxSearch)] string? search = null,
            [Summary("owner", OwnerText)][Autocomplete(typeof(UserAutocomplete))][MaxLength(MaxServer)] string? owner = null,
            [Summary("node", NodeText)][Autocomplete(typeof(NodeAutocomplete))][MaxLength(MaxServer)] string? node = null,
            [Summary("state", StateText)] ServerState? state = null,
            [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            desk.ListAsync(Context, new ServersAsked(search, owner, node, state));

        [SlashCommand("show", "Show one server with its limits and its owner")]
        public Task ShowAsync([Summary("server", ServerText)][Autocomplete(typeof(AdminServerAutocomplete))][MaxLength(MaxServer)] string server, [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            desk.ShowAsync(Context, server);

        [SlashCommand("create", "Make a server, step by step")]
        public Task CreateAsync(
            [Summary("name", "What it is called")][MaxLength(MaxServer)] string name,
            [Summary("owner", OwnerText)][Autocomplete(typeof(UserAutocomplete))][MaxLength(MaxServer)] string owner,
            [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            drafts.NewAsync(Context, name, owner);

        [SlashCommand("edit", "Change name, owner, limits, addresses, image, variables or egg")]
        public Task EditAsync([Summary("server", ServerText)][Autocomplete(typeof(AdminServerAutocomplete))][MaxLength(MaxServer)] string server, [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            drafts.EditAsync(Context, server);

        [SlashCommand("suspend", "Stop a server and lock its people out")]
        public Task SuspendAsync([Summary("server", ServerText)][Autocomplete(typeof(AdminServerAutocomplete))][MaxLength(MaxServer)] string server, [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            desk.AskAsync(Context, server);

        [SlashCommand("unsuspend", "Let a suspended server's people in again")]
        public Task UnsuspendAsync([Summary("server", ServerText)][Autocomplete(typeof(AdminServerAutocomplete))][MaxLength(MaxServer)] string server, [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            desk.UnsuspendAsync(Context, server);

        [SlashCommand("reinstall", "Run the installation again, after a question")]
        public Task ReinstallAsync([Summary("server", ServerText)][Autocomplete(typeof(AdminServerAutocomplete))][MaxLength(MaxServer)] string server, [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            desk.AskReinstallAsync(Context, server);

        [SlashCommand("delete", "Delete a server, after its name was typed")]
        public Task DeleteAsync(
            [Summary("server", ServerText)][Autocomplete(typeof(AdminServerAutocomplete))][MaxLength(MaxServer)] string server,
            [Summary("force", "Whatever its node says: its files stay there")] bool force = false,
            [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            desk.AskDeleteAsync(Context, server, force ? ServerIds.Forced : ServerIds.Whole);
    }

    /// <summary><c>/admin databases</c>.</summary>
    [Group("databases", "Databases of any server of the panel")]
    [PanelAdministrator]
    internal sealed class DatabasesGroup(ServerDatabasesDesk desk) : BotModule
    {
        private const string DatabaseText = "Its name or number";

        [SlashCommand("list", "List the databases of a server")]
        public Task ListAsync([Summary("server", ServerText)][Autocomplete(typeof(AdminServerAutocomplete))][MaxLength(MaxServer)] string server, [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            desk.ListAsync(Context, server);

        [SlashCommand("create", "Make a database")]
        public Task CreateAsync(
            [Summary("server", ServerText)][Autocomplete(typeof(AdminServerAutocomplete))][MaxLength(MaxServer)] string server,
            [Summary("name", "Letters, digits, _ and -")][MaxLength(48)] string name,
            [Summary("hosts", "From where: an address, 10.0.%, or %")][MaxLength(15)] string hosts = "%",
            [Summary("host", "Number of the database server")][MinValue(1)] int? host = null,
            [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            desk.CreateAsync(Context, server, name, hosts, host);

        [SlashCommand("password", "Show how to connect; only you see it")]
        public Task PasswordAsync(
            [Summary("server", ServerText)][Autocomplete(typeof(AdminServerAutocomplete))][MaxLength(MaxServer)] string server,
            [Summary("database", DatabaseText)][Autocomplete(typeof(DatabaseAutocomplete))][MaxLength(100)] string database,
            [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            desk.PasswordAsync(Context, server, database);

        [SlashCommand("rotate", "Give a database a new password")]
        public Task RotateAsync(
            [Summary("server", ServerText)][Autocomplete(typeof(AdminServerAutocomplete))][MaxLength(MaxServer)] string server,
            [Summary("database", DatabaseText)][Autocomplete(typeof(DatabaseAutocomplete))][MaxLength(100)] string database,
            [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            desk.AskRotateAsync(Context, server, database);

        [SlashCommand("delete", "Delete a database, after its name was typed")]
        public Task DeleteAsync(
            [Summary("server", ServerText)][Autocomplete(typeof(AdminServerAutocomplete))][MaxLength(MaxServer)] string server,
            [Summary("database", DatabaseText)][Autocomplete(typeof(DatabaseAutocomplete))][MaxLength(100)] string database,
            [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            desk.AskDeleteAsync(Context, server, database);
    }
}
