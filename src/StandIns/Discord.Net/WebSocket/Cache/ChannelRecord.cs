#nullable enable
using System.Text.Json;
using Discord.Rest;

namespace Discord.WebSocket;

/// <summary>What is kept of a channel or thread.</summary>
internal readonly record struct ChannelRecord(ChannelType Type, int Position, ulong ParentId, bool IsNsfw, bool IsArchived, bool IsLocked, string Name)
{
    private const int BytesPerOverwrite = 8 + 1 + 10 + 10;
    private const int OtherBytes = 1024;
    /// <summary>Discord allows a thousand.</summary>
    private const int MostOverwrites = 1500;

    public static ChannelRecord Unpack(ReadOnlySpan<byte> content)
    {
        var reader = new ByteReader(content);
        var type = (ChannelType)reader.Byte();
        var flags = reader.Byte();
        var position = (int)reader.Short();
        var parent = reader.Fixed();
        for (var left = reader.Short(); left > 0; left--)
            SkipOverwrite(ref reader);
        return new ChannelRecord(type, position, parent, (flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0, reader.Rest());
    }

    /// <summary>Only the overwrites, for the computation of permissions.</summary>
    public static WireOverwrite[] UnpackOverwrites(ReadOnlySpan<byte> content)
    {
        var reader = new ByteReader(content);
        reader.Byte();
        reader.Byte();
        reader.Short();
        reader.Fixed();
        var overwrites = new WireOverwrite[(int)reader.Short()];
        for (var i = 0; i < overwrites.Length; i++)
            overwrites[i] = new WireOverwrite { Id = reader.Fixed(), Type = reader.Byte(), Allow = reader.Short(), Deny = reader.Short() };
        return overwrites;
    }

    /// <summary>Reads a channel and calls <paramref name="builder"/> with it packed.</summary>
    public static void Pack(ref Utf8JsonReader reader, PackedRecordsBuilder builder)
    {
        var channel = JsonSerializer.Deserialize(ref reader, WireJson.Default.WireChannel)!;
        builder.Add(channel.Id, Pack(channel));
    }

    public static ReadOnlySpan<byte> Pack(WireChannel channel)
    {
        var overwrites = channel.PermissionOverwrites.AsSpan();
        overwrites = overwrites[..Math.Min(overwrites.Length, MostOverwrites)];
        var writer = new ByteWriter(new byte[OtherBytes + overwrites.Length * BytesPerOverwrite]);
        writer.Byte((byte)channel.Type);
        writer.Byte((byte)((channel.Nsfw ? 1 : 0) | (channel.ThreadMetadata?.Archived == true ? 2 : 0) | (channel.ThreadMetadata?.Locked == true ? 4 : 0)));
        writer.Short((ulong)Math.Max(0, channel.Position ?? 0));
        writer.Fixed(channel.ParentId ?? 0);
        writer.Short((ulong)overwrites.Length);
        foreach (var overwrite in overwrites)
        {
            writer.Fixed(overwrite.Id);
            writer.Byte((byte)overwrite.Type);
            writer.Short(overwrite.Allow);
            writer.Short(overwrite.Deny);
        }
        writer.Rest(channel.Name is { Length: > 200 } ? channel.Name.AsSpan(0, 200) : channel.Name);
        return writer.Written;
    }

    private static void SkipOverwrite(ref ByteReader reader)
    {
        reader.Fixed();
        reader.Byte();
        reader.Short();
        reader.Short();
    }
}
