using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Panel;
using PteroBot.Panel.Application;
using PteroBot.Panel.Client;
using Server = PteroBot.Panel.Application.Server;

namespace PteroBot.Features.Admin.Servers.Drafts;

/// <summary>Makes the server that a draft describes, under a record.</summary>
internal sealed class ServerMaking(AuditLog audit, AdminShelf<Server> shelf)
{
    /// <exception cref="PanelException">The panel did not make it.</exception>
    public async Task<Server> MakeAsync(AdministrationAccess access, OpenDraft draft, CancellationToken cancellationToken)
    {
        var wanted = Of(draft);
        var change = new Change("server.create", null, wanted.Name, access.Panel.ToString())
        {
            Detail = $"egg {draft.Draft.EggName}, owner {draft.Texts[DraftFields.Owner]}, {draft.Draft.NodeName ?? "placed by the panel"}",
        };
        var made = await shelf.ChangeAsync(audit, access, change, token => access.Application.Servers.CreateAsync(wanted, token), cancellationToken);
        return await NamedAsync(access, made, cancellationToken);
    }

    /// <summary>With the names of its owner and node, which the panel does not give at once. It is made, whether they can be read or not.</summary>
    private static async Task<Server> NamedAsync(AdministrationAccess access, Server made, CancellationToken cancellationToken)
    {
        try
        {
            return await access.Application.Servers.GetAsync(made.Id, AdminServers.Included, cancellationToken);
        }
        catch (PanelException)
        {
            return made;
        }
    }

    internal static NewServer Of(OpenDraft open)
    {
        var (draft, texts) = (open.Draft, open.Texts);
        return new NewServer(texts[DraftFields.Name], draft.OwnerId, draft.EggId ?? 0)
        {
            ExternalId = NullWhenEmpty(texts[DraftFields.ExternalId]),
            Description = NullWhenEmpty(texts[DraftFields.Description]),
            DockerImage = texts[DraftFields.Image],
            Startup = texts[DraftFields.Startup],
            Environment = draft.Variables.ToDictionary(variable => variable.Key, variable => (string?)texts[variable.Field]),
            Limits = LimitsOf(texts),
            FeatureLimits = CountsOf(texts),
            OomDisabled = texts[DraftFields.OomDisabled].Length > 0,
            SkipScripts = draft.Flags.SkipsInstallation,
            StartOnCompletion = draft.Flags.StartsWhenInstalled,
            Allocation = draft is { NodeId: not null, Address: { } address } ? new AllocationChoice(address.Id) : null,
            Deploy = draft.NodeId is null ? Deployment(draft, texts) : null,
        };
    }

    public static ServerLimits LimitsOf(DraftTexts texts) => new()
    {
        Memory = DraftNumbers.Mebibytes(texts[DraftFields.Memory]) ?? 0,
        Swap = DraftNumbers.Mebibytes(texts[DraftFields.Swap]) ?? 0,
        Disk = DraftNumbers.Mebibytes(texts[DraftFields.Disk]) ?? 0,
        Io = DraftNumbers.Whole(texts[DraftFields.Io]) ?? 500,
        Cpu = DraftNumbers.Whole(texts[DraftFields.Cpu]) ?? 0,
        Threads = NullWhenEmpty(texts[DraftFields.Threads]),
        OomDisabled = texts[DraftFields.OomDisabled].Length > 0,
    };

    public static FeatureLimits CountsOf(DraftTexts texts) => new()
    {
        Databases = DraftNumbers.Whole(texts[DraftFields.Databases]),
        Allocations = DraftNumbers.Whole(texts[DraftFields.Allocations]),
        Backups = DraftNumbers.Whole(texts[DraftFields.Backups]),
    };

    private static Deployment Deployment(ServerDraft draft, DraftTexts texts) => new()
    {
        Locations = [.. draft.Locations.Select(location => location.Id)],
        DedicatedIp = draft.Flags.DedicatedIp,
        PortRange = DraftFields.PortsOf(texts[DraftFields.Ports]),
    };

    private static string? NullWhenEmpty(string text) => text.Length == 0 ? null : text;
}
