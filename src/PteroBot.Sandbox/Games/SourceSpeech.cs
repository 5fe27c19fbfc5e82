using System.Buffers.Binary;
using System.Text;

namespace PteroBot.Sandbox.Games;

/// <summary>A2S_INFO and A2S_PLAYER with a challenge before each, and long answers in parts.</summary>
internal sealed class SourceSpeech(Func<Crowd> crowd) : IGameSpeech
{
    private const int PartLength = 200;
    private static readonly byte[] Info = [0xFF, 0xFF, 0xFF, 0xFF, (byte)'T', .. "Source Engine Query\0"u8];
    private int _challenge = 1234;

    public string? Fault => crowd().Fault;

    public IEnumerable<byte[]> Answer(byte[] question)
    {
        if (question.Length < 5 || !question.AsSpan(0, 4).SequenceEqual(Info.AsSpan(0, 4)))
            return [];
        var now = crowd();
        if (now.Fault == "challenges")
            return [Challenge(++_challenge)];
        if (now.Fault == "bomb")
            return [[0xFE, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0x80, 2, 0, 0xE0, 4, 0xFF, 0xFF, 0xFF, 0x7F, 1, 2, 3, 4]];
        return (char)question[4] switch
        {
            'T' when question.AsSpan().StartsWith(Info) => IsChallenged(question, Info.Length) ? Parts(Status(now)) : [Challenge(_challenge)],
            'U' => IsChallenged(question, 5) ? Parts(Players(now)) : [Challenge(_challenge)],
            _ => [],
        };
    }

    private bool IsChallenged(byte[] question, int at) => question.Length == at + 4 && BinaryPrimitives.ReadInt32LittleEndian(question.AsSpan(at)) == _challenge;

    private static byte[] Status(Crowd now) =>
    [
        (byte)'I', 17, .. "A sandbox\0"u8, .. "ctf_2fort\0"u8, .. "tf\0"u8, .. "Team Fortress\0"u8, .. Bytes((short)440),
        (byte)now.Claim, (byte)now.Most, 0, (byte)'d', (byte)'l', 0, 1, .. "9543365\0"u8,
    ];

    private static byte[] Players(Crowd now) =>
        [(byte)'D', (byte)now.Names.Count, .. now.Names.SelectMany(name => (byte[])[0, .. Encoding.UTF8.GetBytes(name), 0, .. Bytes(7), .. BitConverter.GetBytes(12.5f)])];

    private static byte[] Challenge(int number) => [0xFF, 0xFF, 0xFF, 0xFF, (byte)'A', .. Bytes(number)];

    private static IEnumerable<byte[]> Parts(byte[] answer)
    {
        byte[] whole = [0xFF, 0xFF, 0xFF, 0xFF, .. answer];
        if (whole.Length <= PartLength)
            return [whole];
        var parts = whole.Chunk(PartLength).ToList();
        // The last one first: datagrams may overtake each other.
        return parts.Select((part, at) => (byte[])[0xFE, 0xFF, 0xFF, 0xFF, .. Bytes(77), (byte)parts.Count, (byte)at, .. Bytes((short)PartLength), .. part]).Reverse();
    }

    private static byte[] Bytes(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }

    private static byte[] Bytes(short number) => Bytes((int)number)[..2];
}
