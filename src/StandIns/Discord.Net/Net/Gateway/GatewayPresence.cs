#nullable enable
using System.Text.Json;

namespace Discord.Net.Gateway;

/// <summary>How the bot shows itself.</summary>
internal sealed record GatewayPresence(UserStatus Status = UserStatus.Online, IActivity? Activity = null, string? StreamUrl = null)
{
    private string StatusName => Status switch
    {
        UserStatus.Idle or UserStatus.AFK => "idle",
        UserStatus.DoNotDisturb => "dnd",
        UserStatus.Invisible => "invisible",
        UserStatus.Offline => "invisible",
        _ => "online",
    };

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNull("since"u8);
        json.WriteStartArray("activities"u8);
        if (Activity is not null)
            WriteActivity(json, Activity);
        json.WriteEndArray();
        json.WriteString("status"u8, StatusName);
        json.WriteBoolean("afk"u8, Status == UserStatus.AFK);
        json.WriteEndObject();
    }

    private void WriteActivity(Utf8JsonWriter json, IActivity activity)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, activity.Name);
        json.WriteNumber("type"u8, (int)activity.Type);
        if (activity is CustomStatusGame custom)
            json.WriteString("state"u8, custom.State);
        if (StreamUrl is not null)
            json.WriteString("url"u8, StreamUrl);
        json.WriteEndObject();
    }
}
