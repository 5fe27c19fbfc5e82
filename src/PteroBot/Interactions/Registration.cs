using System.Text.Json.Serialization;
using PteroBot.Storage;

namespace PteroBot.Interactions;

/// <summary>What Discord was told last, and the ids that it gave the commands.</summary>
internal sealed record Registration
{
    public required string Hash { get; init; }

    public required DateTimeOffset At { get; init; }

    public required IReadOnlyDictionary<string, ulong> Ids { get; init; }
}

internal static class RegistrationDocuments
{
    public static DocumentType<Registration> Type { get; } = new("registration", () => RegistrationJson.Default.Registration);
}

[JsonSerializable(typeof(Registration))]
internal sealed partial class RegistrationJson : JsonSerializerContext;
