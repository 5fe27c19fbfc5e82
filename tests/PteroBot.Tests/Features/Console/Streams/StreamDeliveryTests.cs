using PteroBot.Access;
using PteroBot.Channels;
using PteroBot.Features.Console.Streams;
using PteroBot.Interactions;
using PteroBot.Live;

namespace PteroBot.Tests.Features.Console.Streams;

public sealed class StreamDeliveryTests : IAsyncLifetime
{
    private StreamStage _stage = null!;

    public async ValueTask InitializeAsync() => _stage = await StreamStage.StartAsync();

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task What_the_console_says_is_shown_in_its_order()
    {
        await _stage.TellAsync(ServerCondition.Running);
        var stream = await _stage.BeginAsync();

        _stage.Console.TellLine("\e[31mone");
        _stage.Console.TellLine("two @everyone");
        await _stage.UntilHeardAsync(stream, 2);

        Assert.Equal("```ansi\n\e[0;31mone\e[0m\ntwo @everyone\n```", await _stage.UntilShownAsync("two"));
    }

    [Fact]
    public async Task Stops_and_crashes_are_told_as_small_lines()
    {
        await _stage.TellAsync(ServerCondition.Running);
        await _stage.BeginAsync();
        await _stage.TickAsync();

        await _stage.TellAsync(ServerCondition.Stopping);
        await _stage.TellAsync(ServerCondition.Offline);

        Assert.Contains("-# ◑ Stopping · <t:", string.Join('\n', _stage.Shown.Append(await _stage.UntilShownAsync("○ Stopped"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_restart_it_goes_on_and_tells_what_changed_meanwhile_but_repeats_nothing()
    {
        await _stage.TellAsync(ServerCondition.Running);
        var stream = await _stage.BeginAsync();
        _stage.Console.TellLine("before");
        await _stage.TellAsync(ServerCondition.Stopping);
        await _stage.TellAsync(ServerCondition.Running);
        await _stage.UntilShownAsync("before");
        await _stage.UntilShownAsync("● Running");
        _stage.Streams.Close(stream.Id);

        await _stage.TellAsync(ServerCondition.Offline);
        _stage.Restart();
        await _stage.TickAsync();
        _stage.Console.TellLine("after");
        await _stage.UntilShownAsync("after");

        Assert.Single(_stage.Shown, text => text.Contains("before", StringComparison.Ordinal));
        Assert.Equal(1, _stage.Streams.Count);
    }

    [Fact]
    public async Task Nothing_is_shown_once_the_creator_unlinks_and_it_ends_after_ten_minutes_with_a_letter()
    {
        await _stage.TellAsync(ServerCondition.Running);
        await _stage.BeginAsync();
        _stage.Console.TellLine("allowed");
        await _stage.UntilShownAsync("allowed");

        await _stage.World.Get<LinkVault>().DeleteAsync(1, PanelStub.Address, CancellationToken.None);
        _stage.Console.TellLine("secret");
        await _stage.UntilShownAsync("may not read this console now");
        _stage.Console.TellLine("secret too");
        for (var i = 0; i < 12; i++)
            await _stage.TickAsync(TimeSpan.FromMinutes(1));

        Assert.DoesNotContain(_stage.Shown, text => text.Contains("secret", StringComparison.Ordinal));
        Assert.Contains("you may not read this console any more", Assert.Single(_stage.Messages.Letters).Text, StringComparison.Ordinal);
        Assert.Equal((0, 0), (_stage.Streams.Count, (await _stage.Book.AllAsync(CancellationToken.None)).Count));
        Assert.Contains(await _stage.World.AuditAsync(), record => record.Action == "console.stream.end");
    }

    [Fact]
    public async Task Whoever_left_the_guild_shows_nothing_there_any_more()
    {
        await _stage.TellAsync(ServerCondition.Running);
        await _stage.BeginAsync();
        _stage.Places.Member = new Membership(true, null);
        _stage.Console.TellLine("secret");

        await _stage.UntilShownAsync("may not read this console now");

        Assert.DoesNotContain(_stage.Shown, text => text.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_Discord_that_does_not_tell_who_is_there_holds_everything_back_at_the_beginning_and_nothing_later()
    {
        await _stage.TellAsync(ServerCondition.Running);
        _stage.Places.Member = new Membership(false, null);
        await _stage.BeginAsync();
        _stage.Console.TellLine("one");
        for (var i = 0; i < 5; i++)
            await _stage.TickAsync();
        var before = _stage.Shown.Count;

        _stage.Places.Member = new Membership(true, StreamStage.Nora);
        await _stage.TickAsync(StreamDelivery.CheckEvery);
        await _stage.UntilShownAsync("one");
        _stage.Places.Member = new Membership(false, null);
        await _stage.TickAsync(StreamDelivery.CheckEvery);
        _stage.Console.TellLine("two");

        Assert.Equal(0, before);
        Assert.Contains("two", await _stage.UntilShownAsync("two"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_thread_ends_it_at_once_with_a_letter()
    {
        await _stage.TellAsync(ServerCondition.Running);
        await _stage.BeginAsync();
        _stage.Messages.Sending = MessageOutcome.ChannelGone;
        _stage.Console.TellLine("one");

        for (var i = 0; i < 100 && _stage.Messages.Letters.Count == 0; i++)
        {
            await Task.Delay(5);
            await _stage.TickAsync();
        }

        Assert.Contains("the thread or channel was deleted", Assert.Single(_stage.Messages.Letters).Text, StringComparison.Ordinal);
        Assert.Empty(await _stage.Book.AllAsync(CancellationToken.None));
    }

    [Fact]
    public async Task While_Discord_takes_nothing_lines_wait_and_are_shown_once_after()
    {
        await _stage.TellAsync(ServerCondition.Running);
        await _stage.BeginAsync();
        await _stage.TickAsync();
        _stage.Messages.Sending = MessageOutcome.NotNow;
        _stage.Console.TellLine("one");
        for (var i = 0; i < 10; i++)
            await _stage.TickAsync();
        _stage.Console.TellLine("two");

        _stage.Messages.Sending = MessageOutcome.Done;
        await _stage.UntilShownAsync("two");

        Assert.Single(_stage.Shown, text => text.Contains("one", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_a_batch_that_needs_two_messages_the_one_that_was_taken_is_not_repeated()
    {
        await _stage.TellAsync(ServerCondition.Running);
        await _stage.BeginAsync();
        await _stage.TickAsync();
        (_stage.Messages.Sending, _stage.Messages.Room) = (MessageOutcome.NotNow, 1);
        for (var i = 0; i < 60; i++)
        {
            _stage.Console.TellLine($"line {i:00}.");
            _stage.Console.Tell(new ServerHappening.LeftDown());
        }
        for (var i = 0; i < 10; i++)
            await _stage.TickAsync();
        _stage.Messages.Sending = MessageOutcome.Done;
        await _stage.UntilShownAsync("line 59.");

        var all = string.Join('\n', _stage.Shown);
        Assert.All(Enumerable.Range(0, 60), i => Assert.Equal((i, 2), (i, all.Split($"line {i:00}.").Length)));
    }

    [Fact]
    public async Task A_flood_keeps_to_Discord_s_pace_and_says_how_much_is_left_out()
    {
        await _stage.TellAsync(ServerCondition.Running);
        await _stage.BeginAsync();
        await _stage.TickAsync();
        var before = _stage.Shown.Count;
        for (var i = 0; i < 3_000; i++)
            _stage.Console.TellLine($"line {i} {new string('x', 90)}");
        _stage.Console.TellLine("the end");
        for (var i = 0; i < 200 && _stage.Streams.In(StreamStage.Thread)!.Queue.IsDue is false; i++)
            await Task.Delay(10);
        await Task.Delay(200);

        await _stage.TickAsync(TimeSpan.FromSeconds(2));
        var atOnce = _stage.Shown.Count - before;
        await _stage.UntilShownAsync("the end");

        Assert.InRange(atOnce, 1, 4);
        Assert.Contains(_stage.Shown, text => text.StartsWith("-# … ", StringComparison.Ordinal) && text.Contains("lines left out", StringComparison.Ordinal));
        Assert.All(_stage.Shown, text => Assert.InRange(text.Length, 1, 2_000));
    }

    [Fact]
    public async Task A_paused_one_shows_nothing_and_goes_on_with_what_comes_then()
    {
        await _stage.TellAsync(ServerCondition.Running);
        var stream = await _stage.BeginAsync();
        await _stage.Desk.PauseAsync(StreamStage.Mia, stream.Id, CancellationToken.None);
        _stage.Console.TellLine("meanwhile");
        await _stage.TellAsync(ServerCondition.Stopping);
        await _stage.TickAsync();
        await _stage.Desk.ResumeAsync(StreamStage.Mia, stream.Id, CancellationToken.None);

        _stage.Console.TellLine("again");
        await _stage.UntilShownAsync("again");

        Assert.DoesNotContain(_stage.Shown, text => text.Contains("meanwhile", StringComparison.Ordinal));
        Assert.Equal(["console.stream", "console.stream.pause", "console.stream.resume"], (await _stage.World.AuditAsync()).Select(record => record.Action).Order());
    }
}
