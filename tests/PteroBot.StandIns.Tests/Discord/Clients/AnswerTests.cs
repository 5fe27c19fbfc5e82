using System.Net;
using Discord;
using Discord.Net;
using Discord.WebSocket;
using PteroBot.TestKit;

namespace PteroBot.StandIns.Tests.Clients;

public sealed class AnswerTests
{
    private const string Original = "/api/v10/webhooks/100000000000000002/a-token/messages/@original";
    private const string Followup = "/api/v10/webhooks/100000000000000002/a-token";

    [Fact]
    public async Task An_answer_carries_text_embeds_buttons_mentions_and_flags()
    {
        await using var bench = await ClientBench.ReadyAsync();
        bench.AcceptCallback();
        var command = await bench.InteractAsync<SocketSlashCommand>(Samples.Slash());

        await command.RespondAsync(
            "hi <@1>",
            embed: new EmbedBuilder().WithTitle("T").AddField("n", "v", true).Build(),
            components: new ComponentBuilder().WithButton("go", "power/1", ButtonStyle.Success).Build(),
            allowedMentions: AllowedMentions.None,
            ephemeral: true);

        Assert.True(command.HasResponded);
        Assert.Equal("""
            {"type":4,"data":{"tts":false,"content":"hi <@1>","embeds":[{"type":"rich","title":"T","fields":[{"name":"n","value":"v","inline":true}]}],"flags":64,"allowed_mentions":{"parse":[]},"components":[{"type":1,"components":[{"type":2,"custom_id":"power/1","style":3,"label":"go","disabled":false}]}]}}
            """, (await bench.Discord.NextAsync()).Body);
    }

    [Fact]
    public async Task Files_go_as_a_form_with_the_json_beside_them()
    {
        await using var bench = await ClientBench.ReadyAsync();
        bench.AcceptCallback();
        var command = await bench.InteractAsync<SocketSlashCommand>(Samples.Slash());
        using var one = new FileAttachment(new MemoryStream("first"u8.ToArray()), "latest.log", "the log");
        using var two = new FileAttachment(new MemoryStream("second"u8.ToArray()), "secret.txt", isSpoiler: true);

        await command.RespondWithFilesAsync([one, two], "two files");
        var asked = await bench.Discord.NextAsync();

        Assert.Equal([("files[0]", "latest.log", "first"), ("files[1]", "SPOILER_secret.txt", "second")], asked.Files);
        Assert.Equal(
            """[{"id":0,"filename":"latest.log","description":"the log"},{"id":1,"filename":"SPOILER_secret.txt"}]""",
            asked.Json.GetProperty("data").GetProperty("attachments").GetRawText());
    }

    [Fact]
    public async Task A_file_is_sent_whole_again_when_the_request_is_repeated()
    {
        await using var bench = await ClientBench.ReadyAsync();
        var callback = "POST /api/v10/interactions/600000000000000001/a-token/callback";
        bench.Discord.Answers[callback] = (HttpStatusCode.BadGateway, "");
        var command = await bench.InteractAsync<SocketSlashCommand>(Samples.Slash());
        using var file = new FileAttachment(new MemoryStream("whole"u8.ToArray()), "a.txt");

        var answering = command.RespondWithFileAsync(file);
        var first = await bench.Discord.NextAsync();
        bench.AcceptCallback();
        await answering;
        var last = await bench.Discord.NextAsync();

        Assert.Equal(("whole", "whole"), (first.Files[0].Content, last.Files[0].Content));
    }

    [Fact]
    public async Task A_second_answer_is_refused_before_it_is_sent()
    {
        await using var bench = await ClientBench.ReadyAsync();
        bench.AcceptCallback();
        var command = await bench.InteractAsync<SocketSlashCommand>(Samples.Slash());
        await command.DeferAsync(ephemeral: true);

        await Assert.ThrowsAsync<InvalidOperationException>(() => command.RespondAsync("again"));

        Assert.Equal("""{"type":5,"data":{"flags":64}}""", (await bench.Discord.NextAsync()).Body);
    }

