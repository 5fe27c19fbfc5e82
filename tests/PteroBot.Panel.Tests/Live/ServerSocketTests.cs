using PteroBot.Panel.Live;

namespace PteroBot.Panel.Tests.Live;

public sealed class ServerSocketTests
{
    [Fact]
    public async Task It_authenticates_with_the_token_of_the_panel()
    {
        await using var rig = new SocketRig();
        rig.Start();
        var opened = rig.NextAsync<SocketOpened>();

        var socket = await rig.Node.AcceptAsync();
        var auth = await socket.ExpectAsync("auth");
        var before = rig.Socket.IsOpen;
        socket.Send("auth success");
        await opened;

        Assert.Equal(("token-1", false, true), (auth.Text, before, rig.Socket.IsOpen));
    }

    [Fact]
    public async Task Everything_that_Wings_says_is_typed()
    {
        await using var rig = new SocketRig();
        var socket = await rig.OpenAsync();

        socket.Send("console output", "\u001b[33mhello\u001b[0m");
        socket.Send("daemon message", "Starting installation process");
        socket.Send("daemon error", "Error Event [96b4042f-bfad-4600-a26e-98006f297d33]: server is running");
        socket.Send("install started", "");
        socket.Send("install output", "line");
        socket.Send("install completed", "");
        socket.Send("backup completed", """{"uuid":"543a33b3-1c04-41d6-9944-9d4112476cea","is_successful":true,"checksum":"abc","checksum_type":"sha1","file_size":42}""");
        socket.Send("backup completed:543a33b3-1c04-41d6-9944-9d4112476cea", """{"uuid":"543a33b3-1c04-41d6-9944-9d4112476cea","is_successful":false,"checksum":"","file_size":0}""");
        socket.Send("backup restore completed", "");
        socket.Send("transfer logs", "line");
        socket.Send("transfer status", "processing");
        socket.Send("throttled", "global");
        socket.Send("feature match", "eula");
        socket.SendText("""{"event":"status","args":null}""");
        socket.SendText("not json");
        socket.SendText("[]");
        socket.SendText("""{"event":"console output","args":[null,5,"third"]}""");

        Assert.Equal(new ConsoleLine("\u001b[33mhello\u001b[0m"), await rig.NextAsync());
        Assert.Equal(new DaemonMessage("Starting installation process"), await rig.NextAsync());
        Assert.Equal(new DaemonError("server is running"), await rig.NextAsync());
        Assert.Equal(new InstallStarted(), await rig.NextAsync());
        Assert.Equal(new InstallOutput("line"), await rig.NextAsync());
        Assert.Equal(new InstallCompleted(), await rig.NextAsync());
        Assert.Equal(new BackupCompleted(Guid.Parse("543a33b3-1c04-41d6-9944-9d4112476cea"), true, 42, "abc"), await rig.NextAsync());
        Assert.Equal(new BackupCompleted(Guid.Parse("543a33b3-1c04-41d6-9944-9d4112476cea"), false, 0, ""), await rig.NextAsync());
        Assert.Equal(new RestoreCompleted(), await rig.NextAsync());
        Assert.Equal(new TransferOutput("line"), await rig.NextAsync());
        Assert.Equal(new TransferStatus("processing"), await rig.NextAsync());
        Assert.Equal(new Throttled("global"), await rig.NextAsync());
        Assert.Equal("feature match", (await rig.NextAsync<UnknownEvent>()).Name);
        Assert.Equal(new StateChanged(PowerState.Unknown), await rig.NextAsync());
        Assert.Equal(new ConsoleLine("third"), await rig.NextAsync());
    }

    [Fact]
    public async Task State_and_figures_are_told()
    {
        await using var rig = new SocketRig();
        var socket = await rig.OpenAsync("starting");

        socket.Send("status", "running");
        var changed = await rig.NextAsync<StateChanged>();
        socket.Send("stats", SocketRig.Running);
        var stats = (await rig.NextAsync<StatsReceived>()).Stats;

        Assert.Equal((PowerState.Running, PowerState.Running), (changed.State, rig.Socket.State));
        Assert.Equal((588701696, 1177600000, 12.437, 694220, 337090, 72.345), (stats.MemoryBytes, stats.MemoryLimitBytes, stats.CpuAbsolute, stats.Network.RxBytes, stats.Network.TxBytes, stats.Uptime.TotalSeconds));
    }

