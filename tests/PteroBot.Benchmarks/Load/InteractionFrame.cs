using System.Buffers.Text;
using System.Text;

namespace PteroBot.Benchmarks.Load;

/// <summary>
/// An interaction that is encoded once and then only numbered: at ten thousand frames a second the harness shares the cores with what it measures.
/// </summary>
internal sealed class InteractionFrame
{
    private const int LongestNumber = 20;
    private readonly byte[] _beforeSequence;
    private readonly byte[] _beforeToken;
    private readonly byte[] _beforeId;
    private readonly byte[] _rest;

    /// <param name="type">2 command, 3 component, 4 autocomplete, 5 modal.</param>
    /// <param name="data">The interaction's <c>data</c>.</param>
    public InteractionFrame(int type, string data)
    {
        const char Mark = '\u0001';
        var text = $$"""{"op":0,"s":{{Mark}},"t":"INTERACTION_CREATE","d":{{Payloads.Interaction($"{Mark}", $"{Mark}", type, data)}}}""";
        var parts = text.Split(Mark);
        (_beforeSequence, _beforeToken, _beforeId, _rest) = (Bytes(parts[0]), Bytes(parts[1]), Bytes(parts[2]), Bytes(parts[3]));
    }

    /// <summary>The frame of one interaction.</summary>
    public ReadOnlyMemory<byte> Numbered(int sequence, int number)
    {
        var frame = new byte[_beforeSequence.Length + _beforeToken.Length + _beforeId.Length + _rest.Length + (3 * LongestNumber)];
        var length = Append(frame, 0, _beforeSequence, (ulong)sequence);
        length = Append(frame, length, _beforeToken, (ulong)number);
        length = Append(frame, length, _beforeId, Payloads.FirstInteraction + (ulong)number);
        _rest.CopyTo(frame, length);
        return frame.AsMemory(0, length + _rest.Length);
    }

    private static int Append(byte[] frame, int at, byte[] part, ulong number)
    {
        part.CopyTo(frame, at);
        Utf8Formatter.TryFormat(number, frame.AsSpan(at + part.Length), out var written);
        return at + part.Length + written;
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
