using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Features.Setup;

/// <summary>Keeps what a guild's administrators set up, each step after it was tried out.</summary>
internal sealed class GuildSetup(GuildVault guilds, PanelOfPlace places, PanelCheck check, AuditLog audit)
{
    public Task<PanelAddress?> PanelAsync(ulong guildId, CancellationToken cancellationToken) => places.NamedAsync(guildId, cancellationToken);

    /// <summary>What there is, tried out now.</summary>
    public async Task<SetupState> LookAsync(ulong guildId, CancellationToken cancellationToken)
    {
        var settings = await guilds.FindAsync(guildId, cancellationToken);
        if (await places.NamedAsync(guildId, cancellationToken) is not { } panel)
            return new SetupState(settings, null, null, KeyState.Missing);
        try
        {
            var key = await KeyAsync(settings, panel, cancellationToken);
            return new SetupState(settings, panel, null, key);
        }
        catch (PanelException trouble)
        {
            return new SetupState(settings, panel, trouble, HasKeyFor(settings, panel) ? KeyState.Unknown : KeyState.Missing);
        }
    }

    /// <summary>Sets the guild's panel. A key that was kept for another panel is never sent to this one.</summary>
    /// <exception cref="PanelException">No panel answers there.</exception>
    public async Task<SetupOutcome> SetPanelAsync(Actor actor, ulong guildId, string typed, CancellationToken cancellationToken)
    {
        if (!PanelAddress.TryParse(typed, out var panel))
            return new SetupOutcome.AddressMalformed(typed);
        await check.AnswersAsync(guildId, panel, cancellationToken);
        await ChangeAsync(actor, guildId, new Change("setup.panel", panel.ToString(), PanelPages.Name(panel), panel.ToString()),
            guild => guild.WithDefault(panel), cancellationToken);
        return new SetupOutcome.Kept($"The panel is {Outside.Code(PanelPages.Name(panel))} now.");
    }

    /// <summary>Keeps the application key for the panel that the modal named.</summary>
    /// <exception cref="PanelException">The panel could not be asked.</exception>
    public async Task<SetupOutcome> SetKeyAsync(Actor actor, ulong guildId, string mark, string typed, CancellationToken cancellationToken)
    {
        var (panel, key, wrong) = await ReadAsync(guildId, mark, typed, cancellationToken);
        if (wrong is not null)
            return wrong;
        if (await check.IsAccountKeyAsync(guildId, panel, key, cancellationToken))
            return new SetupOutcome.AccountKey(panel);
        return await check.TryKeyAsync(guildId, panel, key, cancellationToken) switch
        {
            KeyState.Works => await KeepKeyAsync(actor, guildId, panel, key, cancellationToken),
            KeyState.ReadsNoServers => new SetupOutcome.KeyReadsNoServers(panel),
            _ => new SetupOutcome.KeyRejected(panel),
        };
    }

    /// <summary>Forgets the application key of the guild's panel.</summary>
    public async Task<SetupOutcome> RemoveKeyAsync(Actor actor, ulong guildId, CancellationToken cancellationToken)
    {
        if (await places.NamedAsync(guildId, cancellationToken) is not { } panel)
            return new SetupOutcome.NoPanel();
        await ChangeAsync(actor, guildId, new Change("setup.key.remove"), guild => guild.With(panel, kept => kept with { ApplicationKey = null }), cancellationToken);
        return new SetupOutcome.Kept("The application key is forgotten here. Delete it on the panel too.");
    }

    /// <summary>Keeps the account key that shared servers are used with, for the panel that the modal named.</summary>
    /// <exception cref="PanelException">The panel could not be asked.</exception>
    public async Task<SetupOutcome> SetCommunityKeyAsync(Actor actor, ulong guildId, string mark, string typed, CancellationToken cancellationToken)
    {
        var (panel, key, wrong) = await ReadAsync(guildId, mark, typed, cancellationToken);
        if (wrong is not null)
            return wrong;
        // A prefix is enough to say no: an application key has no business there, not even for a look.
        if (key.Kind is PanelKeyKind.Application or PanelKeyKind.PelicanApplication)
            return new SetupOutcome.NotAnAccountKey(panel);
        var report = await check.InspectAsync(guildId, panel, key, cancellationToken);
        return report.Verdict switch
        {
            KeyVerdict.Client => await KeepCommunityKeyAsync(actor, guildId, panel, key, report, cancellationToken),
            KeyVerdict.Application => new SetupOutcome.NotAnAccountKey(panel),
            KeyVerdict.Rejected => new SetupOutcome.KeyRejected(panel),
            KeyVerdict.TwoFactorRequired => new SetupOutcome.Kept($"Nothing was kept: the panel wants that account to turn on two-factor authentication first, at <{PanelPages.Account(panel)}>."),
            _ => new SetupOutcome.Kept("Nothing was kept: the panel does not let this key do anything from here."),
        };
    }

