using System.Net;
using Discord;
using Discord.WebSocket;

namespace PteroBot.StandIns.Tests.Clients;

public sealed class GuildTests
{
    [Fact]
    public async Task What_is_kept_of_a_guild_is_what_was_sent()
    {
        await using var bench = await ClientBench.ReadyAsync();

        var guild = bench.Client.GetGuild(FakeDiscord.GuildId);

        Assert.Equal(("Harbour ⚓", 999ul, "en-GB", 50ul * 1024 * 1024), (guild.Name, guild.OwnerId, guild.PreferredLocale, guild.MaxUploadLimit));
        Assert.Equal(["@everyone", "Panel admin"], guild.Roles.Select(role => role.Name));
        var role = guild.GetRole(Samples.AdminRole);
        Assert.Equal((3447003u, 3, true, false, 562949953421312ul), (role.Color.RawValue, role.Position, role.IsMentionable, role.IsManaged, role.Permissions.RawValue));
        var channel = guild.GetTextChannel(FakeDiscord.ChannelId);
        Assert.Equal(("servers", $"<#{FakeDiscord.ChannelId}>"), (channel.Name, channel.Mention));
        var thread = Assert.IsAssignableFrom<IThreadChannel>(bench.Client.GetChannel(Samples.ThreadId));
        Assert.Equal((true, false), (thread.IsLocked, thread.IsArchived));
        Assert.Null(guild.GetTextChannel(300000000000000000));
    }

    [Fact]
    public async Task Roles_and_channels_follow_their_events()
    {
        await using var bench = await ClientBench.ReadyAsync();
        var guild = bench.Client.GetGuild(FakeDiscord.GuildId);
        var id = FakeDiscord.GuildId;

        await bench.Gateway.EventAsync("GUILD_ROLE_CREATE", $$"""{"guild_id":"{{id}}","role":{"id":"5","name":"New","permissions":"8","position":9} }""");
        await bench.Gateway.EventAsync("GUILD_ROLE_UPDATE", $$"""{"guild_id":"{{id}}","role":{"id":"{{Samples.AdminRole}}","name":"Boss","permissions":"0","position":3} }""");
        await bench.Gateway.EventAsync("GUILD_ROLE_DELETE", $$"""{"guild_id":"{{id}}","role_id":"5"}""");
        await bench.Gateway.EventAsync("CHANNEL_CREATE", $$"""{"id":"6","type":0,"guild_id":"{{id}}","name":"fresh"}""");
        await bench.Gateway.EventAsync("CHANNEL_DELETE", $$"""{"id":"{{FakeDiscord.ChannelId}}","type":0,"guild_id":"{{id}}"}""");
        await bench.Gateway.EventAsync("GUILD_UPDATE", $$"""{"id":"{{id}}","name":"Renamed","owner_id":"1000"}""");
        await bench.Gateway.EventAsync("GUILD_MEMBER_UPDATE", $$"""{"guild_id":"{{id}}","user":{"id":"100000000000000001","username":"Bot"},"roles":[]}""");
        await bench.InteractAsync<SocketSlashCommand>(Samples.Slash());

        Assert.Equal(["@everyone", "Boss"], guild.Roles.Select(role => role.Name).Order());
        Assert.Equal("fresh", guild.GetTextChannel(6).Name);
        Assert.Null(guild.GetChannel(FakeDiscord.ChannelId));
        Assert.Equal(("Renamed", 1000ul), (guild.Name, guild.OwnerId));
        Assert.True(guild.CurrentUser.Roles.Single().IsEveryone);
    }

    [Fact]
    public async Task A_guild_keeps_a_few_kilobytes_whatever_its_description_weighs()
    {
        await using var bench = await ClientBench.ReadyAsync();
        var noise = string.Join(',', Enumerable.Range(0, 2000).Select(i => $$"""{"id":"{{i}}","name":"emoji_{{i}}"}"""));

        await bench.Gateway.EventAsync("GUILD_CREATE", Samples.Guild(77).Replace("\"emojis\":[]", $"\"emojis\":[{noise}]", StringComparison.Ordinal));
        await bench.InteractAsync<SocketSlashCommand>(Samples.Slash());

        Assert.InRange(bench.Client.GetGuild(77).KeptBytes, 1, 400);
    }

