using Discord;
using Microsoft.Extensions.Options;
using PteroBot.Access;
using PteroBot.Channels;
using PteroBot.Hosting;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Client;

namespace PteroBot.Features.Setup;

/// <summary>Everything about a guild's set-up, tried out.</summary>
/// <param name="Settings">What is kept.</param>
/// <param name="Panels">Each panel.</param>
/// <param name="RoleExists">Whether the admin role is still there; null where that is not known.</param>
/// <param name="Channel">The channel of the audit log.</param>
/// <param name="MissingInGuild">Permissions that the bot has not in the guild; null where that is not known.</param>
/// <param name="HasChannel">Whether the bot sees the channel where the command was typed.</param>
/// <param name="InUse">The channels where boards, alerts or consoles stand, and what the bot may do there.</param>
internal sealed record HealthReport(
    GuildSettings Settings, IReadOnlyList<PanelHealth> Panels, bool? RoleExists, ChannelState Channel, IReadOnlyList<string>? MissingInGuild, bool HasChannel,
    IReadOnlyList<ChannelHealth> InUse)
{
    /// <summary>Whether Discord gives the bot what members write.</summary>
    public bool ReadsMessages { get; init; }

    /// <summary>How many consoles are shown here that are to take what members write.</summary>
    public int TakingLines { get; init; }

    /// <summary>How many more channels are in use, which were not looked at.</summary>
    public int NotTried { get; init; }
}

/// <summary>A channel that the bot writes in.</summary>
/// <param name="Channel">Which.</param>
/// <param name="What">What stands there.</param>
/// <param name="Missing">The permissions that the bot lacks there.</param>
/// <param name="State">What came of trying; null where Discord did not tell.</param>
internal sealed record ChannelHealth(ulong Channel, IReadOnlyList<string> What, IReadOnlyList<string> Missing, ChannelState? State);

/// <summary>A panel, and how far the bot comes to its nodes.</summary>
/// <param name="State">The panel with its keys.</param>
/// <param name="Nodes">Null where no key could be asked with.</param>
internal sealed record PanelHealth(PanelState State, IReadOnlyList<NodeState>? Nodes);

