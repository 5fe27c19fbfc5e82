using FsCheck;
using FsCheck.Fluent;
using PteroBot.Features.Players.Queries;
using PteroBot.Live;

namespace PteroBot.Tests.Features.Players;

/// <summary>Whatever a game sends, it is an answer that can be, or none; never a failure, and nothing beyond the bounds.</summary>
public sealed class AnyBytesTests
{
    private const long Mark = 42;
    private const int Runs = 3_000;

    private static readonly byte[][] Good =
    [
        AnswerTests.Frame("""{"players":{"max":20,"online":2,"sample":[{"name":"Alex"},{"name":"§4Kim"}]},"description":{"text":"x"}}"""),
        AnswerTests.Pong("MCPE;A server;800;1.21.80;7;30;123;World;Survival;1;", Mark),
        AnswerTests.Info("A server", 3, 24, 0),
        [(byte)'D', 2, 0, .. "Alex\0"u8, 1, 0, 0, 0, 0, 0, 0, 0, 1, .. "Kim\0"u8, 1, 0, 0, 0, 0, 0, 0, 0],
        [0xFF, 0xFF, 0xFF, 0xFF, .. AnswerTests.Info("A server", 3, 24, 0)],
        [0xFE, 0xFF, 0xFF, 0xFF, 1, 0, 0, 0, 1, 0, 0, 5, 0xFF, 0xFF, 0xFF, 0xFF, .. AnswerTests.Info("A server", 3, 24, 0)],
    ];

    [Fact]
    public void Any_bytes_give_an_answer_that_can_be_or_none() => Prop.ForAll(Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf().ToArbitrary(), AssertHarmless).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));

    [Fact]
    public void Damaged_answers_give_an_answer_that_can_be_or_none() => Prop.ForAll(Damaged().ToArbitrary(), AssertHarmless).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));

    [Fact]
    public void The_whole_ones_are_understood()
    {
        Assert.NotNull(JavaQuery.Read(Good[0], wantsNames: true));
        Assert.NotNull(BedrockQuery.Read(Good[1], Mark));
        Assert.All(Good[2..4], answer => Assert.NotNull(SourcePackets.Read(answer)));
        Assert.All(Good[4..], datagram => Assert.NotNull(SourcePackets.Read(new SourceParts().Add(datagram))));
    }

    /// <summary>A good answer with some bytes changed, and cut or doubled.</summary>
    private static Gen<byte[]> Damaged() =>
        from good in Gen.Elements(Good)
        from places in Gen.Choose(0, good.Length - 1).ListOf(4)
        from values in Gen.Choose(0, 255).ListOf(4)
        from end in Gen.Choose(0, good.Length * 2)
        select Damage(good, places, values, end);

    private static byte[] Damage(byte[] good, IEnumerable<int> places, IEnumerable<int> values, int end)
    {
        byte[] damaged = [.. good, .. good];
        foreach (var (place, value) in places.Zip(values))
            damaged[place] = (byte)value;
        return damaged[..end];
    }

    private static void AssertHarmless(byte[] bytes)
    {
        AssertPossible(JavaQuery.Read(bytes, wantsNames: true));
        AssertPossible(BedrockQuery.Read(bytes, Mark));
        AssertPossible(SourcePackets.Read(bytes) is SourceReply.Status status ? status.Count : null);
        var parts = new SourceParts();
        for (var i = 0; i < bytes.Length; i += 7)
            _ = SourcePackets.Read(parts.Add(bytes.AsSpan(i)));
        if (SourcePackets.Read(bytes) is SourceReply.Names names)
            Assert.True(names.All.Count <= byte.MaxValue);
    }

    private static void AssertPossible(PlayerCount? count)
    {
        if (count is null)
            return;
        Assert.InRange(count.Online, 0, Claims.MostPlayers);
        Assert.InRange(count.Most, 0, Claims.MostPlayers);
        Assert.True(count.Names.Count <= Math.Min(count.Online, Claims.MostNames));
        Assert.All(count.Names, name => Assert.True(name.Length is > 0 and <= 32 && !name.Any(char.IsControl)));
    }
}
