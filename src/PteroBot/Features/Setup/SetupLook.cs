using PteroBot.Access;
using PteroBot.Languages;
using PteroBot.Panel;

namespace PteroBot.Features.Setup;

/// <summary>What a guild has set up, tried out now.</summary>
internal sealed class SetupLook(GuildVault guilds, PanelOfPlace places, PanelCheck check, AuditChannel channels, GuildLanguages languages)
{
    /// <summary>The guild's panel with this mark (<see cref="PanelPages.Mark"/>); null when it is none of this guild's.</summary>
    public async Task<PanelAddress?> FindAsync(ulong guildId, string mark, CancellationToken cancellationToken) =>
        (await places.AllNamedAsync(guildId, cancellationToken)).FirstOrDefault(panel => PanelPages.Mark(panel) == mark);

    /// <param name="guildId">Which guild.</param>
    /// <param name="mark">The panel that the card is about; any other text means the default panel.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<SetupState> LookAsync(ulong guildId, string? mark, CancellationToken cancellationToken)
    {
        var settings = await guilds.FindAsync(guildId, cancellationToken);
        var panels = places.AllNamed(settings);
        var panel = panels.FirstOrDefault(one => PanelPages.Mark(one) == mark) ?? (panels.Count > 0 ? panels[0] : null);
        var channel = channels.LookAsync(guildId, settings.AuditChannel, cancellationToken);
        var state = panel is null ? null : await PanelAsync(settings, panel, isDefault: panel == panels[0], cancellationToken);
        return new SetupState(settings, panels, state, await channel, await languages.DefaultAsync(guildId));
    }

    /// <summary>One panel with its keys.</summary>
    public async Task<PanelState> PanelAsync(GuildSettings guild, PanelAddress panel, bool isDefault, CancellationToken cancellationToken)
    {
        var kept = guild.Find(panel);
        var settings = await check.ReachAsync(guild, panel, cancellationToken);
        var state = new PanelState(panel, kept, isDefault, null, kept?.ApplicationKey is null ? KeyState.Missing : KeyState.Unknown, [],
            kept?.CommunityKey is null ? CommunityState.Missing : CommunityState.Unknown, null, [.. settings.ExtraHeaders.Keys]);
        try
        {
            state = await WithKeyAsync(guild, settings, state, cancellationToken);
            return await WithCommunityAsync(guild, settings, state, cancellationToken);
        }
        catch (PanelException trouble)
        {
            return state with { Trouble = trouble };
        }
    }

    private async Task<PanelState> WithKeyAsync(GuildSettings guild, PanelSettings settings, PanelState state, CancellationToken cancellationToken)
    {
        if (state.Key == KeyState.Missing)
        {
            await check.AnswersAsync(settings, cancellationToken);
            return state;
        }
        if (await guilds.OpenKeyAsync(guild, state.Address, cancellationToken) is not { } key)
            return state with { Key = KeyState.Unreadable };
        var found = await check.TryKeyAsync(settings, key, cancellationToken);
        return state with { Key = found, Rights = found == KeyState.Works ? await check.RightsAsync(settings, key, cancellationToken) : [] };
    }

    private async Task<PanelState> WithCommunityAsync(GuildSettings guild, PanelSettings settings, PanelState state, CancellationToken cancellationToken)
    {
        if (state.Community == CommunityState.Missing)
            return state;
        if (await guilds.OpenCommunityKeyAsync(guild, state.Address, cancellationToken) is not { } key)
            return state with { Community = CommunityState.Unreadable };
        var report = await check.InspectAsync(settings, key, cancellationToken);
        return state with { Community = report.Verdict == KeyVerdict.Client ? CommunityState.Works : CommunityState.Rejected, CommunityServers = report.Servers };
    }
}
