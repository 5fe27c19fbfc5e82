using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Languages;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Features.Setup;

/// <summary>Keeps what a guild's administrators set up, each step after it was tried out.</summary>
internal sealed class GuildSetup(GuildVault guilds, SetupLook look, PanelCheck check, AuditChannel channels, AuditMirror mirror, GuildLanguages languages, AuditLog audit)
{
    /// <summary>Adds a panel; the first one becomes the default.</summary>
    /// <exception cref="PanelException">No panel answers there.</exception>
    public async Task<SetupOutcome> AddPanelAsync(Actor actor, ulong guildId, string typed, CancellationToken cancellationToken)
    {
        if (!PanelAddress.TryParse(typed, out var panel))
            return new SetupOutcome.AddressMalformed(typed);
        var settings = await guilds.FindAsync(guildId, cancellationToken);
        if (settings.Find(panel) is null && settings.Panels.Count >= GuildSettings.MaxPanels)
            return new SetupOutcome.TooManyPanels();
        await check.AnswersAsync(await check.ReachAsync(settings, panel, cancellationToken), cancellationToken);
        await KeepAsync(actor, guildId, ChangeOf("setup.panel", panel), guild => IsFirst(guild) ? guild.WithDefault(panel) : guild.With(panel, kept => kept), cancellationToken);
        return new SetupOutcome.Kept($"The panel {Name(panel)} answers and is kept.");
    }

    /// <summary>A guild that has set up nothing for the operator's panel wants its own.</summary>
    private static bool IsFirst(GuildSettings guild) => guild.DefaultPanel is null && guild.Panels.Count == 0;

    /// <summary>Makes a panel the one that is meant where nobody names one.</summary>
    public Task<SetupOutcome> MakeDefaultAsync(Actor actor, ulong guildId, string mark, CancellationToken cancellationToken) =>
        WithAsync(guildId, mark, async panel =>
        {
            await KeepAsync(actor, guildId, ChangeOf("setup.default", panel), guild => guild.WithDefault(panel), cancellationToken);
            return new SetupOutcome.Kept($"{Name(panel)} is the panel that is meant where nobody names one.");
        }, cancellationToken);

    /// <summary>Forgets a panel with its keys.</summary>
    public Task<SetupOutcome> RemovePanelAsync(Actor actor, ulong guildId, string mark, CancellationToken cancellationToken) =>
        WithAsync(guildId, mark, async panel =>
        {
            await KeepAsync(actor, guildId, ChangeOf("setup.panel.remove", panel), guild => guild.Without(panel), cancellationToken);
            return new SetupOutcome.Kept($"{Name(panel)} is forgotten here, with its keys. Delete those on the panel too.");
        }, cancellationToken);

    /// <summary>Keeps the application key for the panel that the modal named.</summary>
    /// <exception cref="PanelException">The panel could not be asked.</exception>
    public Task<SetupOutcome> SetKeyAsync(Actor actor, ulong guildId, string mark, string typed, CancellationToken cancellationToken) =>
        WithAsync(guildId, mark, async panel =>
        {
            if (!PanelKey.TryParse(typed, out var key))
                return new SetupOutcome.KeyMalformed(IsCommunity: false);
            var settings = await check.ReachAsync(guildId, panel, cancellationToken);
            if (await check.IsAccountKeyAsync(settings, key, cancellationToken))
                return new SetupOutcome.AccountKey(panel);
            return await check.TryKeyAsync(settings, key, cancellationToken) switch
            {
                KeyState.Works => await KeepKeyAsync(actor, guildId, panel, key, cancellationToken),
                KeyState.ReadsNoServers => new SetupOutcome.KeyReadsNoServers(panel),
                _ => new SetupOutcome.KeyRejected(panel, IsCommunity: false),
            };
        }, cancellationToken);

