using System.Text.Json;
using System.Text.Json.Serialization;

namespace PteroBot.Storage;

/// <summary>Keeps a secret from being written by mistake: what goes into a document is its <see cref="SealedText"/>.</summary>
internal sealed class SecretTextRefusal : JsonConverter<SecretText>
{
    public override SecretText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A secret is never read from JSON; unseal it.");

    public override void Write(Utf8JsonWriter writer, SecretText value, JsonSerializerOptions options) =>
        throw new NotSupportedException("A secret is never written as JSON; seal it first.");
}