    /// <summary>Forgets the community key: what is shared stays written down and is worth nothing until there is another.</summary>
    public async Task<SetupOutcome> RemoveCommunityKeyAsync(Actor actor, ulong guildId, CancellationToken cancellationToken)
    {
        if (await places.NamedAsync(guildId, cancellationToken) is not { } panel)
            return new SetupOutcome.NoPanel();
        await ChangeAsync(actor, guildId, new Change("setup.community.remove"), guild => guild.With(panel, kept => kept with { CommunityKey = null, Community = null }), cancellationToken);
        return new SetupOutcome.Kept("The community key is forgotten here, and nothing that is shared works any more. Delete it on the panel too.");
    }

    /// <summary>Sets who administers the panel from this guild; null for nobody.</summary>
    public async Task<SetupOutcome> SetRoleAsync(Actor actor, ulong guildId, ulong? role, CancellationToken cancellationToken)
    {
        // The role of everyone has the guild's own id.
        if (role == guildId)
            return new SetupOutcome.RoleIsEveryone();
        await ChangeAsync(actor, guildId, new Change("setup.role", role?.ToString()), guild => guild with { AdminRole = role }, cancellationToken);
        return new SetupOutcome.Kept(role is { } id ? $"Whoever has <@&{id}> administers the panel from here." : "Nobody administers the panel from here now.");
    }

    private async Task<SetupOutcome> KeepKeyAsync(Actor actor, ulong guildId, PanelAddress panel, PanelKey key, CancellationToken cancellationToken)
    {
        await audit.RecordAsync(actor, new Change("setup.key", PanelPages.Name(panel), PanelPages.Name(panel), panel.ToString()), async token =>
        {
            await guilds.SaveKeyAsync(guildId, panel, key, token);
            return true;
        }, _ => ChangeEnd.Succeeded, cancellationToken);
        return new SetupOutcome.Kept("The application key works and is kept.");
    }

    private async Task<SetupOutcome> KeepCommunityKeyAsync(Actor actor, ulong guildId, PanelAddress panel, PanelKey key, KeyReport report, CancellationToken cancellationToken)
    {
        await audit.RecordAsync(actor, new Change("setup.community", PanelPages.Name(panel), PanelPages.Name(panel), panel.ToString()), async token =>
        {
            await guilds.SaveCommunityKeyAsync(guildId, panel, key, report, token);
            return true;
        }, _ => ChangeEnd.Succeeded, cancellationToken);
        return new SetupOutcome.Kept($"The community key of {Outside.Code(report.Account?.Username ?? "")} works and is kept. /access grant shares its servers."
            + (report.OpensEverything ? " Mind: the account administers the panel, so its key opens every server and every setting. The key of an ordinary account with just the servers to share is safer." : ""));
    }

    /// <summary>The panel that the modal named and the key that was typed; otherwise what is wrong.</summary>
    private async Task<(PanelAddress Panel, PanelKey Key, SetupOutcome? Wrong)> ReadAsync(ulong guildId, string mark, string typed, CancellationToken cancellationToken)
    {
        if (await places.NamedAsync(guildId, cancellationToken) is not { } panel)
            return (null!, null!, new SetupOutcome.NoPanel());
        if (PanelPages.Mark(panel) != mark)
            return (panel, null!, new SetupOutcome.PanelChanged());
        return PanelKey.TryParse(typed, out var key) ? (panel, key, null) : (panel, null!, new SetupOutcome.KeyMalformed());
    }

    private Task<GuildSettings> ChangeAsync(Actor actor, ulong guildId, Change change, Func<GuildSettings, GuildSettings> how, CancellationToken cancellationToken) =>
        audit.RecordAsync(actor, change, token => guilds.ChangeAsync(guildId, how, token), _ => ChangeEnd.Succeeded, cancellationToken);

    private async Task<KeyState> KeyAsync(GuildSettings settings, PanelAddress panel, CancellationToken cancellationToken)
    {
        if (!HasKeyFor(settings, panel))
        {
            await check.AnswersAsync(settings.GuildId, panel, cancellationToken);
            return KeyState.Missing;
        }
        return await guilds.OpenKeyAsync(settings, panel, cancellationToken) is { } key
            ? await check.TryKeyAsync(settings.GuildId, panel, key, cancellationToken)
            : KeyState.Unreadable;
    }

    private static bool HasKeyFor(GuildSettings settings, PanelAddress panel) => settings.Find(panel)?.ApplicationKey is not null;
}