    [Fact]
    public async Task A_message_goes_to_a_channel_is_changed_and_deleted()
    {
        await using var bench = await ClientBench.ReadyAsync();
        var path = $"/api/v10/channels/{FakeDiscord.ChannelId}/messages";
        bench.Discord.Answers[$"POST {path}"] = (HttpStatusCode.OK, Samples.Message);
        bench.Discord.Answers[$"PATCH {path}/800000000000000001"] = (HttpStatusCode.OK, Samples.Message);
        bench.Discord.Answers[$"DELETE {path}/800000000000000001"] = (HttpStatusCode.NoContent, "");
        IMessageChannel channel = bench.Client.GetGuild(FakeDiscord.GuildId).GetTextChannel(FakeDiscord.ChannelId);

        var message = await channel.SendMessageAsync("hello", embed: new EmbedBuilder().WithTitle("T").Build(), allowedMentions: AllowedMentions.None);
        await message.ModifyAsync(change =>
        {
            change.Content = "";
            change.Components = new ComponentBuilder().Build();
        });
        await channel.ModifyMessageAsync(message.Id, change => change.Embed = new EmbedBuilder().WithTitle("U").Build());
        await message.DeleteAsync();

        Assert.Equal("""{"tts":false,"content":"hello","embeds":[{"type":"rich","title":"T"}],"allowed_mentions":{"parse":[]}}""", (await bench.Discord.NextAsync()).Body);
        Assert.Equal("""{"content":"","components":[]}""", (await bench.Discord.NextAsync()).Body);
        Assert.Equal("""{"embeds":[{"type":"rich","title":"U"}]}""", (await bench.Discord.NextAsync()).Body);
        Assert.Equal("DELETE", (await bench.Discord.NextAsync()).Method);
    }

    [Fact]
    public async Task A_message_that_is_gone_is_null()
    {
        await using var bench = await ClientBench.ReadyAsync();
        IMessageChannel channel = bench.Client.GetGuild(FakeDiscord.GuildId).GetTextChannel(FakeDiscord.ChannelId);

        Assert.Null(await channel.GetMessageAsync(5));
    }

    [Fact]
    public async Task The_newest_messages_are_read_page_by_page_until_there_are_no_more()
    {
        await using var bench = await ClientBench.ReadyAsync();
        bench.Discord.Answers[$"GET /api/v10/channels/{FakeDiscord.ChannelId}/messages"] = (HttpStatusCode.OK, $"[{Samples.Message}]");
        IMessageChannel channel = bench.Client.GetGuild(FakeDiscord.GuildId).GetTextChannel(FakeDiscord.ChannelId);

        var titles = new List<string>();
        await foreach (var page in channel.GetMessagesAsync(2))
            titles.AddRange(page.SelectMany(message => message.Embeds).Select(embed => embed.Title));

        Assert.Equal(["Survival"], titles);
    }

    [Fact]
    public async Task A_direct_message_opens_the_conversation_first()
    {
        await using var bench = await ClientBench.ReadyAsync();
        bench.Discord.Answers["POST /api/v10/users/@me/channels"] = (HttpStatusCode.OK, """{"id":"300000000000000077","type":1}""");
        bench.Discord.Answers["POST /api/v10/channels/300000000000000077/messages"] = (HttpStatusCode.OK, Samples.Message);
        var interaction = await bench.InteractAsync<SocketSlashCommand>(Samples.Slash());

        var conversation = await interaction.User.CreateDMChannelAsync();
        await conversation.SendMessageAsync("psst");

        Assert.Equal($$"""{"recipient_id":"{{FakeDiscord.UserId}}"}""", (await bench.Discord.NextAsync()).Body);
        Assert.Equal("psst", (await bench.Discord.NextAsync()).Json.GetProperty("content").GetString());
    }

    [Fact]
    public async Task Only_a_message_with_something_in_it_is_sent()
    {
        await using var bench = await ClientBench.ReadyAsync();
        IMessageChannel channel = bench.Client.GetGuild(FakeDiscord.GuildId).GetTextChannel(FakeDiscord.ChannelId);

        await Assert.ThrowsAsync<ArgumentException>(() => channel.SendMessageAsync());
        await Assert.ThrowsAsync<ArgumentException>(() => channel.SendMessageAsync(new string('x', 2001)));
        await Assert.ThrowsAsync<ArgumentException>(() => channel.SendMessageAsync("x", flags: MessageFlags.Ephemeral));
        await Assert.ThrowsAsync<ArgumentException>(() => channel.ModifyMessageAsync(1, _ => { }));
    }
}