    [Fact]
    public async Task An_answer_that_was_refused_does_not_count()
    {
        await using var bench = await ClientBench.ReadyAsync();
        var command = await bench.InteractAsync<SocketSlashCommand>(Samples.Slash());
        bench.Discord.Answers["POST /api/v10/interactions/600000000000000001/a-token/callback"] = (HttpStatusCode.NotFound, """{"message":"Unknown interaction","code":10062}""");

        var e = await Assert.ThrowsAsync<HttpException>(() => command.RespondAsync("late"));
        bench.AcceptCallback();
        await command.RespondAsync("in time");

        Assert.Equal(DiscordErrorCode.UnknownInteraction, e.DiscordCode);
        Assert.True(command.HasResponded);
    }

    [Fact]
    public async Task After_three_seconds_an_answer_is_not_even_tried_when_the_clock_is_to_be_checked()
    {
        var clock = new ManualClock();
        await using var bench = await ClientBench.ReadyAsync(config =>
        {
            config.ResponseInternalTimeCheck = true;
            config.Time = clock;
        });
        var command = await bench.InteractAsync<SocketSlashCommand>(Samples.Slash());

        clock.Advance(TimeSpan.FromSeconds(3.1));

        await Assert.ThrowsAsync<TimeoutException>(() => command.RespondAsync("late"));
    }

