using System.Buffers.Binary;
using System.Text;
using PteroBot.Features.Players.Queries;
using PteroBot.Live;

namespace PteroBot.Tests.Features.Players;

/// <summary>What is read from answers of games, byte by byte.</summary>
public sealed class AnswerTests
{
    private const long Mark = 0x0102030405060708;

    [Fact]
    public void A_status_of_Minecraft_Java_tells_how_many_and_some_of_who()
    {
        var count = Java("""{"version":{"name":"Paper 1.21.4","protocol":769},"players":{"max":20,"online":3,"sample":[{"name":"Alex","id":"x"},{"name":"§cSteve","id":"y"},{"name":"Anonymous Player","id":"z"}]},"description":"hi"}""");

        Assert.Equal(new PlayerCount(3, 20) { Names = ["Alex", "Steve"] }, count);
    }

    [Theory]
    [InlineData("""{"players":{"max":20,"online":-1}}""")]
    [InlineData("""{"players":{"max":20,"online":1000000}}""")]
    [InlineData("""{"players":{"max":20,"online":99999999999999999999}}""")]
    [InlineData("""{"players":{"max":20,"online":"5"}}""")]
    [InlineData("""{"players":{"max":20}}""")]
    [InlineData("""{"players":null}""")]
    [InlineData("""{"description":"closed"}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("{\"players\":{\"online\":1,\"max\":2")]
    [InlineData("""{"players":{"online":1,"max":2,"sample":[{"name":"\ud800"}]}}""")]
    public void What_is_no_status_is_no_answer(string json) => Assert.Null(Java(json));

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    [InlineData(0)]
    public void A_maximum_that_cannot_be_is_unknown_and_the_number_stays(int most) =>
        Assert.Equal(new PlayerCount(2, 0), Java($$$"""{"players":{"max":{{{most}}},"online":2}}"""));

    [Fact]
    public void There_are_never_more_names_than_players_and_none_is_long()
    {
        var count = Java($$$"""{"players":{"max":20,"online":2,"sample":[{"name":"{{{new string('x', 500)}}}"},{"name":"  "},null,{},{"name":"b\u0007c"},{"name":"d"}]}}""");

        Assert.Equal([new string('x', 32), "bc"], count!.Names);
    }

    [Fact]
    public void A_number_with_five_bytes_that_goes_on_is_no_frame() => Assert.Null(JavaQuery.Read([0x80, 0x80, 0x80, 0x80, 0x80, 0x00], wantsNames: false));

    [Fact]
    public void A_text_that_says_it_is_longer_than_its_frame_is_no_answer() => Assert.Null(JavaQuery.Read([0, 200, 1, (byte)'{', (byte)'}'], wantsNames: false));

    [Fact]
    public void The_question_to_Minecraft_Java_is_what_its_launcher_sends() => Assert.Equal(
        Convert.FromHexString("1800" + "ffffffff0f" + "0e" + "6d632e6578616d706c652e636f6d" + "63dd" + "01" + "0100"),
        JavaFrames.Question("mc.example.com", 25565));

    [Fact]
    public void A_pong_of_Bedrock_tells_how_many() =>
        Assert.Equal(new PlayerCount(7, 30), BedrockQuery.Read(Pong("MCPE;A server;800;1.21.80;7;30;123;World;Survival;1;19132;19133;"), Mark));

    [Fact]
    public void A_semicolon_in_the_name_of_a_Bedrock_server_is_no_end_of_it() =>
        Assert.Equal(new PlayerCount(7, 30), BedrockQuery.Read(Pong(@"MCPE;A\;B\\;800;1.21.80;7;30;123;"), Mark));

    [Fact]
    public void A_pong_to_somebody_elses_ping_is_no_answer() => Assert.Null(BedrockQuery.Read(Pong("MCPE;A;800;1;7;30;1;"), Mark + 1));

    [Theory]
    [InlineData("MCPE;A;800;1.21.80;7")]
    [InlineData("MCPE;A;800;1.21.80;seven;30;1;")]
    [InlineData("MCPE;A;800;1.21.80;-7;30;1;")]
    [InlineData("")]
    public void A_pong_without_numbers_is_no_answer(string line) => Assert.Null(BedrockQuery.Read(Pong(line), Mark));

    [Fact]
    public void A_length_that_is_longer_than_the_pong_reads_nothing_beyond_it()
    {
        var pong = Pong("MCPE;A;800;1.21.80;7;30;1;");
        BinaryPrimitives.WriteUInt16BigEndian(pong.AsSpan(33), ushort.MaxValue);

        Assert.Equal(new PlayerCount(7, 30), BedrockQuery.Read(pong, Mark));
    }

    [Fact]
    public void An_answer_of_Source_tells_players_and_places()
    {
        var reply = SourcePackets.Read(Info("A server", players: 12, most: 24, bots: 2));

        Assert.Equal(new PlayerCount(12, 24), Assert.IsType<SourceReply.Status>(reply).Count);
    }

    [Fact]
    public void Names_of_Source_are_read_as_far_as_they_go()
    {
        byte[] cut = [(byte)'D', 3, 0, .. "Alex\0"u8, 1, 0, 0, 0, 0, 0, 0, 0, 1, .. "Kim\0"u8, 1, 0];

        Assert.Equal(["Alex", "Kim"], Assert.IsType<SourceReply.Names>(SourcePackets.Read(cut)).All);
    }

    [Fact]
    public void An_answer_in_parts_is_put_together_in_whatever_order_they_come()
    {
        byte[] whole = [0xFF, 0xFF, 0xFF, 0xFF, .. Info("A server", 12, 24, 0)];
        var parts = new SourceParts();

        Assert.True(parts.Add(Part(9, 2, 1, whole[20..])).IsEmpty);
        Assert.True(parts.Add(Part(9, 2, 1, whole[20..])).IsEmpty);
        Assert.Equal(whole[4..], parts.Add(Part(9, 2, 0, whole[..20])).ToArray());
    }

    [Fact]
    public void Compressed_parts_and_too_many_parts_are_refused()
    {
        var parts = new SourceParts();

        Assert.True(parts.Add(Part(unchecked((int)0x80000001), 1, 0, [0xFF, 0xFF, 0xFF, 0xFF, (byte)'I'])).IsEmpty);
        Assert.True(parts.Add(Part(1, 255, 0, [1, 2, 3])).IsEmpty);
        Assert.True(parts.Add(Part(1, 2, 2, [1, 2, 3])).IsEmpty);
        Assert.True(parts.Add(Part(1, 0, 0, [1, 2, 3])).IsEmpty);
    }

    [Fact]
    public void Parts_of_another_answer_begin_anew()
    {
        byte[] whole = [0xFF, 0xFF, 0xFF, 0xFF, .. Info("A server", 12, 24, 0)];
        var parts = new SourceParts();

        parts.Add(Part(1, 2, 0, whole[..20]));

        Assert.True(parts.Add(Part(2, 2, 1, whole[20..])).IsEmpty);
    }

    internal static byte[] Pong(string line, long mark = Mark)
    {
        var text = Encoding.UTF8.GetBytes(line);
        var pong = new byte[35 + text.Length];
        pong[0] = 0x1C;
        BinaryPrimitives.WriteInt64BigEndian(pong.AsSpan(1), mark);
        Convert.FromHexString("00ffff00fefefefefdfdfdfd12345678").CopyTo(pong, 17);
        BinaryPrimitives.WriteUInt16BigEndian(pong.AsSpan(33), (ushort)text.Length);
        text.CopyTo(pong, 35);
        return pong;
    }

    internal static byte[] Info(string name, byte players, byte most, byte bots) =>
        [(byte)'I', 17, .. Encoding.UTF8.GetBytes(name), 0, .. "map\0"u8, .. "tf\0"u8, .. "Game\0"u8, 0xB8, 1, players, most, bots, (byte)'d', (byte)'l', 0, 1];

    internal static byte[] Frame(string json)
    {
        var text = Encoding.UTF8.GetBytes(json);
        return [0, (byte)(text.Length | 0x80), (byte)((text.Length >> 7) | 0x80), (byte)(text.Length >> 14), .. text];
    }

    private static PlayerCount? Java(string json) => JavaQuery.Read(Frame(json), wantsNames: true);

    private static byte[] Part(int id, byte total, byte number, byte[] rest)
    {
        byte[] part = [0xFE, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, total, number, 0, 0, .. rest];
        BinaryPrimitives.WriteInt32LittleEndian(part.AsSpan(4), id);
        return part;
    }
}
