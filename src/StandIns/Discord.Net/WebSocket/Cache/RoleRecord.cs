#nullable enable
using System.Text.Json;
using Discord.Rest;

namespace Discord.WebSocket;

/// <summary>What is kept of a role.</summary>
internal readonly record struct RoleRecord(ulong Permissions, int Position, uint Color, bool IsManaged, bool IsMentionable, string Name)
{
    /// <summary>Enough for a name of a hundred characters and the rest.</summary>
    public const int MaxBytes = 1024;

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
        new(role.Permissions, Math.Max(0, role.Position), role.Color, role.Managed, role.Mentionable, Cut(role.Name));

    /// <summary>Reads a role and calls <paramref name="builder"/> with it packed.</summary>
    public static void Pack(ref Utf8JsonReader reader, PackedRecordsBuilder builder)
    {
        var role = JsonSerializer.Deserialize(ref reader, WireJson.Default.WireRole)!;
        Span<byte> buffer = stackalloc byte[MaxBytes];
        builder.Add(role.Id, From(role).Pack(buffer));
    }

    public ReadOnlySpan<byte> Pack(Span<byte> buffer)
    {
        var writer = new ByteWriter(buffer);
        writer.Short(Permissions);
        writer.Byte((byte)((IsManaged ? 1 : 0) | (IsMentionable ? 2 : 0)));
        writer.Short((ulong)Position);
        writer.Short(Color);
        writer.Rest(Name);
        return writer.Written;
    }

    private static string Cut(string? name) => name is null ? "" : name.Length <= 200 ? name : name[..200];
}
