using System.Text.Json;
using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Application;
using PteroBot.Storage;

namespace PteroBot.Features.Admin.Requests;

/// <summary>What an administrator said about a new template.</summary>
internal sealed record NewTemplate(string Name, string Server, ulong Role, int Quota, string? Description, ulong? Channel);

/// <summary>Keeps what members may ask for. A template is taken from a server that is as it should be: its egg, image, limits and variables.</summary>
internal sealed class TemplateBook(IDocumentStore store, AdminShelf<Server> servers, ISecretSealer sealer, AuditLog audit) : IStandsInChannels
{
    public const int MaxTemplates = 25;
    public const int MaxName = 40;

    private const ServerIncludes Wanted = ServerIncludes.Variables | ServerIncludes.Egg;

    public async Task<IReadOnlyList<ServerTemplate>> AllAsync(ulong guildId, CancellationToken cancellationToken) =>
        [.. (await store.QueryAsync(TemplateDocuments.Type, TemplateDocuments.ByGuild.Where(guildId), cancellationToken)).Select(template => template.Value)];

    /// <inheritdoc/>
    public string What => "requests for servers";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ulong>> ChannelsAsync(ulong guildId, CancellationToken cancellationToken) =>
        [.. (await AllAsync(guildId, cancellationToken)).Select(template => template.Channel).OfType<ulong>()];

    public async Task<ServerTemplate?> FindAsync(ulong guildId, string name, CancellationToken cancellationToken) =>
        (await store.FindAsync(TemplateDocuments.Type, ServerTemplate.IdOf(guildId, name.Trim()), cancellationToken))?.Value;

    /// <summary>Takes a template from a server, in place of an older one of that name.</summary>
    /// <exception cref="PanelException">The panel did not give the server.</exception>
    public async Task<Decision<ServerTemplate>> AddAsync(AdministrationAccess access, NewTemplate wanted, CancellationToken cancellationToken)
    {
        if (await servers.FindAsync(access, all => Servers.ServerSearch.Find(all, wanted.Server), cancellationToken) is not { } server)
            return new ServerUnknown(wanted.Server);
        var guildId = access.Actor.GuildId!.Value;
        var name = wanted.Name.Trim();
        if (name.Length is 0 or > MaxName || !name.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_' or '.'))
            return new Explained($"A template's name has up to {MaxName} letters, digits, blanks, dots and dashes.");
        var known = await AllAsync(guildId, cancellationToken);
        if (known.Count >= MaxTemplates && known.All(template => !template.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            return new Explained($"There are {MaxTemplates} templates already. Remove one first.");
        var pattern = await access.Application.Servers.GetAsync(server.Id, Wanted, cancellationToken);
        var template = await OfAsync(access, pattern, wanted with { Name = name }, cancellationToken);
        await audit.RecordAsync(access.Actor, new Change("request.template", name, name, template.Panel) { Detail = $"like {pattern.Name}" },
            (session, token) => session.PutAsync(TemplateDocuments.Type, ServerTemplate.IdOf(guildId, name), template, token), cancellationToken);
        return template;
    }

    /// <summary>Sets who may ask.</summary>
    public Task<ServerTemplate> SetRolesAsync(Actor actor, ServerTemplate template, IReadOnlyList<ulong> roles, CancellationToken cancellationToken) =>
        audit.RecordAsync(actor, new Change("request.template.roles", template.Name, template.Name, template.Panel), async (session, token) =>
        {
            var changed = template with { Roles = roles };
            return (await session.PutAsync(TemplateDocuments.Type, ServerTemplate.IdOf(template.GuildId, template.Name), changed, token)).Value;
        }, cancellationToken);

    /// <summary>False when there was none.</summary>
    public Task<bool> RemoveAsync(Actor actor, ServerTemplate template, CancellationToken cancellationToken) =>
        audit.RecordAsync(actor, new Change("request.template.drop", template.Name, template.Name, template.Panel),
            (session, token) => session.DeleteAsync(TemplateDocuments.Type, ServerTemplate.IdOf(template.GuildId, template.Name), token), cancellationToken);

    /// <summary>The variables in the clear; null when they cannot be opened any more.</summary>
    public async Task<IReadOnlyDictionary<string, string?>?> EnvironmentAsync(ServerTemplate template, CancellationToken cancellationToken)
    {
        var secret = await sealer.UnsealAsync(template.Environment, ServerTemplate.Purpose(ServerTemplate.IdOf(template.GuildId, template.Name)), cancellationToken);
        return secret is { } opened
            ? JsonSerializer.Deserialize(opened.Reveal(), RequestsJson.Default.DictionaryStringString)!.ToDictionary(pair => pair.Key, pair => (string?)pair.Value)
            : null;
    }

    private async Task<ServerTemplate> OfAsync(AdministrationAccess access, Server pattern, NewTemplate wanted, CancellationToken cancellationToken)
    {
        var guildId = access.Actor.GuildId!.Value;
        var environment = (pattern.Variables ?? []).ToDictionary(variable => variable.Key, variable => variable.ServerValue ?? variable.DefaultValue);
        var secret = new SecretText(JsonSerializer.Serialize(environment, RequestsJson.Default.DictionaryStringString));
        return new ServerTemplate
        {
            GuildId = guildId,
            Panel = access.Panel.ToString(),
            Name = wanted.Name,
            Description = wanted.Description,
            TakenFrom = pattern.Name,
            EggId = pattern.EggId,
            EggName = pattern.Egg?.Name ?? $"egg {pattern.EggId}",
            Image = pattern.Container.Image,
            Startup = pattern.Container.StartupCommand,
            Environment = await sealer.SealAsync(secret, ServerTemplate.Purpose(ServerTemplate.IdOf(guildId, wanted.Name)), cancellationToken),
            Limits = pattern.Limits,
            FeatureLimits = pattern.FeatureLimits,
            Roles = [wanted.Role],
            Quota = wanted.Quota,
            Channel = wanted.Channel,
        };
    }
}
