using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using PteroBot.Live;

namespace PteroBot.Features.Players.Queries;

/// <summary>Minecraft Bedrock's unconnected ping. It tells how many play, and never who.</summary>
internal sealed class BedrockQuery : IGameQuery
{
    private const byte Ping = 0x01;
    private const byte Pong = 0x1C;
    private const int OnlineField = 4;
    private const int MostField = 5;

    // Number, our mark, the server's mark, the magic, the length of the text.
    private const int MagicAt = 17;
    private const int TextAt = 35;

    // What RakNet marks its own packets by.
    private static readonly byte[] Magic = [0, 0xFF, 0xFF, 0, 0xFE, 0xFE, 0xFE, 0xFE, 0xFD, 0xFD, 0xFD, 0xFD, 0x12, 0x34, 0x56, 0x78];

    public GameKind Kind => GameKind.MinecraftBedrock;

    public async Task<PlayerCount?> AskAsync(GameTarget target, IPEndPoint address, CancellationToken cancellationToken)
    {
        using var talk = new UdpTalk(address);
        var mark = BinaryPrimitives.ReadInt64BigEndian(RandomNumberGenerator.GetBytes(sizeof(long)));
        return await talk.AskAsync(Question(mark), answer => Read(answer.Span, mark), cancellationToken);
    }

    public static byte[] Question(long mark)
    {
        var question = new byte[33];
        question[0] = Ping;
        BinaryPrimitives.WriteInt64BigEndian(question.AsSpan(1), mark);
        Magic.CopyTo(question, 9);
        return question;
    }

    /// <summary>Null for anything that is no answer to the question with this mark.</summary>
    public static PlayerCount? Read(ReadOnlySpan<byte> answer, long mark)
    {
        if (answer.Length < TextAt || answer[0] != Pong || BinaryPrimitives.ReadInt64BigEndian(answer[1..]) != mark || !answer.Slice(MagicAt, Magic.Length).SequenceEqual(Magic))
            return null;
        var text = answer[TextAt..];
        var length = Math.Min(BinaryPrimitives.ReadUInt16BigEndian(answer[(TextAt - 2)..]), text.Length);
        var fields = Fields(Encoding.UTF8.GetString(text[..length]));
        return fields.Count > MostField ? Claims.Of(NumberOf(fields[OnlineField]), NumberOf(fields[MostField]), []) : null;
    }

    /// <summary>Semicolons part them; in the name of the server they stand behind a backslash.</summary>
    private static List<string> Fields(string text)
    {
        List<string> fields = [];
        var begin = 0;
        for (var i = 0; i < text.Length && fields.Count <= MostField; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == ';')
            {
                fields.Add(text[begin..i]);
                begin = i + 1;
            }
        }
        fields.Add(text[begin..]);
        return fields;
    }

    private static long? NumberOf(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