    /// <summary>Keeps the account key that grants are carried out with.</summary>
    /// <exception cref="PanelException">The panel could not be asked.</exception>
    public Task<SetupOutcome> SetCommunityKeyAsync(Actor actor, ulong guildId, string mark, string typed, CancellationToken cancellationToken) =>
        WithAsync(guildId, mark, async panel =>
        {
            if (!PanelKey.TryParse(typed, out var key))
                return new SetupOutcome.KeyMalformed(IsCommunity: true);
            if (key.Kind is PanelKeyKind.Application or PanelKeyKind.PelicanApplication)
                return new SetupOutcome.NoAccountKey(panel);
            var report = await check.InspectAsync(await check.ReachAsync(guildId, panel, cancellationToken), key, cancellationToken);
            return report.Verdict switch
            {
                KeyVerdict.Client => await KeepCommunityKeyAsync(actor, guildId, panel, key, report, cancellationToken),
                KeyVerdict.TwoFactorRequired => new SetupOutcome.TwoFactorRequired(panel),
                KeyVerdict.Application or KeyVerdict.NotPermitted => new SetupOutcome.NoAccountKey(panel),
                _ => new SetupOutcome.KeyRejected(panel, IsCommunity: true),
            };
        }, cancellationToken);

    /// <summary>Forgets a key.</summary>
    public Task<SetupOutcome> ForgetKeyAsync(Actor actor, ulong guildId, string mark, bool isCommunity, CancellationToken cancellationToken) =>
        WithAsync(guildId, mark, async panel =>
        {
            await KeepAsync(actor, guildId, ChangeOf(isCommunity ? "setup.community.remove" : "setup.key.remove", panel), guild => guild.With(panel, kept => isCommunity
                ? kept with { CommunityKey = null, Community = null }
                : kept with { ApplicationKey = null }), cancellationToken);
            return new SetupOutcome.Kept($"The {(isCommunity ? "community" : "application")} key is forgotten here. Delete it on the panel too.");
        }, cancellationToken);

    /// <summary>Keeps headers and certificates for a panel, when it answers with them.</summary>
    /// <exception cref="PanelException">It does not.</exception>
    public Task<SetupOutcome> SetConnectionAsync(Actor actor, ulong guildId, string mark, string headers, string certificate, CancellationToken cancellationToken) =>
        WithAsync(guildId, mark, async panel =>
        {
            if (ConnectionForm.Read(headers, certificate, out var fault) is not { } form)
                return new SetupOutcome.ConnectionMalformed(fault!);
            var settings = await check.ReachAsync(guildId, panel, cancellationToken);
            await check.AnswersAsync(Reached(settings, form), cancellationToken);
            await KeepAsync(actor, guildId, ChangeOf("setup.connection", panel), await SealConnectionAsync(guildId, panel, form, cancellationToken), cancellationToken);
            return new SetupOutcome.Kept($"{Name(panel)} answers this way, and it is kept.");
        }, cancellationToken);

    /// <summary>Sets who administers the panel from this guild; null for nobody.</summary>
    public async Task<SetupOutcome> SetRoleAsync(Actor actor, ulong guildId, ulong? role, CancellationToken cancellationToken)
    {
        // The role of everyone has the guild's own id.
        if (role == guildId)
            return new SetupOutcome.RoleIsEveryone();
        await KeepAsync(actor, guildId, new Change("setup.role", role?.ToString()), guild => guild with { AdminRole = role }, cancellationToken);
        return new SetupOutcome.Kept(role is { } id ? $"Whoever has <@&{id}> administers the panel from here." : "Nobody administers the panel from here now.");
    }

    /// <summary>Sets where the audit log is repeated, after writing there; null for nowhere.</summary>
    public async Task<SetupOutcome> SetChannelAsync(Actor actor, ulong guildId, ulong? channel, CancellationToken cancellationToken)
    {
        if (channel is { } id && !await channels.TryAsync(guildId, id, actor.Name, cancellationToken))
            return new SetupOutcome.ChannelClosed(id);
        await KeepAsync(actor, guildId, new Change("setup.audit", channel?.ToString()), guild => guild with { AuditChannel = channel }, cancellationToken);
        await mirror.BeginAsync(guildId, cancellationToken);
        return new SetupOutcome.Kept(channel is { } chosen ? $"Changes are listed in <#{chosen}> from now on." : "The audit log is not repeated in a channel. /audit has it all the same.");
    }

