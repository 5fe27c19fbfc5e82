using Discord.Interactions;
using PteroBot.Features.Admin.Nodes;
using PteroBot.Features.Admin.Servers;
using PteroBot.Features.Admin.Servers.Bulk;
using PteroBot.Features.Admin.Users;
using PteroBot.Interactions;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin;

/// <content><c>/admin bulk</c>.</content>
internal sealed partial class AdminModule
{
    /// <summary><c>/admin bulk</c>.</summary>
    [Group("bulk", "The same for many servers, after a look at which")]
    [PanelAdministrator]
    internal sealed class BulkGroup(BulkDesk desk) : BotModule
    {
        [SlashCommand("run", "Suspend, unsuspend, restart or message many servers")]
        public Task RunAsync(
            [Summary("action", "What is done")] BulkKind action,
            [Summary("line", "For the consoles, such as: say Restart at noon")][MaxLength(CommandLine.MaxLength)] string? line = null,
            [Summary("search", SearchText)][MaxLength(ServerFilter.MaxSearch)] string? search = null,
            [Summary("owner", OwnerText)][Autocomplete(typeof(UserAutocomplete))][MaxLength(MaxServer)] string? owner = null,
            [Summary("node", NodeText)][Autocomplete(typeof(NodeAutocomplete))][MaxLength(MaxServer)] string? node = null,
            [Summary("state", StateText)] ServerState? state = null,
            [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            desk.PlanAsync(Context, action, line, new ServersAsked(search, owner, node, state));

        [SlashCommand("jobs", "What was done to many servers, and what runs")]
        public Task JobsAsync([Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) => desk.ListAsync(Context);
    }
}
