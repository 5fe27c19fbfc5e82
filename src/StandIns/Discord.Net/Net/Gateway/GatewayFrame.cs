#nullable enable
using System.Text.Json;

namespace Discord.Net.Gateway;

/// <summary>The envelope of a payload. <see cref="Data"/> starts with the value of <c>d</c>; what follows that value is not part of it.</summary>
internal readonly ref struct GatewayFrame
{
    public GatewayOp Op { get; private init; }

    public int? Sequence { get; private init; }

    /// <summary>The event's name; empty for anything but a dispatch.</summary>
    public ReadOnlySpan<byte> Event { get; private init; }

    public ReadOnlySpan<byte> Data { get; private init; }

    public static GatewayFrame Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        int? op = null, sequence = null;
        ReadOnlySpan<byte> name = default, data = default;
        var knowsSequence = false;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("op"u8))
            {
                reader.Read();
                op = reader.GetInt32();
            }
            else if (reader.ValueTextEquals("s"u8))
            {
                reader.Read();
                knowsSequence = true;
                sequence = reader.TokenType == JsonTokenType.Number ? reader.GetInt32() : null;
            }
            else if (reader.ValueTextEquals("t"u8))
            {
                reader.Read();
                name = reader.TokenType == JsonTokenType.String ? reader.ValueSpan : default;
            }
            else if (reader.ValueTextEquals("d"u8))
            {
                reader.Read();
                data = json[(int)reader.TokenStartIndex..];
                // Discord sends the data last: walking over a large guild only to find the end is spared.
                if (op is not null && knowsSequence && (op != (int)GatewayOp.Dispatch || name.Length > 0))
                    break;
                reader.Skip();
            }
            else
            {
                reader.Skip();
            }
        }
        return new GatewayFrame { Op = (GatewayOp)(op ?? -1), Sequence = sequence, Event = name, Data = data };
    }
}
