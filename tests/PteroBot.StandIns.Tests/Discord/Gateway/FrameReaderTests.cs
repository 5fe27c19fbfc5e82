using System.Net.WebSockets;
using System.Text;
using Discord.Net.Gateway;

namespace PteroBot.StandIns.Tests.Gateway;

public sealed class FrameReaderTests : IDisposable
{
    private readonly ScriptedSocket _socket = new();
    private readonly FrameReader _reader = new();
    private readonly ZlibSide _zlib = new();

    public void Dispose()
    {
        _reader.Dispose();
        _socket.Dispose();
        _zlib.Dispose();
    }

    [Fact]
    public async Task Text_messages_are_payloads_as_they_are()
    {
        _socket.Say("""{"op":11}""");

        var payload = await ReadAsync();

        Assert.Equal("""{"op":11}""", payload);
    }

    [Fact]
    public async Task Binary_messages_are_one_zlib_stream_over_the_whole_connection()
    {
        _socket.SayParts((_zlib.Compress("""{"first":1}"""), WebSocketMessageType.Binary, true));
        _socket.SayParts((_zlib.Compress("""{"first":1,"second":2}"""), WebSocketMessageType.Binary, true));

        var first = await ReadAsync();
        var second = await ReadAsync();

        Assert.Equal(("""{"first":1}""", """{"first":1,"second":2}"""), (first, second));
    }

    [Fact]
    public async Task A_payload_may_be_spread_over_several_messages_until_the_sync_flush()
    {
        var compressed = _zlib.Compress("""{"op":0,"d":"spread over three messages"}""");
        _socket.SayParts(
            (compressed[..3], WebSocketMessageType.Binary, true),
            (compressed[3..9], WebSocketMessageType.Binary, true),
            (compressed[9..], WebSocketMessageType.Binary, true));

        var payload = await ReadAsync();

        Assert.Equal("""{"op":0,"d":"spread over three messages"}""", payload);
    }

    [Fact]
    public async Task A_message_may_come_in_many_fragments()
    {
        var compressed = _zlib.Compress("""{"op":0}""");
        _socket.SayParts([.. compressed.Select((b, i) => (new[] { b }, WebSocketMessageType.Binary, i == compressed.Length - 1))]);

        var payload = await ReadAsync();

        Assert.Equal("""{"op":0}""", payload);
    }

    [Fact]
    public async Task A_payload_of_megabytes_is_read_whole_and_leaves_no_large_buffer()
    {
        var huge = new string('x', 3_000_000) + Guid.NewGuid();
        _socket.SayParts((_zlib.Compress(huge), WebSocketMessageType.Binary, true));
        _socket.SayParts((_zlib.Compress("small"), WebSocketMessageType.Binary, true));

        var first = await ReadAsync();
        var second = await ReadAsync();

        Assert.Equal(huge, first);
        Assert.Equal("small", second);
        Assert.InRange(_reader.Capacity, 1, 512 * 1024);
    }

    [Fact]
    public async Task The_other_sides_close_ends_the_reading()
    {
        _socket.Close(4000);

        var payload = await _reader.ReadAsync(_socket, CancellationToken.None);

        Assert.Null(payload);
    }

    [Fact]
    public async Task Garbage_in_the_stream_is_an_error_and_not_silence()
    {
        _socket.SayParts(([1, 2, 3, 0, 0, 0xFF, 0xFF], WebSocketMessageType.Binary, true));

        await Assert.ThrowsAsync<InvalidDataException>(ReadAsync);
    }

    private async Task<string> ReadAsync() => Encoding.UTF8.GetString((await _reader.ReadAsync(_socket, CancellationToken.None))!.Value.Span);
}
