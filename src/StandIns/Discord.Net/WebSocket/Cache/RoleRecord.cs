#nullable enable
using System.Text;
using System.Text.Json;
using Discord.Rest;

namespace Discord.WebSocket;

/// <summary>What is kept of a role.</summary>
internal readonly record struct RoleRecord(ulong Permissions, int Position, uint Color, bool IsManaged, bool IsMentionable, string Name)
{
    private const int BytesBesideName = 32;

    public static RoleRecord Unpack(ReadOnlySpan<byte> content)
    {
        var reader = new ByteReader(content);
        var permissions = reader.Short();
        var flags = reader.Byte();
        return new RoleRecord(permissions, (int)reader.Short(), (uint)reader.Short(), (flags & 1) != 0, (flags & 2) != 0, reader.Rest());
    }

    /// <summary>The one thing that is asked for often, without making a name.</summary>
    public static ulong UnpackPermissions(ReadOnlySpan<byte> content) => new ByteReader(content).Short();

    public static RoleRecord From(WireRole role) =>
        new(role.Permissions, role.Position, role.Color, role.Managed, role.Mentionable, role.Name ?? "");

    /// <summary>Reads a role and puts it into <paramref name="builder"/>, without an object on the way: a bot in many guilds reads a million of them.</summary>
    public static void Pack(ref Utf8JsonReader reader, PackedRecordsBuilder builder)
    {
        ulong id = 0, permissions = 0, color = 0;
        int position = 0, flags = 0, nameLength = 0;
        Span<byte> name = stackalloc byte[JsonFields.MaxNameBytes];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8))
                id = JsonFields.Snowflake(ref reader) ?? 0;
            else if (reader.ValueTextEquals("name"u8))
                nameLength = JsonFields.Name(ref reader, name);
            else if (reader.ValueTextEquals("permissions"u8))
                permissions = JsonFields.Snowflake(ref reader) ?? 0;
            else if (reader.ValueTextEquals("color"u8))
                color = JsonFields.Snowflake(ref reader) ?? 0;
            else if (reader.ValueTextEquals("position"u8))
                position = JsonFields.Whole(ref reader);
            else if (reader.ValueTextEquals("managed"u8))
                flags |= JsonFields.Flag(ref reader, 1);
            else if (reader.ValueTextEquals("mentionable"u8))
                flags |= JsonFields.Flag(ref reader, 2);
            else
                reader.Skip();
        }
        Span<byte> target = stackalloc byte[BytesBesideName + JsonFields.MaxNameBytes];
        builder.Add(id, Write(target, permissions, flags, position, color, name[..nameLength]));
    }

    public byte[] Pack()
    {
        var name = Encoding.UTF8.GetBytes(Name);
        return Write(new byte[BytesBesideName + name.Length], Permissions, (IsManaged ? 1 : 0) | (IsMentionable ? 2 : 0), Position, Color, name).ToArray();
    }

    private static ReadOnlySpan<byte> Write(Span<byte> target, ulong permissions, int flags, int position, ulong color, ReadOnlySpan<byte> name)
    {
        var writer = new ByteWriter(target);
        writer.Short(permissions);
        writer.Byte((byte)flags);
        writer.Short((ulong)Math.Max(0, position));
        writer.Short(color);
        writer.Rest(name);
        return writer.Written;
    }
}