/// <summary>Tries everything out that a guild has set up.</summary>
internal sealed class HealthCheck(
    GuildVault guilds, PanelOfPlace places, SetupLook look, AuditChannel channels, PanelCheck check, NodeCheck nodes, AccessControl access, IPanels panels, IDiscordClient discord, IChannelRights rights,
    IEnumerable<IReadsMessages> readers, IEnumerable<IStandsInChannels> standing, IOptions<DiscordOptions> options)
{
    /// <summary>What the bot needs somewhere, in the words of Discord's settings.</summary>
    private static readonly (GuildPermission Permission, string Name)[] Needed =
    [
        (GuildPermission.ViewChannel, "View Channels"),
        (GuildPermission.SendMessages, "Send Messages"),
        (GuildPermission.EmbedLinks, "Embed Links"),
        (GuildPermission.AttachFiles, "Attach Files"),
        (GuildPermission.ReadMessageHistory, "Read Message History"),
        (GuildPermission.AddReactions, "Add Reactions"),
        (GuildPermission.CreatePublicThreads, "Create Public Threads"),
        (GuildPermission.CreatePrivateThreads, "Create Private Threads"),
        (GuildPermission.SendMessagesInThreads, "Send Messages in Threads"),
    ];

    private const int MostChannels = 20;

    public async Task<HealthReport> RunAsync(Actor actor, IMessageChannel? here, CancellationToken cancellationToken)
    {
        var guildId = actor.GuildId!.Value;
        var settings = await guilds.FindAsync(guildId, cancellationToken);
        var channel = await ChannelAsync(settings, cancellationToken);
        var all = places.AllNamed(settings);
        var found = await Task.WhenAll(all.Select((panel, at) => PanelAsync(actor, settings, panel, at == 0, cancellationToken)));
        var guild = await discord.GetGuildAsync(guildId, CacheMode.CacheOnly);
        var inUse = await ChannelsInUseAsync(guildId, cancellationToken);
        return new HealthReport(settings, found, RoleExists(guild, settings), channel, await MissingAsync(guild), here is not null,
            await Task.WhenAll(inUse.Take(MostChannels).Select(used => LookAsync(guildId, used.Channel, used.What, cancellationToken))))
        {
            NotTried = Math.Max(0, inUse.Count - MostChannels),
            ReadsMessages = options.Value.MessageContent,
            TakingLines = (await Task.WhenAll(readers.Select(reader => reader.CountAsync(guildId, cancellationToken)))).Sum(),
        };
    }

    /// <summary>A channel may take away for itself what the bot has in the guild: whether it may write there is tried.</summary>
    private async Task<ChannelState> ChannelAsync(GuildSettings settings, CancellationToken cancellationToken)
    {
        var known = await channels.LookAsync(settings.GuildId, settings.AuditChannel, cancellationToken);
        return known is ChannelState.Works or ChannelState.Closed ? await channels.ProbeAsync(settings.GuildId, settings.AuditChannel!.Value, cancellationToken) ?? known : known;
    }

    private async Task<IReadOnlyList<(ulong Channel, IReadOnlyList<string> What)>> ChannelsInUseAsync(ulong guildId, CancellationToken cancellationToken)
    {
        var used = new List<(ulong Channel, string What)>();
        foreach (var kind in standing)
            used.AddRange((await kind.ChannelsAsync(guildId, cancellationToken)).Select(channel => (channel, kind.What)));
        return [.. used.GroupBy(one => one.Channel).Select(same => (same.Key, (IReadOnlyList<string>)[.. same.Select(one => one.What).Distinct()]))];
    }

    /// <summary>What the channel's rules say comes first, since it names what is missing; that the bot may write is believed only when it was tried.</summary>
    private async Task<ChannelHealth> LookAsync(ulong guildId, ulong channel, IReadOnlyList<string> what, CancellationToken cancellationToken)
    {
        var missing = await rights.MissingAsync(guildId, channel, cancellationToken) ?? [];
        return new ChannelHealth(channel, what, missing, missing.Count > 0 ? ChannelState.Closed : await channels.ProbeAsync(guildId, channel, cancellationToken));
    }

    private async Task<PanelHealth> PanelAsync(Actor actor, GuildSettings settings, PanelAddress panel, bool isDefault, CancellationToken cancellationToken)
    {
        var state = await look.PanelAsync(settings, panel, isDefault, cancellationToken);
        if (state.Trouble is not null || await ClientAsync(actor, settings, panel, cancellationToken) is not { } client)
            return new PanelHealth(state, null);
        try
        {
            return new PanelHealth(state, await nodes.RunAsync(client, cancellationToken));
        }
        catch (PanelException)
        {
            return new PanelHealth(state, null);
        }
    }

    /// <summary>With the community key, else with the own key of whoever asks.</summary>
    private async Task<ClientApi?> ClientAsync(Actor actor, GuildSettings settings, PanelAddress panel, CancellationToken cancellationToken)
    {
        if (await guilds.OpenCommunityKeyAsync(settings, panel, cancellationToken) is { } key)
            return panels.Client(await check.ReachAsync(settings, panel, cancellationToken), key);
        return (await access.AccountAsync(actor, panel, cancellationToken)).Allowed?.Client;
    }

    private static bool? RoleExists(IGuild? guild, GuildSettings settings) =>
        guild is null || settings.AdminRole is not { } role ? null : guild.GetRole(role) is not null;

    private static async Task<IReadOnlyList<string>?> MissingAsync(IGuild? guild) =>
        guild is not null && await guild.GetCurrentUserAsync(CacheMode.CacheOnly) is { } self
            ? [.. Needed.Where(needed => !self.GuildPermissions.Has(needed.Permission)).Select(needed => needed.Name)]
            : null;
}
