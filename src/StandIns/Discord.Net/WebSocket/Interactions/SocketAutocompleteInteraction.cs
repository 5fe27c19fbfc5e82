using System.Text.Json;
using Discord.Rest;

namespace Discord.WebSocket;

/// <summary>Somebody types into an option that wants suggestions.</summary>
public class SocketAutocompleteInteraction : SocketInteraction, IAutocompleteInteraction
{
    private const int MostSuggestions = 25;

    internal SocketAutocompleteInteraction(DiscordSocketClient client, InteractionPayload payload)
        : base(client, payload) => Data = new SocketAutocompleteInteractionData(payload.Data);

    public new SocketAutocompleteInteractionData Data { get; }
    IAutocompleteInteractionData IAutocompleteInteraction.Data => Data;

    internal override IDiscordInteractionData DataCore => Data;

    /// <summary>Shows up to 25 suggestions; null or none says that nothing fits.</summary>
    public Task RespondAsync(IEnumerable<AutocompleteResult> result, RequestOptions options = null)
    {
        AutocompleteResult[] suggestions = [.. result ?? []];
        if (suggestions.Length > MostSuggestions)
            throw new ArgumentException($"A maximum of {MostSuggestions} AutocompleteResults are allowed!", nameof(result));
        return AnswerAsync(InteractionResponseType.ApplicationCommandAutocompleteResult, suggestions, Write, [], options);
    }

    public Task RespondAsync(RequestOptions options = null, params AutocompleteResult[] result) => RespondAsync(result, options);

    /// <exception cref="NotSupportedException">Always: only suggestions answer this.</exception>
    public override Task RespondAsync(
        string text = null, Embed[] embeds = null, bool isTTS = false, bool ephemeral = false, AllowedMentions allowedMentions = null,
        MessageComponent components = null, Embed embed = null, RequestOptions options = null, PollProperties poll = null) => throw OnlySuggestions();

    /// <inheritdoc cref="RespondAsync(string, Embed[], bool, bool, AllowedMentions, MessageComponent, Embed, RequestOptions, PollProperties)"/>
    public override Task RespondWithFilesAsync(
        IEnumerable<FileAttachment> attachments, string text = null, Embed[] embeds = null, bool isTTS = false, bool ephemeral = false,
        AllowedMentions allowedMentions = null, MessageComponent components = null, Embed embed = null, RequestOptions options = null, PollProperties poll = null) =>
        throw OnlySuggestions();

    /// <inheritdoc cref="RespondAsync(string, Embed[], bool, bool, AllowedMentions, MessageComponent, Embed, RequestOptions, PollProperties)"/>
    public override Task<RestFollowupMessage> FollowupAsync(
        string text = null, Embed[] embeds = null, bool isTTS = false, bool ephemeral = false, AllowedMentions allowedMentions = null,
        MessageComponent components = null, Embed embed = null, RequestOptions options = null, PollProperties poll = null) => throw OnlySuggestions();

    /// <inheritdoc cref="RespondAsync(string, Embed[], bool, bool, AllowedMentions, MessageComponent, Embed, RequestOptions, PollProperties)"/>
    public override Task<RestFollowupMessage> FollowupWithFilesAsync(
        IEnumerable<FileAttachment> attachments, string text = null, Embed[] embeds = null, bool isTTS = false, bool ephemeral = false,
        AllowedMentions allowedMentions = null, MessageComponent components = null, Embed embed = null, RequestOptions options = null, PollProperties poll = null) =>
        throw OnlySuggestions();

    /// <inheritdoc cref="RespondAsync(string, Embed[], bool, bool, AllowedMentions, MessageComponent, Embed, RequestOptions, PollProperties)"/>
    public override Task DeferAsync(bool ephemeral = false, RequestOptions options = null) => throw OnlySuggestions();

    /// <inheritdoc cref="RespondAsync(string, Embed[], bool, bool, AllowedMentions, MessageComponent, Embed, RequestOptions, PollProperties)"/>
    public override Task RespondWithModalAsync(Modal modal, RequestOptions options = null) => throw OnlySuggestions();

    internal override Task RaiseOwnAsync(BaseSocketClient client) =>
        client.AutocompleteExecutedEvent.RaiseAsync(this, static (handler, interaction) => handler(interaction), client.WarnOfHandler);

    private static void Write(Utf8JsonWriter json, AutocompleteResult[] suggestions)
    {
        json.WriteStartObject();
        json.WriteStartArray("choices"u8);
        foreach (var suggestion in suggestions)
            CommandWriting.WriteChoice(json, suggestion.Name, suggestion.Value);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static NotSupportedException OnlySuggestions() => new("Autocomplete interactions don't support this method!");
}
