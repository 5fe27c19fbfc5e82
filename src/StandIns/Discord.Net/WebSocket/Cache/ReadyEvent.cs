#nullable enable
using System.Buffers.Text;
using System.Text.Json;
using Discord.Rest;

namespace Discord.WebSocket;

/// <summary>What is taken from READY. The list of guilds can be long: only the ids are kept, until the guilds are here.</summary>
internal sealed record ReadyEvent(WireUser User, ulong ApplicationId, HashSet<ulong> GuildIds)
{
    public static ReadyEvent Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        WireUser? user = null;
        ulong application = 0;
        HashSet<ulong> guilds = [];
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("user"u8))
                user = JsonSerializer.Deserialize(ref reader, WireJson.Default.WireUser);
            else if (reader.ValueTextEquals("application"u8))
                application = JsonSerializer.Deserialize(ref reader, WireJson.Default.WireApplication)?.Id ?? 0;
            else if (reader.ValueTextEquals("guilds"u8))
                ReadIds(ref reader, guilds);
            else
                reader.Skip();
        }
        return new ReadyEvent(user ?? throw new InvalidDataException("READY came without a user."), application == 0 ? user.Id : application, guilds);
    }

    private static void ReadIds(ref Utf8JsonReader reader, HashSet<ulong> ids)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isId = reader.ValueTextEquals("id"u8);
                reader.Read();
                if (isId && Utf8Parser.TryParse(reader.ValueSpan, out ulong id, out _))
                    ids.Add(id);
                else
                    reader.Skip();
            }
        }
    }
}
