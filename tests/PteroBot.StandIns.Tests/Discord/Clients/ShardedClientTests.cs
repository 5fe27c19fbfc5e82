using System.Net;
using Discord;
using Discord.Net;
using Discord.WebSocket;

namespace PteroBot.StandIns.Tests.Clients;

public sealed class ShardedClientTests
{
    [Fact]
    public async Task Ready_comes_when_every_announced_guild_is_here()
    {
        await using var bench = await ClientBench.StartAsync();
        await bench.Gateway.ReadyAsync(1, 2);
        await bench.Gateway.EventAsync("GUILD_CREATE", Samples.Guild(1));
        await bench.Gateway.EventAsync("GUILD_CREATE", Samples.Guild(2));

        var happened = new[] { await bench.NextAsync(), await bench.NextAsync(), await bench.NextAsync(), await bench.NextAsync() };

        Assert.Equal(["connected", "available 1", "available 2", "ready"], happened);
        Assert.Equal(100000000000000001ul, bench.Client.CurrentUser.Id);
        Assert.Equal(2, bench.Client.Guilds.Count);
    }

    [Fact]
    public async Task Ready_comes_without_the_guilds_that_stay_away()
    {
        await using var bench = await ClientBench.StartAsync(config => config.MaxWaitBetweenGuildAvailablesBeforeReady = 50);
        await bench.Gateway.ReadyAsync(1, 2);

        Assert.Equal("connected", await bench.NextAsync());
        Assert.Equal("ready", await bench.NextAsync());
        await bench.Gateway.EventAsync("GUILD_CREATE", Samples.Guild(2));
        Assert.Equal("available 2", await bench.NextAsync());
    }

    [Fact]
    public async Task A_guild_that_was_not_announced_has_been_joined_and_one_that_goes_for_good_has_been_left()
    {
        await using var bench = await ClientBench.ReadyAsync();

        await bench.Gateway.EventAsync("GUILD_CREATE", Samples.Guild(7));
        await bench.Gateway.EventAsync("GUILD_DELETE", """{"id":"7","unavailable":true}""");
        await bench.Gateway.EventAsync("GUILD_CREATE", Samples.Guild(7));
        await bench.Gateway.EventAsync("GUILD_DELETE", """{"id":"7"}""");

        string[] expected = ["joined 7", "available 7", "unavailable 7", "available 7", "unavailable 7", "left 7"];
        foreach (var one in expected)
            Assert.Equal(one, await bench.NextAsync());
        Assert.Null(bench.Client.GetGuild(7));
    }

    [Fact]
    public async Task A_wrong_token_ends_in_a_disconnect_that_names_4004_and_in_no_further_try()
    {
        await using var bench = await ClientBench.StartAsync();
        await bench.Gateway.SayAsync("""{"op":10,"d":{"heartbeat_interval":41250},"s":null,"t":null}""");
        await bench.Gateway.NextAsync(2);

        await bench.Gateway.CloseAsync(4004, "Authentication failed.");
        var exception = await bench.NextDisconnectAsync();

        Assert.Equal(4004, Assert.IsType<WebSocketClosedException>(exception!.InnerException).CloseCode);
        await bench.NextLogAsync(line => line.Severity == LogSeverity.Critical);
    }

    [Fact]
    public async Task A_refused_login_is_an_http_exception()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Answers["GET /api/v10/gateway/bot"] = (HttpStatusCode.Unauthorized, """{"message":"401: Unauthorized","code":0}""");
        await using var client = new DiscordShardedClient(discord.Config());

        var e = await Assert.ThrowsAsync<HttpException>(() => client.LoginAsync(TokenType.Bot, FakeDiscord.Token));

