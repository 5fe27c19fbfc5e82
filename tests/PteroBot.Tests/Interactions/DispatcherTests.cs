using System.Net;
using System.Text.RegularExpressions;
using Discord;
using static PteroBot.Tests.Interactions.FakeInteractions;

namespace PteroBot.Tests.Interactions;

public sealed class DispatcherTests
{
    [Fact]
    public async Task Discord_hears_that_an_answer_comes_before_the_handler_runs()
    {
        await using var world = await DispatcherWorld.StartAsync();
        var replies = Slash("private");
        IReadOnlyList<string> before = [];
        world.Probe.Act = _ =>
        {
            before = replies.Calls;
            return Task.CompletedTask;
        };

        await world.HandleAsync(replies);

        Assert.Equal(["defer private"], before);
        Assert.Equal(["defer private", "edit: done private"], replies.Calls);
    }

    [Theory]
    [InlineData("public", "defer public", "edit: done public")]
    [InlineData("at-once", "respond: done at once", null)]
    [InlineData("modal", "modal: Title", null)]
    public async Task Each_kind_of_command_is_answered_its_way(string command, string first, string? second)
    {
        await using var world = await DispatcherWorld.StartAsync();

        var calls = await world.HandleAsync(Slash(command));

        Assert.Equal(second is null ? [first] : [first, second], calls);
    }

    [Fact]
    public async Task A_button_changes_its_own_message_or_says_something_new()
    {
        await using var world = await DispatcherWorld.StartAsync();

        Assert.Equal(["defer update", "edit: done update x"], await world.HandleAsync(Button("probe/update/x")));
        Assert.Equal(["defer public", "edit: done card y"], await world.HandleAsync(Button("probe/card/y")));
    }

    [Fact]
    public async Task A_modal_brings_what_was_typed()
    {
        await using var world = await DispatcherWorld.StartAsync();

        await world.HandleAsync(Modal("probe/modal/here", fields: [("field", "text")]));

        Assert.Equal(["submit here text"], world.Probe.Seen);
    }

    [Fact]
    public async Task Nothing_that_is_sent_can_ping_anybody()
    {
        await using var world = await DispatcherWorld.StartAsync();
        world.Probe.Act = context => context.Replies.NoteAsync("note", context.Cancellation);
        var replies = Slash("private");

        await world.HandleAsync(replies);

        Assert.Equal(2, replies.Mentions.Count);
        Assert.All(replies.Mentions, mentions => Assert.Equal(AllowedMentionTypes.None, mentions?.AllowedTypes ?? AllowedMentionTypes.None));
        Assert.All(replies.Mentions, Assert.NotNull);
    }

    [Fact]
    public async Task A_handler_that_fails_shows_a_code_that_is_in_the_log_and_nothing_else()
    {
        await using var world = await DispatcherWorld.StartAsync();
        world.Probe.Act = _ => throw new InvalidDataException("inner secret detail");

        var calls = await world.HandleAsync(Slash("private"));

        var sentence = calls[^1];
        var code = Regex.Match(sentence, "Code ([A-Z2-9]{4}):").Groups[1].Value;
        Assert.StartsWith("edit: That did not work, and it is our fault.", sentence);
        Assert.DoesNotContain("secret", sentence);
        Assert.Contains(world.Logs.Written, line => line.StartsWith($"Error: {code}") && line.Contains("inner secret detail"));
    }

    [Fact]
    public async Task A_failure_of_a_public_command_is_told_to_the_person_alone()
    {
        await using var world = await DispatcherWorld.StartAsync();
        world.Probe.Act = _ => throw new InvalidDataException();

        var calls = await world.HandleAsync(Slash("public"));

        Assert.Equal(["defer public", "delete"], calls.Take(2));
        Assert.StartsWith("note: That did not work", calls[2]);
    }

    [Fact]
    public async Task A_failure_behind_a_button_leaves_the_card_alone()
    {
        await using var world = await DispatcherWorld.StartAsync();
        world.Probe.Act = _ => throw new InvalidDataException();

        var calls = await world.HandleAsync(Button("probe/update/x"));

        Assert.Equal("defer update", calls[0]);
        Assert.StartsWith("note: That did not work", Assert.Single(calls.Skip(1)));
    }

    [Theory]
    [InlineData("probe/update")]
    [InlineData("gone/long/ago")]
    [InlineData("not ours")]
    public async Task An_old_button_says_so(string customId)
    {
        await using var world = await DispatcherWorld.StartAsync();

        var calls = await world.HandleAsync(Button(customId));

        Assert.EndsWith("This button is from an older version. Run the command again.", calls[^1]);
        Assert.Empty(world.Probe.Seen);
    }

    [Fact]
    public async Task An_old_modal_says_so_too()
    {
        await using var world = await DispatcherWorld.StartAsync();

        var calls = await world.HandleAsync(Modal("probe/gone"));

        Assert.EndsWith("Run the command again.", Assert.Single(calls));
    }

    [Fact]
    public async Task When_discord_takes_no_answer_any_more_nothing_is_done()
    {
        await using var world = await DispatcherWorld.StartAsync();
        var replies = Slash("private");
        replies.Failing = _ => Refused(HttpStatusCode.NotFound, DiscordErrorCode.UnknownInteraction);

        await world.HandleAsync(replies);

        Assert.Empty(world.Probe.Seen);
        Assert.Equal(["defer private"], replies.Calls);
    }

