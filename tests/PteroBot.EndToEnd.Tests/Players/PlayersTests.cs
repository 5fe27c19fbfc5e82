using System.Text.Json.Nodes;
using PteroBot.EndToEnd.Tests.People;
using PteroBot.Sandbox.Games;
using PteroBot.Sandbox.Hosting;
using PteroBot.Sandbox.Panel;

namespace PteroBot.EndToEnd.Tests.Players;

/// <summary>Games that are asked over real sockets: on cards and boards, and with <c>/players</c>; fair ones and liars.</summary>
public sealed class PlayersTests
{
    private const string NoAnswer = "does not answer questions about its players";

    private static readonly SandboxOptions WithGames = SandboxHost.Defaults with
    {
        Speed = 4,
        Games = true,
        BotSettings = new Dictionary<string, string> { ["Players__Interval"] = "00:00:10", ["Players__Timeout"] = "00:00:01", ["Boards__Interval"] = "00:00:05" },
    };

    [Fact]
    public async Task Cards_and_boards_show_the_players_of_all_three_kinds_of_games_and_follow_them()
    {
        await using var sandbox = await StartAsync();
        var owner = sandbox.As("owner");
        await SetAsync(sandbox, new { server = "Survival", online = 12, most = 40 });
        await SetAsync(sandbox, new { server = "Pocket", online = 3, most = 10 });
        await SetAsync(sandbox, new { server = "Fortress", online = 9, most = 24 });

        foreach (var (server, players) in new[] { ("survival", "`Players` 12 of 40"), ("pocket", "`Players` 3 of 10"), ("fortress", "`Players` 9 of 24") })
        {
            await owner.RunAsync("status", new { server });
            await owner.EventuallySeesAsync(seen => seen.Says(players), what: $"{players} on the card of {server}");
        }
        await owner.RunAsync("board create", new { servers = "survival, pocket, fortress", layout = "table" });
        var board = await owner.EventuallySeesAsync(seen => seen.Says("12/40") && seen.Says("3/10") && seen.Says("9/24"), what: "the board");

        await SetAsync(sandbox, new { server = "Survival", online = 13, most = 40 });
        await owner.EventuallySeesAsync(board, seen => seen.Says("13/40"), what: "one more player on the board");
    }

    [Fact]
    public async Task Names_are_on_the_card_once_somebody_wants_them_and_do_nothing()
    {
        await using var sandbox = await StartAsync();
        var owner = sandbox.As("owner");
        await SetAsync(sandbox, new { server = "Survival", online = 5, fault = "nasty" });

        var set = await owner.RunAsync("players settings", new { server = "survival", names = true });
        await owner.RunAsync("status", new { server = "survival" });
        var card = await owner.EventuallySeesAsync(seen => seen.Says("`Players` 5 of 20: Red"), what: "the names");

        Assert.Contains("**Names on cards** yes", set.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("@everyone", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("§", card.Text, StringComparison.Ordinal);
        Assert.Contains("linebreak", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_Pelican_its_player_counter_tells_what_the_game_does_not_and_without_it_nothing_is_shown()
    {
        // No game listens, so that the bot's own questions come to nothing.
        await using var sandbox = await SandboxHost.StartAsync(WithGames with { Panel = PanelFlavour.Pelican, Games = false });
        var world = sandbox.App.Panel.World;
        lock (world.Gate)
            world.Servers[0].Crowd = new Crowd(7, 40);
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");

        var listed = await owner.RunAsync("players list", new { server = "survival" });
        await owner.RunAsync("status", new { server = "survival" });
        await owner.EventuallySeesAsync(seen => seen.Says("`Players` 7 of 40"), what: "the players on the card");
        lock (world.Gate)
            world.CountsPlayers = false;
        var without = await owner.RunAsync("players list", new { server = "fortress" });

        Assert.Contains("**7 of 40** play now.", listed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("play now.", without.Text, StringComparison.Ordinal);
        Assert.InRange(sandbox.AskedOfPanel("/query").Count, 1, 6);
    }

    [Theory]
    [InlineData("survival", "silent", "garbage", "huge", "negative", "drip", "endless", "bomb")]
    [InlineData("pocket", "silent", "garbage", "huge", "negative", "endless", "elsewhere")]
    [InlineData("fortress", "silent", "garbage", "endless", "elsewhere", "challenges", "bomb")]
    public async Task A_game_that_lies_gets_no_number_and_the_bot_goes_on(string server, params string[] faults)
    {
        await using var sandbox = await StartAsync();
        var owner = sandbox.As("owner");

        foreach (var fault in faults)
        {
            await SetAsync(sandbox, new { server, online = 5, fault });
            var said = await AskAsync(owner, server);
            Assert.True(said.Contains(NoAnswer, StringComparison.Ordinal), $"{fault}: {said}");
        }
        await SetAsync(sandbox, new { server, online = 5, fault = (string?)null });

        Assert.Contains("**5 of 20** play now.", await AskAsync(owner, server), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_set_holds_after_a_restart_and_a_server_that_is_off_is_never_asked()
    {
        await using var sandbox = await StartAsync();
        var owner = sandbox.As("owner");

        await owner.RunAsync("players settings", new { server = "survival", game = "off" });
        await sandbox.PostAsync("sandbox/bot", new { action = "kill" });
        await sandbox.PostAsync("sandbox/bot", new { action = "start" });
        await sandbox.UntilBotReadyAsync();
        var off = await owner.RunAsync("players list", new { server = "survival" });
        await owner.RunAsync("status", new { server = "survival" });
        var card = await owner.EventuallySeesAsync(seen => seen.Says("`Network`"), what: "the card");

        Assert.Contains("are not counted", off.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("`Players`", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_business_there_learns_nothing_and_changes_nothing()
    {
        await using var sandbox = await StartAsync();
        await sandbox.LinkAsync("member");
        var (stranger, member) = (sandbox.As("stranger"), sandbox.As("member"));

        var refused = await stranger.RunAsync("players list", new { server = "survival" });
        var listed = await member.RunAsync("players list", new { server = "survival" });
        var changed = await member.RunAsync("players settings", new { server = "survival", game = "off" });

        Assert.Contains("You have not linked a panel account yet", refused.Text, StringComparison.Ordinal);
        Assert.Contains("now.", listed.Text, StringComparison.Ordinal);
        Assert.Contains("`settings.rename`", changed.Text, StringComparison.Ordinal);
    }

    private static async Task<SandboxHost> StartAsync()
    {
        var sandbox = await SandboxHost.StartAsync(WithGames);
        Assert.SkipUnless(sandbox.App.Panel.Options.Games, "This system has one loopback address only.");
        await sandbox.LinkAsync("owner");
        return sandbox;
    }

    private static Task<JsonNode> SetAsync(SandboxHost sandbox, object players) => sandbox.PostAsync("sandbox/players", players);

    /// <summary>What <c>/players list</c> says, not faster than it may be asked.</summary>
    private static async Task<string> AskAsync(Person owner, string server)
    {
        for (var i = 0; i < 20; i++)
        {
            var answer = await owner.RunAsync("players list", new { server });
            if (answer.Text.Contains("play", StringComparison.Ordinal))
                return answer.Text;
            await Task.Delay(300);
        }
        throw new TimeoutException("The cooldown never ended.");
    }
}