    /// <summary>Sets what is spoken in the channels; null for what Discord knows of the guild.</summary>
    public async Task<SetupOutcome> SetLanguageAsync(Actor actor, ulong guildId, Language? language, CancellationToken cancellationToken)
    {
        var change = new Change("setup.language", language?.Code, language?.Name ?? "of this Discord server");
        await KeepAsync(actor, guildId, change, guild => guild with { Language = language?.Code }, cancellationToken);
        return new SetupOutcome.Kept($"Public messages are in {(language ?? await languages.DefaultAsync(guildId)).Name} from now on; boards follow within a minute.");
    }

    private async Task<SetupOutcome> KeepKeyAsync(Actor actor, ulong guildId, PanelAddress panel, PanelKey key, CancellationToken cancellationToken)
    {
        await KeepAsync(actor, guildId, ChangeOf("setup.key", panel), await guilds.SealKeyAsync(guildId, panel, key, cancellationToken), cancellationToken);
        return new SetupOutcome.Kept("The application key works and is kept.");
    }

    private async Task<SetupOutcome> KeepCommunityKeyAsync(
        Actor actor, ulong guildId, PanelAddress panel, PanelKey key, KeyReport report, CancellationToken cancellationToken)
    {
        await KeepAsync(actor, guildId, ChangeOf("setup.community", panel), await guilds.SealCommunityKeyAsync(guildId, panel, key, report, cancellationToken), cancellationToken);
        var whose = $"The community key works and is kept: it acts as **{Outside.Text(report.Account?.Username)}** and opens {Words.Count(report.Servers ?? 0, "server")}.";
        return new SetupOutcome.Kept(report.OpensEverything
            ? $"{whose}\nThat account administers the whole panel. An ordinary account that has just the servers to be shared is safer."
            : whose);
    }

    private async Task<Func<GuildSettings, GuildSettings>> SealConnectionAsync(ulong guildId, PanelAddress panel, ConnectionForm form, CancellationToken cancellationToken)
    {
        var withHeaders = form.Headers is { } headers ? await guilds.SealHeadersAsync(guildId, panel, headers, cancellationToken) : guild => guild;
        return guild => form.ChangesCertificate
            ? withHeaders(guild).With(panel, kept => kept with { Authority = form.Authority, PinnedCertificate = form.Pin })
            : withHeaders(guild);
    }

    private static PanelSettings Reached(PanelSettings settings, ConnectionForm form)
    {
        var reached = form.Headers is { } headers ? settings with { ExtraHeaders = headers } : settings;
        return form.ChangesCertificate ? reached with { ExtraAuthority = form.Authority, PinnedCertificate = form.Pin } : reached;
    }

    /// <summary>A card may be old: its panel has to be one of this guild's now, or nothing is sent anywhere.</summary>
    private async Task<SetupOutcome> WithAsync(ulong guildId, string mark, Func<PanelAddress, Task<SetupOutcome>> work, CancellationToken cancellationToken) =>
        await look.FindAsync(guildId, mark, cancellationToken) is { } panel ? await work(panel) : new SetupOutcome.PanelGone();

    /// <summary>Kept and recorded as one.</summary>
    private Task<GuildSettings> KeepAsync(Actor actor, ulong guildId, Change change, Func<GuildSettings, GuildSettings> how, CancellationToken cancellationToken) =>
        audit.RecordAsync(actor, change, (session, token) => GuildVault.ChangeAsync(session, guildId, how, token), cancellationToken);

    private static Change ChangeOf(string action, PanelAddress panel) => new(action, PanelPages.Name(panel), PanelPages.Name(panel), panel.ToString());

    private static string Name(PanelAddress panel) => Outside.Code(PanelPages.Name(panel));
}
