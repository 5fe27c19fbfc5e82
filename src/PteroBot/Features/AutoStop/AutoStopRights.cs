using PteroBot.Access;
using PteroBot.Channels;
using PteroBot.Features.Status;
using PteroBot.Panel;

namespace PteroBot.Features.AutoStop;

/// <summary>Whether the creator may stop the server at this moment: with their own link, or with a role that it is shared with.</summary>
/// <param name="Server">Opened for the creator; null when they may not, or nobody can tell now.</param>
/// <param name="IsLost">Whether it is certain that they may not any more.</param>
internal readonly record struct CreatorLook(ServerAccess? Server, bool IsLost)
{
    /// <summary>Their role may again after a while.</summary>
    public bool HasToWait { get; private init; }

    public static CreatorLook Later => new(null, IsLost: false) { HasToWait = true };

    public static CreatorLook NotNow => default;

    public static CreatorLook Lost => new(null, IsLost: true);
}

internal sealed class AutoStopRights(AccessControl access, IChannelMessages messages)
{
    public async Task<CreatorLook> LookAsync(AutoStop stop, CancellationToken cancellationToken)
    {
        if (await messages.MemberAsync(stop.Standing.GuildId, stop.Standing.CreatorId, cancellationToken) is not { } creator)
            return CreatorLook.NotNow;
        try
        {
            if (!(await access.ServerAsync(creator, stop.Identifier, ServerAction.Stop, cancellationToken)).TryGet(out var server, out var refusal))
                return refusal is RoleTooSoon or RoleOnlyWhenEmpty ? CreatorLook.Later : CreatorLook.Lost;
            return server.Server.Uuid == stop.Uuid && await MayAsync(server, cancellationToken, PowerSignal.Stop) ? new CreatorLook(server, IsLost: false) : CreatorLook.Lost;
        }
        catch (PanelException failure)
        {
            return failure is KeyRejectedException or NotPermittedException or PanelNotFoundException ? CreatorLook.Lost : CreatorLook.NotNow;
        }
    }

    /// <summary>The same right without its cooldown: what is planned or called off is not done, so that a role's turn is not taken.</summary>
    public static ServerAccess Planning(ServerAccess server) => server.Grant is { Chosen: { } chosen } use
        ? server with { Grant = use with { Chosen = chosen with { Terms = chosen.Terms with { Cooldown = null } } } }
        : server;

    /// <summary>Whether somebody may do one of these, as the panel has it now.</summary>
    /// <exception cref="PanelException">The panel did not tell.</exception>
    public static async Task<bool> MayAsync(ServerAccess server, CancellationToken cancellationToken, params IReadOnlyList<PowerSignal> signals)
    {
        var rights = CardRightsTable.Of(server, (await server.LookAsync(cancellationToken)).Permissions);
        return signals.Any(signal => rights.Allow(signal));
    }
}