    [Fact]
    public async Task Figures_that_cross_a_change_of_state_do_not_undo_it_but_those_that_insist_do()
    {
        await using var rig = new SocketRig();
        var socket = await rig.OpenAsync();

        socket.Send("status", "stopping");
        await rig.NextAsync<StateChanged>();
        socket.Send("stats", SocketRig.Running);
        await rig.NextAsync<StatsReceived>();
        var afterOne = rig.Socket.State;
        socket.Send("stats", SocketRig.Running);
        var insisted = await rig.NextAsync<StateChanged>();

        Assert.Equal((PowerState.Stopping, PowerState.Running), (afterOne, insisted.State));
    }

    [Fact]
    public async Task A_lost_connection_is_made_again_with_a_fresh_token()
    {
        await using var rig = new SocketRig();
        var socket = await rig.OpenAsync();

        socket.Break();
        var lost = await rig.NextAsync<SocketLost>();
        var meanwhile = rig.Socket.State;
        await rig.Clock.UntilDueAsync(lost.RetryIn);
        rig.Clock.Advance(lost.RetryIn);
        var again = await rig.Node.AcceptAsync();
        var auth = await again.ExpectAsync("auth");

        Assert.Equal((null, "token-2"), (meanwhile, auth.Text));
        Assert.InRange(lost.RetryIn.TotalSeconds, 0.75, 1.25);
        await Assert.ThrowsAsync<InvalidOperationException>(() => rig.Socket.SendCommandAsync("list"));
    }

    [Fact]
    public async Task Silence_is_asked_about_and_then_taken_for_a_loss()
    {
        await using var rig = new SocketRig();
        var socket = await rig.OpenAsync();
        await rig.Clock.UntilTimersAsync(2);

        rig.Clock.Advance(TimeSpan.FromSeconds(35));
        await socket.ExpectAsync("send stats");
        // Complaints are not a sign of life.
        socket.Send("jwt error", "jwt: exp claim is invalid");
        rig.Clock.Advance(TimeSpan.FromSeconds(20));

        await rig.NextAsync<TokenRefused>();
        await rig.NextAsync<SocketLost>();
    }

    [Fact]
    public async Task A_stopped_server_that_answers_is_alive()
    {
        await using var rig = new SocketRig();
        var socket = await rig.OpenAsync("offline");
        await rig.Clock.UntilTimersAsync(2);

        for (var i = 0; i < 4; i++)
        {
            rig.Clock.Advance(TimeSpan.FromSeconds(35));
            await socket.ExpectAsync("send stats");
            socket.Send("stats", SocketRig.Running.Replace("running", "offline", StringComparison.Ordinal));
            await rig.NextAsync<StatsReceived>();
            while (!socket.IsQuiet)
                await socket.ExpectAsync("send stats");
        }

        Assert.Equal(1, rig.Node.Attempts);
    }

    [Fact]
    public async Task A_refusal_that_will_not_pass_ends_it()
    {
        await using var rig = new SocketRig { Refusal = new NotPermittedException(SocketRig.Failure(), DenialReason.Other) };

        await Assert.ThrowsAsync<NotPermittedException>(() => rig.NextAsync());
    }

    [Fact]
    public async Task A_suspension_ends_it_and_an_installation_is_waited_for()
    {
        await using var suspended = new SocketRig { Refusal = new ServerStateException(SocketRig.Failure(), ServerObstacle.Suspended) };
        await using var installing = new SocketRig { Refusal = new ServerStateException(SocketRig.Failure(), ServerObstacle.Installing) };

        await Assert.ThrowsAsync<ServerStateException>(() => suspended.NextAsync());
        var lost = await installing.NextAsync<SocketLost>();

        Assert.Equal(ServerObstacle.Installing, Assert.IsType<ServerStateException>(lost.Failure).Obstacle);
        Assert.Equal(TimeSpan.FromSeconds(20), lost.RetryIn);
    }

