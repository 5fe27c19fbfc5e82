using PteroBot.Access;
using PteroBot.Features.Admin.Users;
using PteroBot.Panel;
using PteroBot.Panel.Application;

namespace PteroBot.Features.Admin.Servers.Drafts;

/// <summary>Begins drafts: of a new server, with what most servers need; of one that is there, as it is.</summary>
internal sealed class DraftBeginning(DraftVault vault, AdminShelf<User> users, TimeProvider clock)
{
    private const ServerIncludes AsItIs = ServerIncludes.User | ServerIncludes.Variables | ServerIncludes.Node;

    private static readonly Dictionary<string, string> Usual = new()
    {
        [DraftFields.Memory] = "2 GiB",
        [DraftFields.Swap] = "0",
        [DraftFields.Disk] = "10 GiB",
        [DraftFields.Cpu] = "200",
        [DraftFields.Io] = "500",
        [DraftFields.Databases] = "0",
        [DraftFields.Allocations] = "1",
        [DraftFields.Backups] = "0",
        [DraftFields.OomDisabled] = DraftFields.Yes,
    };

    public async Task<Decision<OpenDraft>> NewAsync(AdministrationAccess access, string name, string owner, CancellationToken cancellationToken)
    {
        if (await users.FindAsync(access, all => UserSearch.Find(all, owner), cancellationToken) is not { } user)
            return new Explained(DraftOwner.Unknown(owner));
        var texts = new DraftTexts { Now = new Dictionary<string, string>(Usual) { [DraftFields.Name] = name.Trim(), [DraftFields.Owner] = user.Username } };
        return await vault.AddAsync(Empty(access) with { Step = DraftStep.Egg, OwnerId = user.Id }, texts, cancellationToken);
    }

    public async Task<OpenDraft> ChangeAsync(AdministrationAccess access, Server known, CancellationToken cancellationToken)
    {
        var server = await access.Application.Servers.GetAsync(known.Id, AsItIs, cancellationToken);
        var egg = await EggAsync(access, server, cancellationToken);
        var now = TextsOf(server);
        var draft = Empty(access) with
        {
            ServerId = server.Id,
            ServerName = server.Name,
            OwnerId = server.OwnerId,
            NestId = server.NestId,
            EggId = server.EggId,
            EggName = egg?.Name,
            NodeId = server.NodeId,
            NodeName = server.Node?.Name,
            Images = DraftEgg.ImagesOf(egg),
            Variables = DraftEgg.VariablesOf(server.Variables ?? egg?.Variables),
        };
        return await vault.AddAsync(draft, new DraftTexts { Now = now, Before = now }, cancellationToken);
    }

    /// <summary>Null where the key may not read eggs: then the images cannot be listed.</summary>
    private static async Task<Egg?> EggAsync(AdministrationAccess access, Server server, CancellationToken cancellationToken)
    {
        try
        {
            return await DraftEgg.ReadAsync(access, server.NestId ?? 0, server.EggId, cancellationToken);
        }
        catch (PanelException failure) when (failure is NotPermittedException or PanelNotFoundException or PanelFailedException)
        {
            return null;
        }
    }

    private static Dictionary<string, string> TextsOf(Server server)
    {
        var texts = new Dictionary<string, string>
        {
            [DraftFields.Name] = server.Name,
            [DraftFields.Owner] = server.Owner?.Username ?? $"{server.OwnerId}",
            [DraftFields.Description] = server.Description,
            [DraftFields.ExternalId] = server.ExternalId ?? "",
            [DraftFields.Image] = server.Container.Image,
            [DraftFields.Startup] = server.Container.StartupCommand,
            [DraftFields.Memory] = $"{server.Limits.Memory}",
            [DraftFields.Swap] = $"{server.Limits.Swap}",
            [DraftFields.Disk] = $"{server.Limits.Disk}",
            [DraftFields.Cpu] = $"{server.Limits.Cpu}",
            [DraftFields.Io] = $"{server.Limits.Io}",
            [DraftFields.Threads] = server.Limits.Threads ?? "",
            [DraftFields.Databases] = server.FeatureLimits.Databases is { } databases ? $"{databases}" : DraftFields.Unlimited,
            [DraftFields.Allocations] = $"{server.FeatureLimits.Allocations ?? 0}",
            [DraftFields.Backups] = $"{server.FeatureLimits.Backups ?? 0}",
            [DraftFields.OomDisabled] = server.Limits.OomDisabled ? DraftFields.Yes : "",
            [DraftFields.Egg] = $"{server.EggId}",
        };
        foreach (var variable in server.Variables ?? [])
            texts[$"environment.{variable.Key}"] = variable.ServerValue ?? variable.DefaultValue;
        return texts;
    }

    private ServerDraft Empty(AdministrationAccess access) => new()
    {
        UserId = access.Actor.UserId,
        GuildId = access.Actor.GuildId!.Value,
        Panel = access.Panel.ToString(),
        At = clock.GetUtcNow(),
    };
}