    [Fact]
    public async Task When_another_process_has_answered_nothing_is_done()
    {
        await using var world = await DispatcherWorld.StartAsync();
        var replies = Slash("private");
        replies.Failing = _ => Refused(HttpStatusCode.BadRequest, DiscordErrorCode.InteractionHasAlreadyBeenAcknowledged);

        await world.HandleAsync(replies);

        Assert.Empty(world.Probe.Seen);
    }

    [Fact]
    public async Task A_hiccup_of_discord_is_tried_again()
    {
        await using var world = await DispatcherWorld.StartAsync();
        var replies = Slash("private");
        replies.Failing = _ => replies.Calls.Count == 1 ? Refused(HttpStatusCode.InternalServerError) : null;

        var handling = world.HandleAsync(replies);
        await world.Clock.UntilTimersAsync(2);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await handling;

        Assert.Equal(["defer private", "defer private", "edit: done private"], replies.Calls);
    }

    [Fact]
    public async Task A_message_that_vanished_meanwhile_is_no_failure()
    {
        await using var world = await DispatcherWorld.StartAsync();
        var replies = Button("probe/update/x");
        replies.Failing = call => call.StartsWith("edit") ? Refused(HttpStatusCode.NotFound, DiscordErrorCode.UnknownMessage) : null;

        await world.HandleAsync(replies);

        Assert.Equal(["defer update", "edit: done update x"], replies.Calls);
        Assert.DoesNotContain(world.Logs.Written, line => line.StartsWith("Error"));
    }

    [Fact]
    public async Task A_token_that_discord_net_calls_expired_is_no_failure_but_other_misuse_is()
    {
        await using var world = await DispatcherWorld.StartAsync();
        var expired = Button("probe/update/x");
        expired.Failing = call => call.StartsWith("edit") ? new InvalidOperationException("Interaction token is no longer valid") : null;
        var misused = Button("probe/update/x");
        misused.Failing = call => call.StartsWith("edit") ? new InvalidOperationException("Cannot respond twice to the same interaction") : null;

        await world.HandleAsync(expired);
        Assert.DoesNotContain(world.Logs.Written, line => line.StartsWith("Error"));
        await world.HandleAsync(misused);

        Assert.Contains(world.Logs.Written, line => line.StartsWith("Error") && line.Contains("respond twice"));
    }

    [Fact]
    public async Task Discord_failing_while_a_failure_is_told_ends_quietly()
    {
        await using var world = await DispatcherWorld.StartAsync();
        world.Probe.Act = _ => throw new InvalidDataException();
        var replies = Slash("private");
        replies.Failing = call => call.StartsWith("edit") ? Refused(HttpStatusCode.InternalServerError) : null;

        await world.HandleAsync(replies);

        Assert.Contains(world.Logs.Written, line => line.StartsWith("Warning: The failure"));
    }

    [Fact]
    public async Task The_same_event_twice_is_handled_once()
    {
        await using var world = await DispatcherWorld.StartAsync();
        var replies = Slash("private");

        world.Dispatcher.Accept(replies.Interaction, null);
        world.Dispatcher.Accept(replies.Interaction, null);
        await world.Dispatcher.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["private"], world.Probe.Seen);
    }

    [Fact]
    public async Task Each_interaction_has_a_scope_of_its_own()
    {
        await using var world = await DispatcherWorld.StartAsync();

        await world.HandleAsync(Slash("private"));
        await world.HandleAsync(Slash("private"));

        Assert.Equal(2, world.Probe.Scopes.Count);
    }

    [Fact]
    public async Task Stopping_waits_for_what_is_under_way_and_takes_nothing_new()
    {
        await using var world = await DispatcherWorld.StartAsync();
        var release = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        world.Probe.Act = async _ =>
        {
            begun.SetResult();
            await release.Task;
        };
        var first = Slash("private");
        world.Dispatcher.Accept(first.Interaction, null);
        await begun.Task;

        var stopping = world.Dispatcher.StopAsync(TestContext.Current.CancellationToken);
        var late = Slash("public");
        world.Dispatcher.Accept(late.Interaction, null);

        Assert.False(stopping.IsCompleted);
        release.SetResult();
        await stopping;
        Assert.Equal("edit: done private", first.Calls[^1]);
        Assert.Empty(late.Calls);
    }

    [Fact]
    public async Task What_does_not_finish_in_time_is_cancelled()
    {
        await using var world = await DispatcherWorld.StartAsync();
        var begun = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource();
        world.Probe.Act = async context =>
        {
            begun.SetResult();
            using var _ = context.Cancellation.Register(cancelled.SetResult);
            await Task.Delay(Timeout.InfiniteTimeSpan, context.Cancellation);
        };
        world.Dispatcher.Accept(Slash("private").Interaction, null);
        await begun.Task;

        await world.Dispatcher.StopAsync(new CancellationToken(canceled: true));

        await cancelled.Task;
        Assert.Contains(world.Logs.Written, line => line.Contains("1 interactions were still under way"));
    }

    [Fact]
    public async Task A_handler_is_cancelled_when_discord_takes_no_answer_any_more()
    {
        await using var world = await DispatcherWorld.StartAsync();
        world.Probe.Act = context =>
        {
            world.Clock.Advance(TimeSpan.FromMinutes(15));
            Assert.True(context.Cancellation.IsCancellationRequested);
            return Task.CompletedTask;
        };

        await world.HandleAsync(Slash("private"));

        Assert.Equal(["private"], world.Probe.Seen);
    }
}
