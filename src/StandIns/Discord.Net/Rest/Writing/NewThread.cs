#nullable enable
using System.Text.Json;

namespace Discord.Rest;

/// <summary>A thread to be opened, from a message or by itself.</summary>
internal sealed record NewThread(string Name, ThreadType Type, ThreadArchiveDuration ArchiveAfter, ulong? MessageId, bool? IsInvitable, int? SlowMode)
{
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, Name);
        json.WriteNumber("auto_archive_duration"u8, (int)ArchiveAfter);
        if (MessageId is null)
            json.WriteNumber("type"u8, (int)Type);
        if (IsInvitable is { } invitable)
            json.WriteBoolean("invitable"u8, invitable);
        if (SlowMode is { } seconds)
            json.WriteNumber("rate_limit_per_user"u8, seconds);
        json.WriteEndObject();
    }
}
