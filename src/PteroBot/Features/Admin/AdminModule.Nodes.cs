using Discord.Interactions;
using PteroBot.Features.Admin.Locations;
using PteroBot.Features.Admin.Nodes;
using PteroBot.Interactions;

namespace PteroBot.Features.Admin;

internal sealed partial class AdminModule
{
    /// <summary><c>/admin nodes</c>.</summary>
    [Group("nodes", "The machines of the panel")]
    [PanelAdministrator]
    internal sealed class NodesGroup(AdminDoor door, NodesWork nodes, TimeProvider clock) : AdministratorModule(door)
    {
        private const string NodeText = "The node, by name, host or number";
        private const string SizeText = "As 16 GiB, or MiB as a number";
        private const string OverText = "Percent that may be promised beyond it; -1 for no limit";
        private const int Max = 191;

        [SlashCommand("list", "List the nodes, and how full they are")]
        public Task ListAsync([Summary("search", "Words from name, host or location")][MaxLength(AdminView.MaxSearch)] string? search = null, [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            AdministerAsync(async access => NodesEmbeds.List(await nodes.ListAsync(access, Cancellation), AdminView.Start(NodeIds.Area, search)));

        [SlashCommand("show", "Show a node with its servers and settings")]
        public Task ShowAsync([Summary("node", NodeText)][Autocomplete(typeof(NodeAutocomplete))][MaxLength(Max)] string node, [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            AdministerAsync(async access => (await nodes.FindAsync(access, node, Cancellation)).Then(NodesEmbeds.Card));

        [SlashCommand("create", "Make a node")]
        public Task CreateAsync(
            [Summary("name", "Letters, digits, blanks, _ . and -")][MaxLength(100)] string name,
            [Summary("host", "Its host name")][MaxLength(Max)] string host,
            [Summary("memory", SizeText)][MaxLength(20)] string memory,
            [Summary("disk", SizeText)][MaxLength(20)] string disk,
            [Summary("location", "Where it stands")][Autocomplete(typeof(LocationAutocomplete))][MaxLength(60)] string? location = null,
            [Summary("memory-over", OverText)][MinValue(-1)][MaxValue(10000)] int memoryOver = 0,
            [Summary("disk-over", OverText)][MinValue(-1)][MaxValue(10000)] int diskOver = 0,
            [Summary("https", "Whether Wings speaks https; yes when left out")] bool https = true,
            [Summary("port", "The port of Wings; 8080 when left out")][MinValue(1)][MaxValue(65535)] int port = 8080,
            [Summary("sftp-port", "The port of SFTP; 2022 when left out")][MinValue(1)][MaxValue(65535)] int sftpPort = 2022,
            [Summary("public", "Whether new servers are placed on it; yes when left out")] bool isPublic = true,
            [Summary("proxy", "Whether a proxy stands in front of it")] bool proxy = false,
            [Summary("upload", "The largest upload in MiB")][MinValue(1)][MaxValue(1024)] int? upload = null,
            [Summary("folder", "Where its servers' files are")][MaxLength(Max)] string? folder = null,
            [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            AdministerAsync(async access => (await nodes.CreateAsync(access, new NodeForm
            {
                Name = name, Host = host, Memory = memory, Disk = disk, Location = location, MemoryOver = memoryOver, DiskOver = diskOver, Https = https,
                Port = port, SftpPort = sftpPort, Public = isPublic, Proxy = proxy, Upload = upload, Folder = folder,
            }, Cancellation)).Then(NodesEmbeds.Card));

        [SlashCommand("edit", "Change a node; what you leave out stays")]
        public Task EditAsync(
            [Summary("node", NodeText)][Autocomplete(typeof(NodeAutocomplete))][MaxLength(Max)] string node,
            [Summary("name", "Letters, digits, blanks, _ . and -")][MaxLength(100)] string? name = null,
            [Summary("host", "Its host name")][MaxLength(Max)] string? host = null,
            [Summary("memory", SizeText)][MaxLength(20)] string? memory = null,
            [Summary("disk", SizeText)][MaxLength(20)] string? disk = null,
            [Summary("location", "Where it stands")][Autocomplete(typeof(LocationAutocomplete))][MaxLength(60)] string? location = null,
            [Summary("memory-over", OverText)][MinValue(-1)][MaxValue(10000)] int? memoryOver = null,
            [Summary("disk-over", OverText)][MinValue(-1)][MaxValue(10000)] int? diskOver = null,
            [Summary("https", "Whether Wings speaks https")] bool? https = null,
            [Summary("port", "The port of Wings")][MinValue(1)][MaxValue(65535)] int? port = null,
            [Summary("sftp-port", "The port of SFTP")][MinValue(1)][MaxValue(65535)] int? sftpPort = null,
            [Summary("public", "Whether new servers are placed on it")] bool? isPublic = null,
            [Summary("proxy", "Whether a proxy stands in front of it")] bool? proxy = null,
            [Summary("upload", "The largest upload in MiB")][MinValue(1)][MaxValue(1024)] int? upload = null,
            [Summary("folder", "Where its servers' files are")][MaxLength(Max)] string? folder = null,
            [Summary("maintenance", "Whether its servers are closed")] bool? maintenance = null,
            [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            AdministerAsync(async access => (await nodes.FindAsync(access, node, Cancellation)).TryGet(out var found, out var refusal)
                ? (await nodes.EditAsync(found, new NodeForm
                {
                    Name = name, Host = host, Memory = memory, Disk = disk, Location = location, MemoryOver = memoryOver, DiskOver = diskOver, Https = https,
                    Port = port, SftpPort = sftpPort, Public = isPublic, Proxy = proxy, Upload = upload, Folder = folder, Maintenance = maintenance,
                }, Cancellation)).Then(NodesEmbeds.Card)
                : refusal);

        [SlashCommand("configuration", "The file for its Wings, seen only by you: it holds the node's token")]
        public Task ConfigurationAsync([Summary("node", NodeText)][Autocomplete(typeof(NodeAutocomplete))][MaxLength(Max)] string node, [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            AdministerAsync(async access => (await nodes.FindAsync(access, node, Cancellation)).TryGet(out var found, out var refusal)
                ? NodesEmbeds.Configuration(found.Node, await nodes.ConfigurationAsync(found, Cancellation))
                : refusal);

        [SlashCommand("delete", "Delete a node that has no servers")]
        public Task DeleteAsync([Summary("node", NodeText)][Autocomplete(typeof(NodeAutocomplete))][MaxLength(Max)] string node, [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            AdministerAsync(async access => NodesControls.DeleteQuestion(await nodes.FindAsync(access, node, Cancellation), Actor, clock));
    }
}