    [Fact]
    public async Task After_a_quarter_of_an_hour_the_token_is_not_used()
    {
        var clock = new ManualClock();
        await using var bench = await ClientBench.ReadyAsync(config => config.Time = clock);
        var command = await bench.InteractAsync<SocketSlashCommand>(Samples.Slash());

        Assert.True(command.IsValidToken);
        clock.Advance(TimeSpan.FromMinutes(15));

        Assert.False(command.IsValidToken);
        await Assert.ThrowsAsync<InvalidOperationException>(() => command.FollowupAsync("late"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => command.ModifyOriginalResponseAsync(change => change.Content = "late"));
    }

    [Fact]
    public async Task A_deferred_answer_is_filled_in_read_and_deleted()
    {
        await using var bench = await ClientBench.ReadyAsync();
        bench.AcceptCallback();
        bench.Discord.Answers[$"PATCH {Original}"] = (HttpStatusCode.OK, Samples.Message);
        bench.Discord.Answers[$"GET {Original}"] = (HttpStatusCode.OK, Samples.Message);
        bench.Discord.Answers[$"DELETE {Original}"] = (HttpStatusCode.NoContent, "");
        var command = await bench.InteractAsync<SocketSlashCommand>(Samples.Slash());

        await command.DeferAsync();
        var changed = await command.ModifyOriginalResponseAsync(change => change.Content = "done");
        var read = await command.GetOriginalResponseAsync();
        await command.DeleteOriginalResponseAsync();

        Assert.Equal((800000000000000001ul, 800000000000000001ul), (changed.Id, read.Id));
        Assert.Equal(FakeDiscord.ChannelId, changed.Channel.Id);
        Assert.Equal("""{"type":5,"data":{}}""", (await bench.Discord.NextAsync()).Body);
        Assert.Equal("""{"content":"done"}""", (await bench.Discord.NextAsync()).Body);
    }

    [Fact]
    public async Task A_follow_up_can_be_changed_and_deleted_by_its_own_id()
    {
        await using var bench = await ClientBench.ReadyAsync();
        bench.AcceptCallback();
        bench.Discord.Answers[$"POST {Followup}"] = (HttpStatusCode.OK, Samples.Message);
        bench.Discord.Answers[$"PATCH {Followup}/messages/800000000000000001"] = (HttpStatusCode.OK, Samples.Message);
        bench.Discord.Answers[$"DELETE {Followup}/messages/800000000000000001"] = (HttpStatusCode.NoContent, "");
        var command = await bench.InteractAsync<SocketSlashCommand>(Samples.Slash());
        await command.DeferAsync();
        using var file = new FileAttachment(new MemoryStream("x"u8.ToArray()), "a.txt");

        var message = await command.FollowupWithFileAsync(file, "here", ephemeral: true);
        await message.ModifyAsync(change => change.Content = "there");
        await message.DeleteAsync();

        await bench.Discord.NextAsync();
        var sent = await bench.Discord.NextAsync();
        Assert.Equal(64, sent.Json.GetProperty("flags").GetInt32());
        Assert.Equal("files[0]", sent.Files.Single().Name);
        Assert.Equal("""{"content":"there"}""", (await bench.Discord.NextAsync()).Body);
        Assert.Equal("DELETE", (await bench.Discord.NextAsync()).Method);
    }

    [Fact]
    public async Task A_button_changes_its_message_or_defers_silently()
    {
        await using var bench = await ClientBench.ReadyAsync();
        bench.AcceptCallback();

        await (await bench.InteractAsync<SocketMessageComponent>(Samples.Button("b"))).UpdateAsync(change => change.Content = "new");
        await (await bench.InteractAsync<SocketMessageComponent>(Samples.Button("b"))).DeferAsync();
        await (await bench.InteractAsync<SocketMessageComponent>(Samples.Button("b"))).DeferLoadingAsync(ephemeral: true);

        Assert.Equal("""{"type":7,"data":{"content":"new"}}""", (await bench.Discord.NextAsync()).Body);
        Assert.Equal("""{"type":6,"data":{}}""", (await bench.Discord.NextAsync()).Body);
        Assert.Equal("""{"type":5,"data":{"flags":64}}""", (await bench.Discord.NextAsync()).Body);
    }

    [Fact]
    public async Task A_form_is_opened_from_a_command_and_never_from_a_form()
    {
        await using var bench = await ClientBench.ReadyAsync();
        bench.AcceptCallback();
        var modal = new ModalBuilder("Link", "link").AddTextInput("Key", "key", placeholder: "ptlc_").Build();

        await (await bench.InteractAsync<SocketSlashCommand>(Samples.Slash())).RespondWithModalAsync(modal);
        var form = await bench.InteractAsync<SocketModal>(Samples.Form("link", "[]"));

        Assert.Equal("""
            {"type":9,"data":{"custom_id":"link","title":"Link","components":[{"type":1,"components":[{"type":4,"custom_id":"key","style":1,"label":"Key","placeholder":"ptlc_"}]}]}}
            """, (await bench.Discord.NextAsync()).Body);
        await Assert.ThrowsAsync<NotSupportedException>(() => form.RespondWithModalAsync(modal));
    }

    [Fact]
    public async Task A_form_updates_a_message_only_when_a_message_opened_it()
    {
        await using var bench = await ClientBench.ReadyAsync();
        bench.AcceptCallback();

        var alone = await bench.InteractAsync<SocketModal>(Samples.Form("f", "[]"));
        var above = await bench.InteractAsync<SocketModal>(Samples.Form("f", "[]", fromMessage: true));
        await above.UpdateAsync(change => change.Content = "new");

        await Assert.ThrowsAsync<InvalidOperationException>(() => alone.UpdateAsync(change => change.Content = "new"));
        Assert.Equal("""{"type":7,"data":{"content":"new"}}""", (await bench.Discord.NextAsync()).Body);
    }

    [Fact]
    public async Task Suggestions_are_sent_and_26_of_them_are_refused()
    {
        await using var bench = await ClientBench.ReadyAsync();
        bench.AcceptCallback();
        var typing = await bench.InteractAsync<SocketAutocompleteInteraction>(Samples.Autocomplete("[]"));

        await Assert.ThrowsAsync<ArgumentException>(() => typing.RespondAsync(Enumerable.Range(0, 26).Select(i => new AutocompleteResult($"{i}", i))));
        await Assert.ThrowsAsync<NotSupportedException>(() => typing.RespondAsync("text"));
        await typing.RespondAsync([new AutocompleteResult("Survival", "abc"), new AutocompleteResult("two", 2)]);

        Assert.Equal(
            """{"type":8,"data":{"choices":[{"name":"Survival","value":"abc"},{"name":"two","value":2}]}}""",
            (await bench.Discord.NextAsync()).Body);
    }
}
