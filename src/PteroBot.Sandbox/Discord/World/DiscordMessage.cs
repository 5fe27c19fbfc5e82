using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Discord.World;

[Flags]
internal enum MessageFlags
{
    None = 0,
    SuppressEmbeds = 1 << 2,
    HasThread = 1 << 5,
    Ephemeral = 1 << 6,
    Loading = 1 << 7,
    SuppressNotifications = 1 << 12,
    VoiceMessage = 1 << 13,
    ComponentsV2 = 1 << 15,
}

/// <summary>A message. Embeds and components are kept in the form in which they are answered.</summary>
internal sealed class DiscordMessage(ulong id, DiscordChannel channel, DiscordUser author, DateTimeOffset sent)
{
    public ulong Id { get; } = id;
    public DiscordChannel Channel { get; } = channel;
    public DiscordUser Author { get; } = author;
    public DateTimeOffset Sent { get; } = sent;
    public DateTimeOffset? Edited { get; set; }
    public int Type { get; init; }
    public MessageFlags Flags { get; set; }
    public string Content { get; set; } = "";
    public JsonArray Embeds { get; set; } = [];
    public JsonArray Components { get; set; } = [];
    public List<DiscordAttachment> Attachments { get; set; } = [];
    public MentionedThings Mentions { get; set; } = MentionedThings.Nobody;
    public bool Pinned { get; set; }

    /// <summary>Who reacted, by emoji.</summary>
    public Dictionary<string, HashSet<ulong>> Reactions { get; } = [];
    public bool Tts { get; set; }
    public JsonNode? Nonce { get; set; }

    /// <summary>The interaction that this message answers.</summary>
    public Interaction? Interaction { get; init; }

    /// <summary>The message that this one replies to.</summary>
    public DiscordMessage? Reference { get; init; }

    public bool IsEphemeral => Flags.HasFlag(MessageFlags.Ephemeral);
    public bool IsDeferred => Flags.HasFlag(MessageFlags.Loading);

    /// <summary>Whom an ephemeral message is for.</summary>
    public bool IsSeenBy(DiscordUser user) => !IsEphemeral || Interaction?.User == user;

    public JsonObject ToJson(Func<DiscordAttachment, JsonObject> attachment, bool withReference = true)
    {
        var json = new JsonObject
        {
            ["id"] = Id.Text(),
            ["type"] = Type,
            ["channel_id"] = Channel.Id.Text(),
            ["author"] = Author.ToJson(),
            ["content"] = Content,
            ["timestamp"] = Sent.Text(),
            ["edited_timestamp"] = Edited?.Text(),
            ["tts"] = Tts,
            ["mention_everyone"] = Mentions.Everyone,
            ["mentions"] = Json.Array(Mentions.Users.Select(user => user.ToJson())),
            ["mention_roles"] = Json.Ids(Mentions.Roles),
            ["attachments"] = Json.Array(Attachments.Where(a => !a.IsShownInside).Select(attachment)),
            ["embeds"] = Embeds.DeepClone(),
            ["components"] = Components.DeepClone(),
            ["pinned"] = Pinned,
            ["flags"] = (int)Flags,
        };
        if (Reactions.Count > 0)
            json["reactions"] = Json.Array(Reactions.Select(ReactionJson));
        if (Nonce is not null)
            json["nonce"] = Nonce.DeepClone();
        AddInteraction(json);
        AddReference(json, attachment, withReference);
        return json;
    }

    private static JsonObject ReactionJson(KeyValuePair<string, HashSet<ulong>> reaction) => new()
    {
        ["emoji"] = new JsonObject { ["id"] = null, ["name"] = reaction.Key },
        ["count"] = reaction.Value.Count,
        ["count_details"] = new JsonObject { ["burst"] = 0, ["normal"] = reaction.Value.Count },
        ["burst_colors"] = new JsonArray(),
        ["me_burst"] = false,
        ["me"] = reaction.Value.Contains(WorldSeed.BotId),
    };

    private void AddInteraction(JsonObject json)
    {
        if (Interaction is null)
            return;
        json["application_id"] = Author.Id.Text();
        json["webhook_id"] = Author.Id.Text();
        json["interaction_metadata"] = Interaction.ToMetadata(Id);
        if (Interaction.Type == InteractionType.Command)
            json["interaction"] = Interaction.ToOldMetadata();
    }

    private void AddReference(JsonObject json, Func<DiscordAttachment, JsonObject> attachment, bool withReference)
    {
        if (Reference is null)
            return;
        var reference = new JsonObject { ["type"] = 0, ["message_id"] = Reference.Id.Text(), ["channel_id"] = Channel.Id.Text() };
        if (Channel.Guild is { } guild)
            reference["guild_id"] = guild.Id.Text();
        json["message_reference"] = reference;
        if (withReference && !Reference.IsEphemeral)
            json["referenced_message"] = Reference.ToJson(attachment, withReference: false);
    }
}

/// <summary>Whom a message really pings, after <c>allowed_mentions</c>.</summary>
internal sealed record MentionedThings(IReadOnlyList<DiscordUser> Users, IReadOnlyList<ulong> Roles, bool Everyone)
{
    public static MentionedThings Nobody { get; } = new([], [], false);
}

/// <summary>An uploaded file. <c>IsShownInside</c>: an embed or component shows it, so it is not listed beside the text.</summary>
internal sealed record DiscordAttachment(ulong Id, ulong ChannelId, string Filename, string? ContentType, byte[] Bytes)
{
    public string? Description { get; init; }
    public bool IsEphemeral { get; init; }
    public bool IsShownInside { get; set; }
}
