#nullable enable
using System.Text.Json;
using Discord.Net.Rest;

namespace Discord.Rest;

internal sealed partial class RestApi
{
    private const string Original = "@original";

    /// <summary>The first answer; <paramref name="writeData"/> writes the value of <c>data</c>, or is null where there is none.</summary>
    public Task RespondAsync<T>(
        InteractionKey interaction, InteractionResponseType type, T value, Action<Utf8JsonWriter, T>? writeData, IReadOnlyList<FileAttachment> files, RequestOptions? options)
    {
        var json = JsonBody.Write((Type: type, Value: value, Write: writeData), static (writer, answer) =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("type"u8, (int)answer.Type);
            if (answer.Write is not null)
            {
                writer.WritePropertyName("data"u8);
                answer.Write(writer, answer.Value);
            }
            writer.WriteEndObject();
        });
        var path = $"interactions/{interaction.Id}/{interaction.Token}/callback";
        return SendAsync(new RestCall(Routes.Callback, path, default, options, NewMessage.WithFiles(json, files)));
    }

    public Task<WireMessage> FollowUpAsync(InteractionKey interaction, NewMessage message, RequestOptions? options) =>
        ReadAsync(new RestCall(Routes.Followup, $"webhooks/{interaction.ApplicationId}/{interaction.Token}?wait=true", MajorOf(interaction), options, message.ToBody()), WireJson.Default.WireMessage);

    /// <summary>Without a <paramref name="messageId"/>, the first answer.</summary>
    public Task<WireMessage> GetResponseAsync(InteractionKey interaction, ulong? messageId, RequestOptions? options) =>
        ReadAsync(new RestCall(Routes.Response, ResponsePath(interaction, messageId), MajorOf(interaction), options), WireJson.Default.WireMessage);

    public Task<WireMessage> EditResponseAsync(InteractionKey interaction, ulong? messageId, MessageEdit edit, RequestOptions? options) =>
        ReadAsync(new RestCall(Routes.EditResponse, ResponsePath(interaction, messageId), MajorOf(interaction), options, edit.ToBody()), WireJson.Default.WireMessage);

    public Task DeleteResponseAsync(InteractionKey interaction, ulong? messageId, RequestOptions? options) =>
        SendAsync(new RestCall(Routes.DeleteResponse, ResponsePath(interaction, messageId), MajorOf(interaction), options));

    private static MajorParameter MajorOf(InteractionKey interaction) => new(interaction.ApplicationId, interaction.Token);

    private static string ResponsePath(InteractionKey interaction, ulong? messageId) =>
        $"webhooks/{interaction.ApplicationId}/{interaction.Token}/messages/{messageId?.ToString() ?? Original}";
}

/// <summary>What addresses an interaction's answers.</summary>
internal readonly record struct InteractionKey(ulong Id, ulong ApplicationId, string Token);