        Assert.Equal(HttpStatusCode.Unauthorized, e.HttpCode);
        Assert.DoesNotContain(FakeDiscord.Token, e.ToString(), StringComparison.Ordinal);
        Assert.Equal(LoginState.LoggedOut, client.LoginState);
    }

    [Fact]
    public async Task A_handler_that_never_ends_does_not_keep_interactions_from_being_handled()
    {
        await using var bench = await ClientBench.ReadyAsync();
        var never = new TaskCompletionSource();
        bench.Client.JoinedGuild += _ => never.Task;
        bench.Client.SlashCommandExecuted += _ => never.Task;
        await bench.Gateway.EventAsync("GUILD_CREATE", Samples.Guild(8));

        await bench.InteractAsync<SocketSlashCommand>(Samples.Slash());
        var second = await bench.InteractAsync<SocketSlashCommand>(Samples.Slash(id: 600000000000000055));

        Assert.Equal(600000000000000055ul, second.Id);
        never.SetResult();
    }

    [Fact]
    public async Task A_handler_that_throws_is_logged_and_nothing_else()
    {
        await using var bench = await ClientBench.ReadyAsync();
        bench.Client.SlashCommandExecuted += _ => throw new InvalidOperationException("planned");

        await bench.InteractAsync<SocketSlashCommand>(Samples.Slash());
        await bench.InteractAsync<SocketSlashCommand>(Samples.Slash());

        Assert.Equal(LogSeverity.Warning, (await bench.NextLogAsync(line => line.Exception?.Message == "planned")).Severity);
    }

    [Fact]
    public async Task A_handler_of_a_shards_event_that_throws_is_logged_by_the_client_that_it_listens_to()
    {
        await using var bench = await ClientBench.ReadyAsync();
        bench.Client.JoinedGuild += _ => throw new InvalidOperationException("planned");

        await bench.Gateway.EventAsync("GUILD_CREATE", Samples.Guild(8));

        await bench.NextLogAsync(line => line.Exception?.Message == "planned");
    }

    [Fact]
    public async Task An_event_that_cannot_be_read_does_not_cost_the_connection()
    {
        await using var bench = await ClientBench.ReadyAsync();

        await bench.Gateway.EventAsync("GUILD_ROLE_UPDATE", """{"guild_id":{},"role":7}""");
        var interaction = await bench.InteractAsync<SocketSlashCommand>(Samples.Slash());

        Assert.Equal("power", interaction.CommandName);
        await bench.NextLogAsync(line => line.Severity == LogSeverity.Error);
    }

    [Fact]
    public async Task Commands_are_registered_with_what_the_slash_properties_say()
    {
        await using var bench = await ClientBench.ReadyAsync();
        bench.Discord.Answers["PUT /api/v10/applications/100000000000000002/commands"] =
            (HttpStatusCode.OK, """[{"id":"900000000000000001","application_id":"100000000000000002","type":1,"name":"power","description":"Power"}]""");
        var command = new SlashCommandProperties
        {
            Name = "power",
            Description = "Power",
            DefaultMemberPermissions = GuildPermission.ManageGuild,
            ContextTypes = new HashSet<InteractionContextType> { InteractionContextType.Guild },
            Options = new List<ApplicationCommandOptionProperties>
            {
                new() { Name = "server", Description = "Which", Type = ApplicationCommandOptionType.String, IsRequired = true, IsAutocomplete = true, MaxLength = 100 },
                new() { Name = "count", Description = "How many", Type = ApplicationCommandOptionType.Integer, MinValue = 1, Choices = [new() { Name = "one", Value = 1 }] },
            },
        };

        var registered = await bench.Client.BulkOverwriteGlobalApplicationCommandsAsync([command]);
        var asked = await bench.Discord.NextAsync();

        Assert.Equal(900000000000000001ul, registered.Single().Id);
        Assert.Equal("""
            [{"name":"power","type":1,"description":"Power","options":[{"type":3,"name":"server","description":"Which","required":true,"autocomplete":true,"max_length":100},{"type":4,"name":"count","description":"How many","required":false,"autocomplete":false,"choices":[{"name":"one","value":1}],"min_value":1}],"default_member_permissions":"32","nsfw":false,"contexts":[0]}]
            """, asked.Body);
        Assert.Equal($"Bot {FakeDiscord.Token}", asked.Headers["Authorization"]);
        Assert.StartsWith("DiscordBot (", asked.Headers["User-Agent"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Custom_status_set_before_the_start_goes_with_identify()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var client = new DiscordShardedClient(discord.Config());
        await client.SetCustomStatusAsync("watching");
        await client.LoginAsync(TokenType.Bot, FakeDiscord.Token);
        await client.StartAsync();
        var peer = await discord.NextPeerAsync();
        await peer.SayAsync("""{"op":10,"d":{"heartbeat_interval":41250},"s":null,"t":null}""");

        var identify = await peer.NextAsync(2);

        Assert.Equal("watching", identify.GetProperty("presence").GetProperty("activities")[0].GetProperty("state").GetString());
    }
}