    [Fact]
    public async Task Rights_that_are_taken_away_end_it()
    {
        await using var rig = new SocketRig();
        var socket = await rig.OpenAsync();

        rig.Refusal = new NotPermittedException(SocketRig.Failure(), DenialReason.Other);
        socket.Send("jwt error", "jwt: created too far in past (denylist)");
        await rig.Clock.UntilDueAsync(TimeSpan.FromSeconds(2));
        rig.Clock.Advance(TimeSpan.FromSeconds(2));

        await rig.NextAsync<TokenRefused>();
        await Assert.ThrowsAsync<NotPermittedException>(() => rig.NextAsync());
    }

    [Fact]
    public async Task A_deleted_server_ends_it()
    {
        await using var rig = new SocketRig();
        var socket = await rig.OpenAsync();

        rig.Refusal = new PanelNotFoundException(SocketRig.Failure(), mayExist: false);
        socket.Send("deleted", "null");
        socket.Break();
        var lost = await rig.NextAsync<SocketLost>();
        await rig.Clock.UntilDueAsync(lost.RetryIn);
        rig.Clock.Advance(lost.RetryIn);

        await rig.NextAsync<ServerRemoved>();
        Assert.Null(await rig.NextAsync());
    }

    [Fact]
    public async Task A_transferred_server_is_found_on_its_new_node()
    {
        await using var rig = new SocketRig();
        var socket = await rig.OpenAsync();

        rig.NodeName = "node-2";
        socket.Send("transfer status", "completed");
        socket.Send("deleted", "null");
        socket.Break();
        await rig.NextAsync<TransferStatus>();
        var lost = await rig.NextAsync<SocketLost>();
        await rig.Clock.UntilDueAsync(lost.RetryIn);
        rig.Clock.Advance(lost.RetryIn);
        var again = await rig.Node.AcceptAsync("offline");
        await rig.NextAsync<SocketOpened>();

        Assert.Equal("node-2.example.com", again.Address.Host);
    }

    [Fact]
    public async Task Commands_and_signals_are_sent_one_after_the_other()
    {
        await using var rig = new SocketRig();
        var socket = await rig.OpenAsync();

        var first = rig.Socket.SendCommandAsync("say 1");
        var second = rig.Socket.SendCommandAsync("say 2");
        Assert.Equal("say 1", (await socket.ExpectAsync("send command")).Text);
        var early = socket.IsQuiet;
        await rig.Clock.UntilDueAsync(TimeSpan.FromMilliseconds(100));
        rig.Clock.Advance(TimeSpan.FromMilliseconds(100));
        await first;

        Assert.True(early);
        Assert.Equal("say 2", (await socket.ExpectAsync("send command")).Text);
        await rig.Socket.SendSignalAsync(PowerSignal.Restart);
        Assert.Equal("restart", (await socket.ExpectAsync("set state")).Text);
        await rig.Socket.RequestLogsAsync();
        await socket.ExpectAsync("send logs");
        await Assert.ThrowsAsync<ArgumentException>(() => rig.Socket.SendCommandAsync("a\nb"));
        rig.Clock.Advance(TimeSpan.FromMilliseconds(100));
        await second;
    }

    [Fact]
    public async Task Disposing_says_goodbye_and_ends_the_reading()
    {
        var rig = new SocketRig();
        var socket = await rig.OpenAsync();

        await rig.Socket.DisposeAsync();

        await socket.Closed;
        Assert.Null(await rig.NextAsync());
        await rig.DisposeAsync();
    }

    [Fact]
    public async Task Cancelling_the_reader_says_goodbye_too()
    {
        await using var rig = new SocketRig();
        using var cancel = new CancellationTokenSource();
        rig.Start(cancel.Token);
        var socket = await rig.OpenAsync();

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rig.NextAsync());

        await socket.Closed;
    }
}
