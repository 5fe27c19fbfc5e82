using Discord.Interactions;
using PteroBot.Features.Admin.Allocations;
using PteroBot.Features.Admin.Nodes;
using PteroBot.Interactions;

namespace PteroBot.Features.Admin;

internal sealed partial class AdminModule
{
    /// <summary><c>/admin allocations</c>.</summary>
    [Group("allocations", "The addresses of the panel's nodes")]
    [PanelAdministrator]
    internal sealed class AllocationsGroup(AdminDoor door, AllocationsWork allocations, TimeProvider clock) : AdministratorModule(door)
    {
        private const string NodeText = "The node, by name, host or number";
        private const string PortsText = "As 25565-25570, 25580";
        private const int Max = 191;

        [SlashCommand("list", "List the addresses of a node")]
        public Task ListAsync(
            [Summary("node", NodeText)][Autocomplete(typeof(NodeAutocomplete))][MaxLength(Max)] string node,
            [Summary("show", "Which ones; all when left out")][Choice("All", "all")][Choice("Used", "used")][Choice("Free", "free")] string show = "all",
            [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            AdministerAsync(async access => AllocationsControls.List(await allocations.ListAsync(access, node, AllocationIds.ShowOf(show), 1, Cancellation)));

        [SlashCommand("add", "Add addresses to a node; those that are there already stay")]
        public Task AddAsync(
            [Summary("node", NodeText)][Autocomplete(typeof(NodeAutocomplete))][MaxLength(Max)] string node,
            [Summary("ip", "An IP address, or a network such as 192.0.2.0/28")][MaxLength(Max)] string ip,
            [Summary("ports", PortsText)][MaxLength(300)] string ports,
            [Summary("alias", "The name that people use instead")][MaxLength(Max)] string? alias = null,
            [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            AdministerAsync(async access => AllocationsControls.List(await allocations.AddAsync(access, node, ip, ports, alias, Cancellation)));

        [SlashCommand("delete", "Delete free addresses of a node")]
        public Task DeleteAsync(
            [Summary("node", NodeText)][Autocomplete(typeof(NodeAutocomplete))][MaxLength(Max)] string node,
            [Summary("ports", PortsText)][MaxLength(300)] string ports,
            [Summary("ip", "Only at this IP address")][MaxLength(Max)] string? ip = null,
            [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            AdministerAsync(async access => AllocationsControls.DeleteQuestion(await allocations.PickAsync(access, node, ports, ip, Cancellation), Actor, clock));
    }
}
