using System.Buffers.Binary;
using System.Text;
using PteroBot.Live;

namespace PteroBot.Features.Players.Queries;

/// <summary>What a Source server answers.</summary>
internal abstract record SourceReply
{
    private SourceReply()
    {
    }

    /// <summary>Ask again with this number.</summary>
    public sealed record Challenge(int Number) : SourceReply;

    /// <summary>The answer to A2S_INFO.</summary>
    public sealed record Status(PlayerCount Count) : SourceReply;

    /// <summary>The answer to A2S_PLAYER.</summary>
    public sealed record Names(IReadOnlyList<string> All) : SourceReply;
}

/// <summary>Questions and answers of A2S.</summary>
internal static class SourcePackets
{
    public const int NoChallenge = -1;

    private const string InfoText = "Source Engine Query\0";

    // Of one player: the number before the name; score and time after it.
    private const int AfterName = 8;

    public static byte[] Info(int challenge) => challenge == NoChallenge
        ? [.. Header('T'), .. Encoding.ASCII.GetBytes(InfoText)]
        : [.. Header('T'), .. Encoding.ASCII.GetBytes(InfoText), .. Number(challenge)];

    public static byte[] Players(int challenge) => [.. Header('U'), .. Number(challenge)];

    /// <summary>Null for anything that is no answer.</summary>
    public static SourceReply? Read(ReadOnlySpan<byte> answer) => answer.IsEmpty ? null : (char)answer[0] switch
    {
        'A' when answer.Length >= 1 + sizeof(int) => new SourceReply.Challenge(BinaryPrimitives.ReadInt32LittleEndian(answer[1..])),
        'I' => ReadInfo(answer[1..]),
        'D' => ReadNames(answer[1..]),
        _ => null,
    };

    /// <summary>Protocol, four texts, the game's number, then players, places and bots.</summary>
    private static SourceReply.Status? ReadInfo(ReadOnlySpan<byte> rest)
    {
        if (!TrySkip(ref rest, 1))
            return null;
        for (var text = 0; text < 4; text++)
            if (!TryTakeText(ref rest, out _))
                return null;
        // Whether bots are among the players is told differently by different games; nobody is left out.
        return TrySkip(ref rest, 2) && rest.Length >= 2 && Claims.Of(rest[0], rest[1], []) is { } count ? new SourceReply.Status(count) : null;
    }

    /// <summary>As many as can be read: long lists are cut off by some servers.</summary>
    private static SourceReply.Names? ReadNames(ReadOnlySpan<byte> rest)
    {
        if (!TrySkip(ref rest, 1))
            return null;
        List<string> names = [];
        while (names.Count < byte.MaxValue && TrySkip(ref rest, 1) && TryTakeText(ref rest, out var name))
        {
            names.Add(Encoding.UTF8.GetString(name));
            if (!TrySkip(ref rest, AfterName))
                break;
        }
        return new SourceReply.Names(names);
    }

    private static bool TryTakeText(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> text)
    {
        var end = rest.IndexOf((byte)0);
        text = end < 0 ? default : rest[..end];
        return end >= 0 && TrySkip(ref rest, end + 1);
    }

    private static bool TrySkip(ref ReadOnlySpan<byte> rest, int count)
    {
        if (rest.Length < count)
            return false;
        rest = rest[count..];
        return true;
    }

    private static byte[] Header(char question) => [0xFF, 0xFF, 0xFF, 0xFF, (byte)question];

    private static byte[] Number(int number)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }
}
