using System.Text.Json.Serialization;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Storage;

namespace PteroBot.Features.Admin.Requests;

/// <summary>What members of a guild may ask for: a server like the one that it was taken from.</summary>
internal sealed record ServerTemplate
{
    public required ulong GuildId { get; init; }

    /// <summary>The panel's address.</summary>
    public required string Panel { get; init; }

    /// <summary>What members choose; unique in the guild.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>The server that it was taken from, for those who look after it.</summary>
    public required string TakenFrom { get; init; }

    public required int EggId { get; init; }

    public required string EggName { get; init; }

    public required string Image { get; init; }

    public required string Startup { get; init; }

    /// <summary>Variables with their values, as JSON: some may be secrets.</summary>
    public required SealedText Environment { get; init; }

    public required ServerLimits Limits { get; init; }

    public required FeatureLimits FeatureLimits { get; init; }

    /// <summary>Who has one of these may ask. Never empty.</summary>
    public required IReadOnlyList<ulong> Roles { get; init; }

    /// <summary>How many one member may have, open requests included.</summary>
    public required int Quota { get; init; }

    /// <summary>Where requests are shown; null shows them where they are made.</summary>
    public ulong? Channel { get; init; }

    public static string IdOf(ulong guildId, string name) => $"{guildId}/{name.ToLowerInvariant()}";

    public static string Purpose(string id) => $"request-template/{id}";
}

internal static class TemplateDocuments
{
    public static DocumentIndex<ServerTemplate> ByGuild { get; } = new("guild", template => IndexValue.Of(template.GuildId, template.Name));

    public static DocumentType<ServerTemplate> Type { get; } = new("request-template", () => RequestsJson.Default.ServerTemplate, ByGuild)
    {
        Secrets = [new(template => template.Environment, (template, text) => template with { Environment = text }, (id, _) => ServerTemplate.Purpose(id))],
    };
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ServerTemplate))]
[JsonSerializable(typeof(ServerRequest))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class RequestsJson : JsonSerializerContext;
