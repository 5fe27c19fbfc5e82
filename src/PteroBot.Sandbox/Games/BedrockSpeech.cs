using System.Buffers.Binary;
using System.Text;

namespace PteroBot.Sandbox.Games;

/// <summary>RakNet's unconnected pong with the line that Bedrock writes into it.</summary>
internal sealed class BedrockSpeech(Func<Crowd> crowd) : IGameSpeech
{
    private static readonly byte[] Magic = Convert.FromHexString("00ffff00fefefefefdfdfdfd12345678");

    public string? Fault => crowd().Fault;

    public IEnumerable<byte[]> Answer(byte[] question)
    {
        if (question.Length < 33 || question[0] is not (1 or 2) || !question.AsSpan(9, 16).SequenceEqual(Magic))
            yield break;
        var now = crowd();
        var name = now.Fault == "nasty" ? @"Semi\;colon §4red" : "A sandbox";
        var line = Encoding.UTF8.GetBytes($"MCPE;{name};800;1.21.80;{now.Claim};{now.Most};13253860892328930865;Bedrock level;Survival;1;19132;19133;");
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)line.Length);
        yield return [0x1C, .. question[1..9], 1, 2, 3, 4, 5, 6, 7, 8, .. Magic, .. length, .. line];
    }
}
