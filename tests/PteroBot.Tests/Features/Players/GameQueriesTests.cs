using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PteroBot.Features.Players;
using PteroBot.Features.Players.Queries;
using PteroBot.Hosting;
using PteroBot.Live;

namespace PteroBot.Tests.Features.Players;

/// <summary>Conversations with games on the loopback, good and evil ones.</summary>
public sealed class GameQueriesTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1.5);

    [Fact]
    public async Task Minecraft_Java_is_asked_and_answers_in_pieces()
    {
        byte[] frame = AnswerTests.Frame("""{"players":{"max":20,"online":1,"sample":[{"name":"Alex"}]}}""");
        using var game = new TcpGame(async (stream, token) =>
        {
            await stream.WriteAsync(new byte[] { (byte)frame.Length }, token);
            await stream.WriteAsync(frame.AsMemory(0, 5), token);
            await Task.Delay(50, token);
            await stream.WriteAsync(frame.AsMemory(5), token);
        });

        Assert.Equal(new PlayerCount(1, 20) { Names = ["Alex"] }, await AskAsync(GameKind.MinecraftJava, game.Port));
        Assert.Equal(0, game.Heard[1]);
    }

    [Fact]
    public async Task Names_that_nobody_wants_are_not_told()
    {
        byte[] frame = AnswerTests.Frame("""{"players":{"max":20,"online":1,"sample":[{"name":"Alex"}]}}""");
        using var game = new TcpGame((stream, token) => stream.WriteAsync((byte[])[(byte)frame.Length, .. frame], token).AsTask());

        Assert.Equal(new PlayerCount(1, 20), await AskAsync(GameKind.MinecraftJava, game.Port, names: false));
    }

    [Fact]
    public async Task A_game_that_drips_does_not_hold_anybody_up()
    {
        using var game = new TcpGame(async (stream, token) =>
        {
            await stream.WriteAsync(new byte[] { 0xFF, 0x7F }, token);
            while (true)
            {
                await stream.WriteAsync(new byte[] { 1 }, token);
                await Task.Delay(50, token);
            }
        });

        await AssertNoAnswerAsync(GameKind.MinecraftJava, game.Port);
    }

    [Fact]
    public async Task An_endless_stream_is_hung_up_on_at_once()
    {
        using var game = new TcpGame(async (stream, token) =>
        {
            await stream.WriteAsync(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0x07 }, token);
            while (true)
                await stream.WriteAsync(new byte[65536], token);
        });

        var began = Stopwatch.GetTimestamp();
        Assert.Null(await AskAsync(GameKind.MinecraftJava, game.Port));
        Assert.True(Stopwatch.GetElapsedTime(began) < Timeout);
    }

    [Fact]
    public async Task Who_is_not_there_does_not_answer()
    {
        using var unused = new TcpListener(IPAddress.Loopback, 0);
        unused.Start();
        var port = ((IPEndPoint)unused.LocalEndpoint).Port;
        unused.Stop();

        foreach (var kind in Enum.GetValues<GameKind>())
            await AssertNoAnswerAsync(kind, port);
    }

    [Fact]
    public async Task Bedrock_is_asked_again_when_the_first_question_is_lost()
    {
        var heard = 0;
        using var game = new DatagramGame(question => heard++ == 0 ? [] : [AnswerTests.Pong("MCPE;A;1;1;7;30;1;", System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(question.AsSpan(1)))]);

        Assert.Equal(new PlayerCount(7, 30), await AskAsync(GameKind.MinecraftBedrock, game.Port, timeout: TimeSpan.FromSeconds(5)));
        Assert.Equal(2, heard);
    }

    [Fact]
    public async Task Answers_from_another_address_are_not_heard()
    {
        using var elsewhere = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        using var game = new DatagramGame(question => [AnswerTests.Pong("MCPE;A;1;1;7;30;1;", System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(question.AsSpan(1)))], elsewhere);

        await AssertNoAnswerAsync(GameKind.MinecraftBedrock, game.Port);
    }

    [Fact]
    public async Task A_flood_of_rubbish_is_no_answer()
    {
        using var game = new DatagramGame(_ => [.. Enumerable.Repeat(new byte[] { 1, 2, 3 }, 300)]);

        var began = Stopwatch.GetTimestamp();
        Assert.Null(await AskAsync(GameKind.Source, game.Port, timeout: TimeSpan.FromSeconds(8)));
        Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Source_gets_its_challenge_answered_and_tells_names()
    {
        byte[] challenge = [0xFF, 0xFF, 0xFF, 0xFF, (byte)'A', 1, 2, 3, 4];
        using var game = new DatagramGame(question => ((char)question[4], question.Length) switch
        {
            ('T', 25) => [challenge],
            ('T', 29) => [[0xFF, 0xFF, 0xFF, 0xFF, .. AnswerTests.Info("A", 1, 24, 0)]],
            ('U', 9) when question[5] == 1 => [[0xFF, 0xFF, 0xFF, 0xFF, (byte)'D', 1, 0, .. "Alex\0"u8, 0, 0, 0, 0, 0, 0, 0, 0]],
            _ => [],
        });

        Assert.Equal(new PlayerCount(1, 24) { Names = ["Alex"] }, await AskAsync(GameKind.Source, game.Port));
    }

    [Fact]
    public async Task Source_that_tells_no_names_still_tells_the_number()
    {
        using var game = new DatagramGame(question => question[4] == (byte)'T' ? [[0xFF, 0xFF, 0xFF, 0xFF, .. AnswerTests.Info("A", 5, 24, 0)]] : []);

        Assert.Equal(new PlayerCount(5, 24), await AskAsync(GameKind.Source, game.Port, timeout: TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task Challenges_without_an_end_are_no_answer()
    {
        var asked = 0;
        using var game = new DatagramGame(_ => [[0xFF, 0xFF, 0xFF, 0xFF, (byte)'A', (byte)asked++, 2, 3, 4]]);

        Assert.Null(await AskAsync(GameKind.Source, game.Port));
        Assert.Equal(3, asked);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.0.0.1")]
    [InlineData("::1")]
    [InlineData("169.254.169.254")]
    public async Task Where_private_addresses_are_not_allowed_no_game_there_is_asked(string host)
    {
        var heard = 0;
        using var game = new DatagramGame(_ =>
        {
            heard++;
            return [];
        });

        Assert.Null(await Queries(allowPrivate: false, Timeout).AskAsync(new GameTarget(GameKind.Source, host, game.Port, false), CancellationToken.None));
        Assert.Equal(0, heard);
    }

    [Fact]
    public async Task A_stop_of_the_bot_is_no_missing_answer()
    {
        using var game = new DatagramGame(_ => []);
        using var stop = new CancellationTokenSource(50);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Queries(true, Timeout).AskAsync(new GameTarget(GameKind.Source, "127.0.0.1", game.Port, false), stop.Token));
    }

    private static async Task AssertNoAnswerAsync(GameKind kind, int port)
    {
        var began = Stopwatch.GetTimestamp();
        Assert.Null(await AskAsync(kind, port));
        Assert.True(Stopwatch.GetElapsedTime(began) < Timeout + TimeSpan.FromSeconds(5), $"It took {Stopwatch.GetElapsedTime(began)}.");
    }

    private static Task<PlayerCount?> AskAsync(GameKind kind, int port, bool names = true, TimeSpan? timeout = null) =>
        Queries(allowPrivate: true, timeout ?? Timeout).AskAsync(new GameTarget(kind, "127.0.0.1", port, names), TestContext.Current.CancellationToken);

    private static GameQueries Queries(bool allowPrivate, TimeSpan timeout) => new(
        [new JavaQuery(), new BedrockQuery(), new SourceQuery()],
        Options.Create(new PanelsOptions { AllowPrivate = allowPrivate }), Options.Create(new PlayersOptions { Timeout = timeout }), TimeProvider.System, NullLogger<GameQueries>.Instance);

    private sealed class TcpGame : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _end = new();

        public TcpGame(Func<NetworkStream, CancellationToken, Task> answer)
        {
            _listener.Start();
            _ = ServeAsync(answer);
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public byte[] Heard { get; } = new byte[64];

        public void Dispose()
        {
            _end.Cancel();
            _listener.Dispose();
        }

        private async Task ServeAsync(Func<NetworkStream, CancellationToken, Task> answer)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                _ = await client.GetStream().ReadAsync(Heard, _end.Token);
                await answer(client.GetStream(), _end.Token);
            }
            catch (Exception failure) when (failure is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }
    }

    private sealed class DatagramGame : IDisposable
    {
        private readonly UdpClient _socket = new(new IPEndPoint(IPAddress.Loopback, 0));

        public DatagramGame(Func<byte[], IReadOnlyList<byte[]>> answer, UdpClient? voice = null) => _ = ServeAsync(answer, voice ?? _socket);

        public int Port => ((IPEndPoint)_socket.Client.LocalEndPoint!).Port;

        public void Dispose() => _socket.Dispose();

        private async Task ServeAsync(Func<byte[], IReadOnlyList<byte[]>> answer, UdpClient voice)
        {
            try
            {
                while (true)
                {
                    var question = await _socket.ReceiveAsync();
                    foreach (var datagram in answer(question.Buffer))
                        await voice.SendAsync(datagram, question.RemoteEndPoint);
                }
            }
            catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }
    }
}
