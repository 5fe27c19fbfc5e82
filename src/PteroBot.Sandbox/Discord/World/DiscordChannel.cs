using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Discord.World;

internal enum ChannelType
{
    Text = 0,
    Direct = 1,
    AnnouncementThread = 10,
    PublicThread = 11,
    PrivateThread = 12,
}

/// <summary>A channel, a thread or a direct conversation, with its messages.</summary>
internal sealed class DiscordChannel(ulong id, ChannelType type, string name)
{
    public ulong Id { get; } = id;
    public ChannelType Type { get; } = type;
    public string Name { get; set; } = name;
    public string? Topic { get; set; }
    public int Position { get; set; }
    public DiscordGuild? Guild { get; init; }

    /// <summary>Who talks with the bot in a direct conversation.</summary>
    public DiscordUser? Recipient { get; init; }

    /// <summary>The channel in which a thread hangs.</summary>
    public DiscordChannel? Parent { get; init; }
    public ThreadDetails? Thread { get; init; }
    public List<Overwrite> Overwrites { get; } = [];
    public SortedDictionary<ulong, DiscordMessage> Messages { get; } = [];
    public bool IsThread => Type is ChannelType.AnnouncementThread or ChannelType.PublicThread or ChannelType.PrivateThread;

    /// <summary>The last message that everybody sees; it stays when the message is deleted, as in Discord.</summary>
    public ulong? LastMessageId { get; set; }

    /// <summary>In answers a channel names its guild; inside a guild event it does not.</summary>
    public JsonObject ToJson(bool inGuild = false)
    {
        var json = new JsonObject { ["id"] = Id.Text(), ["type"] = (int)Type, ["flags"] = 0, ["last_message_id"] = LastMessageId?.Text() };
        if (Recipient is not null)
            json["recipients"] = new JsonArray(Recipient.ToJson());
        if (Guild is null)
            return json;
        json["name"] = Name;
        json["parent_id"] = Parent?.Id.Text();
        json["rate_limit_per_user"] = 0;
        if (!inGuild)
            json["guild_id"] = Guild.Id.Text();
        if (Thread is null)
            AddPlace(json);
        else
            Thread.AddTo(json, Messages.Count);
        return json;
    }

    /// <summary>All that is told of a thread that is gone.</summary>
    public JsonObject ToDeletedJson() => new()
    {
        ["id"] = Id.Text(),
        ["type"] = (int)Type,
        ["guild_id"] = Guild!.Id.Text(),
        ["parent_id"] = Parent?.Id.Text(),
    };

    /// <summary>The part of a channel that interactions carry.</summary>
    public JsonObject ToPartialJson(Permissions? permissions)
    {
        var json = ToJson();
        if (permissions is { } may)
            json["permissions"] = ((ulong)may).Text();
        return json;
    }

    private void AddPlace(JsonObject json)
    {
        json["topic"] = Topic;
        json["position"] = Position;
        json["nsfw"] = false;
        json["permission_overwrites"] = Json.Array(Overwrites.Select(o => new JsonObject
        {
            ["id"] = o.Id.Text(),
            ["type"] = o.IsRole ? 0 : 1,
            ["allow"] = ((ulong)o.Allow).Text(),
            ["deny"] = ((ulong)o.Deny).Text(),
        }));
    }
}

/// <summary>What a thread has more than a channel.</summary>
internal sealed class ThreadDetails(ulong ownerId, DateTimeOffset created)
{
    public bool Archived { get; set; }
    public bool Locked { get; set; }
    public int AutoArchiveMinutes { get; set; } = 1440;

    /// <summary>Who was added; who sees a private thread without managing threads.</summary>
    public HashSet<ulong> Members { get; } = [ownerId];

    public void AddTo(JsonObject json, int messages)
    {
        json["owner_id"] = ownerId.Text();
        json["message_count"] = messages;
        json["member_count"] = Members.Count;
        json["total_message_sent"] = messages;
        json["thread_metadata"] = new JsonObject
        {
            ["archived"] = Archived,
            ["archive_timestamp"] = created.Text(),
            ["auto_archive_duration"] = AutoArchiveMinutes,
            ["locked"] = Locked,
            ["create_timestamp"] = created.Text(),
        };
    }
}
