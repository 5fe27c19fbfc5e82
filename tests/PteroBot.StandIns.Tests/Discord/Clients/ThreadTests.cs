using System.Net;
using Discord;
using Discord.WebSocket;

namespace PteroBot.StandIns.Tests.Clients;

/// <summary>Threads, reactions, and what people write.</summary>
public sealed class ThreadTests
{
    private const string Written = """
        {"id":"800000000000000005","channel_id":"300000000000000009","guild_id":"200000000000000001","type":0,"content":"say hello","timestamp":"2026-01-02T03:04:05.678000+00:00",
         "author":{"id":"400000000000000001","username":"nora"},"member":{"roles":["500000000000000001"],"joined_at":"2024-01-01T00:00:00.000000+00:00"} }
        """;

    [Fact]
    public async Task A_thread_is_opened_joined_and_joined_by_others()
    {
        await using var bench = await ClientBench.ReadyAsync();
        bench.Discord.Answers[$"POST /api/v10/channels/{FakeDiscord.ChannelId}/threads"] =
            (HttpStatusCode.Created, """{"id":"300000000000000010","type":12,"guild_id":"200000000000000001","name":"Console","thread_metadata":{"archived":false,"locked":false} }""");
        bench.Discord.Answers["PUT /api/v10/channels/300000000000000010/thread-members/@me"] = (HttpStatusCode.NoContent, "");
        bench.Discord.Answers[$"PUT /api/v10/channels/300000000000000010/thread-members/100000000000000001"] = (HttpStatusCode.NoContent, "");
        ITextChannel channel = bench.Client.GetGuild(FakeDiscord.GuildId).GetTextChannel(FakeDiscord.ChannelId);

        var thread = await channel.CreateThreadAsync("Console", ThreadType.PrivateThread, ThreadArchiveDuration.OneWeek, invitable: false);
        await thread.JoinAsync();
        await thread.AddUserAsync(bench.Client.GetGuild(FakeDiscord.GuildId).CurrentUser);

        Assert.Equal((300000000000000010ul, ThreadType.PrivateThread, false), (thread.Id, thread.Type, thread.IsLocked));
        Assert.Equal("""{"name":"Console","auto_archive_duration":10080,"type":12,"invitable":false}""", (await bench.Discord.NextAsync()).Body);
        Assert.EndsWith("/thread-members/@me", (await bench.Discord.NextAsync()).Path, StringComparison.Ordinal);
        Assert.EndsWith("/thread-members/100000000000000001", (await bench.Discord.NextAsync()).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thread_of_a_message_has_no_type_and_a_thread_no_threads()
    {
        await using var bench = await ClientBench.ReadyAsync();
        bench.Discord.Answers[$"POST /api/v10/channels/{FakeDiscord.ChannelId}/messages"] = (HttpStatusCode.OK, Samples.Message);
        bench.Discord.Answers[$"POST /api/v10/channels/{FakeDiscord.ChannelId}/messages/800000000000000001/threads"] = (HttpStatusCode.Created, """{"id":"800000000000000001","type":11,"guild_id":"200000000000000001","name":"x"}""");
        ITextChannel channel = bench.Client.GetGuild(FakeDiscord.GuildId).GetTextChannel(FakeDiscord.ChannelId);
        var message = await channel.SendMessageAsync("start");
        await bench.Discord.NextAsync();

        await channel.CreateThreadAsync("x", message: message);

        Assert.Equal("""{"name":"x","auto_archive_duration":1440}""", (await bench.Discord.NextAsync()).Body);
        await Assert.ThrowsAsync<InvalidOperationException>(() => ((ITextChannel)bench.Client.GetChannel(Samples.ThreadId)).CreateThreadAsync("y"));
    }

    [Fact]
    public async Task What_somebody_writes_arrives_with_their_roles_and_is_reacted_to()
    {
        await using var bench = await ClientBench.ReadyAsync();
        bench.Discord.Answers["PUT /api/v10/channels/300000000000000009/messages/800000000000000005/reactions/%E2%9C%85/@me"] = (HttpStatusCode.NoContent, "");
        var message = await HearAsync(bench, Written);

        await message.AddReactionAsync(new Emoji("✅"));

        var author = Assert.IsAssignableFrom<IGuildUser>(message.Author);
        Assert.Equal(("say hello", MessageSource.User, "nora"), (message.Content, message.Source, author.Username));
        Assert.Contains(Samples.AdminRole, author.RoleIds);
        Assert.IsAssignableFrom<IThreadChannel>(message.Channel);
        Assert.Contains("/reactions/✅/@me", Uri.UnescapeDataString((await bench.Discord.NextAsync()).Path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"type\":0", "\"type\":7", MessageSource.System)]
    [InlineData("\"type\":0", "\"type\":19", MessageSource.User)]
    [InlineData("\"type\":0", "\"type\":0,\"webhook_id\":\"5\"", MessageSource.Webhook)]
    [InlineData("\"username\":\"nora\"", "\"username\":\"nora\",\"bot\":true", MessageSource.Bot)]
    public async Task Where_a_message_comes_from(string part, string other, MessageSource source)
    {
        await using var bench = await ClientBench.ReadyAsync();

        Assert.Equal(source, (await HearAsync(bench, Written.Replace(part, other, StringComparison.Ordinal))).Source);
    }

    [Fact]
    public async Task A_message_in_a_channel_that_nobody_told_of_is_dropped()
    {
        await using var bench = await ClientBench.ReadyAsync();
        var heard = new List<SocketMessage>();
        bench.Client.MessageReceived += message =>
        {
            heard.Add(message);
            return Task.CompletedTask;
        };

        await bench.Gateway.EventAsync("MESSAGE_CREATE", Written.Replace("300000000000000009", "1", StringComparison.Ordinal).ReplaceLineEndings(""));
        await bench.InteractAsync<SocketSlashCommand>(Samples.Slash());

        Assert.Empty(heard);
    }

    private static async Task<SocketMessage> HearAsync(ClientBench bench, string json)
    {
        var heard = new TaskCompletionSource<SocketMessage>();
        bench.Client.MessageReceived += message =>
        {
            heard.TrySetResult(message);
            return Task.CompletedTask;
        };
        await bench.Gateway.EventAsync("MESSAGE_CREATE", json.ReplaceLineEndings(""));
        return await heard.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }
}
