#nullable enable
using System.Text;
using System.Text.Json;
using Discord.Rest;

namespace Discord.WebSocket;

/// <summary>What is kept of a channel or thread.</summary>
internal readonly record struct ChannelRecord(ChannelType Type, bool IsArchived, bool IsLocked, string Name)
{
    private const int Archived = 1;
    private const int Locked = 2;
    private const int BytesBesideName = 2;

    public static ChannelRecord Unpack(ReadOnlySpan<byte> content)
    {
        var reader = new ByteReader(content);
        var type = (ChannelType)reader.Byte();
        var flags = reader.Byte();
        return new ChannelRecord(type, (flags & Archived) != 0, (flags & Locked) != 0, reader.Rest());
    }

    /// <summary>Reads a channel and puts it into <paramref name="builder"/>, without an object on the way.</summary>
    public static void Pack(ref Utf8JsonReader reader, PackedRecordsBuilder builder)
    {
        ulong id = 0;
        int type = 0, flags = 0, nameLength = 0;
        Span<byte> name = stackalloc byte[JsonFields.MaxNameBytes];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8))
                id = JsonFields.Snowflake(ref reader) ?? 0;
            else if (reader.ValueTextEquals("type"u8))
                type = JsonFields.Whole(ref reader);
            else if (reader.ValueTextEquals("name"u8))
                nameLength = JsonFields.Name(ref reader, name);
            else if (reader.ValueTextEquals("thread_metadata"u8))
                flags = ReadThread(ref reader);
            else
                reader.Skip();
        }
        Span<byte> target = stackalloc byte[BytesBesideName + JsonFields.MaxNameBytes];
        builder.Add(id, Write(target, type, flags, name[..nameLength]));
    }

    public static byte[] Pack(WireChannel channel)
    {
        var name = Encoding.UTF8.GetBytes(channel.Name ?? "");
        var flags = (channel.ThreadMetadata?.Archived == true ? Archived : 0) | (channel.ThreadMetadata?.Locked == true ? Locked : 0);
        return Write(new byte[BytesBesideName + name.Length], (int)channel.Type, flags, name).ToArray();
    }

    private static int ReadThread(ref Utf8JsonReader reader)
    {
        var flags = 0;
        if (!JsonFields.Opens(ref reader))
            return flags;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("archived"u8))
                flags |= JsonFields.Flag(ref reader, Archived);
            else if (reader.ValueTextEquals("locked"u8))
                flags |= JsonFields.Flag(ref reader, Locked);
            else
                reader.Skip();
        }
        return flags;
    }

    private static ReadOnlySpan<byte> Write(Span<byte> target, int type, int flags, ReadOnlySpan<byte> name)
    {
        var writer = new ByteWriter(target);
        writer.Byte((byte)type);
        writer.Byte((byte)flags);
        writer.Rest(name);
        return writer.Written;
    }
}
