using Discord;
using PteroBot.Access;
using PteroBot.Features.Servers;
using PteroBot.Interactions;
using PteroBot.Live;
using PteroBot.Panel;

namespace PteroBot.Tests.Features.Servers;

public sealed class ServersListTests
{
    private static readonly ServerUsage Busy = new(53.2, 2254857830, 3650722201, 1, 1, TimeSpan.FromHours(2));

    [Fact]
    public void Every_state_is_shown_honestly()
    {
        (ServerEntry Server, RowState? State)[] rows =
        [
            (Entry(1, "Survival"), new(ServerCondition.Running, Busy)),
            (Entry(2, "Creative"), new(ServerCondition.Starting, Busy with { CpuPercent = 180 })),
            (Entry(3, "Skyblock"), new(ServerCondition.Offline, Busy)),
            (Entry(4, "Lobby") with { Node = "node-2" }, new(ServerCondition.NodeDown)),
            (Entry(5, "Hub"), new(ServerCondition.Unknown)),
            (Entry(6, "Arena"), RowState.Paused(TimeSpan.FromSeconds(18))),
            (Entry(7, "Old"), new(ServerCondition.Suspended)),
            (Entry(8, "New"), new(ServerCondition.Installing)),
            (Entry(9, "Broken"), new(ServerCondition.InstallFailed)),
            (Entry(10, "Late"), null),
        ];

        var text = Text(Render(rows));

        Assert.Equal(
            """
            ● **Survival** · 53 % · 2.1 / 4 GiB
            ◐ **Creative** · starting · 180 % · 2.1 / 4 GiB
            ○ **Skyblock** · offline
            ◌ **Lobby** · unknown, node-2 does not answer
            ◌ **Hub** · unknown, the panel does not answer
            ◌ **Arena** · unknown, the panel asks us to slow down for 18 s
            ⊘ **Old** · suspended
            ◐ **New** · installing
            ⊘ **Broken** · installation failed
            · **Late** · asking the panel…
            """, text);
    }

    [Theory]
    [InlineData(SilenceReason.Blocked, "the proxy in front of the panel blocks the bot")]
    [InlineData(SilenceReason.NodeDown, "node-1 does not answer")]
    [InlineData(SilenceReason.NoAccess, "the account has no access to it any more")]
    internal void A_silence_says_why(SilenceReason reason, string why) =>
        Assert.Equal($"◌ **Maze** · unknown, {why}", Text(Render([(Entry(1, "Maze"), RowState.Silent(reason))])));

    [Theory]
    [InlineData(0, 1, "Your servers · 0", "Only running | Search")]
    [InlineData(1, 1, "Your servers · 1", "Only running | Search")]
    [InlineData(10, 1, "Your servers · 10", "Only running | Search")]
    [InlineData(25, 1, "Your servers · 25", "(◀) | (1 of 3) | ▶ | Only running | Search")]
    [InlineData(25, 3, "Your servers · 25", "◀ | (3 of 3) | (▶) | Only running | Search")]
    [InlineData(500, 27, "Your servers · 500", "◀ | (27 of 50) | ▶ | Only running | Search")]
    [InlineData(500, 999, "Your servers · 500", "◀ | (50 of 50) | (▶) | Only running | Search")]
    public void Any_number_of_servers_is_paged(int count, int page, string title, string buttons)
    {
        var servers = Enumerable.Range(1, count).Select(i => Entry(i, $"Server {i}")).ToList();

        var reply = ServersList.Render(servers, servers, new ServersView(page, false, ""), _ => null);

        Assert.Equal(title, reply.Embeds[0].Title);
        Assert.Equal(buttons, string.Join(" | ", Buttons(reply).Select(b => b.IsDisabled ? $"({b.Label})" : b.Label)));
    }

    [Fact]
    public void The_longest_and_oddest_names_stay_within_discord_s_limits()
    {
        var names = new[] { new string('W', 191), new string('*', 191), "@everyone", "```", "שרת " + new string('א', 180), string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 17)), "\u202E", "[x](https://e.vil)", "**", "| | |" };
        var servers = Enumerable.Range(1, 500).Select(i => Entry(i, names[i % names.Length])).ToList();
        var state = RowState.Silent(SilenceReason.NotThePanel);

        for (var page = 1; page <= 50; page++)
        {
            var reply = ServersList.Render(servers, servers, new ServersView(page, true, new string('/', ServersView.MaxSearch)), _ => state, unasked: 400);

            Assert.True(reply.Embeds[0].Length < 6000);
            Assert.True(reply.Embeds[0].Description.Length < 4096);
            Assert.DoesNotContain("@everyone", reply.Embeds[0].Description, StringComparison.Ordinal);
            Assert.All(Buttons(reply), b => Assert.True(b.CustomId.Length <= CustomId.MaxLength));
        }
    }

    [Fact]
    public void The_menu_opens_each_server_by_its_identifier()
    {
        var servers = new[] { Entry(1, "Same"), Entry(2, "Same") };

        var reply = ServersList.Render(servers, servers, ServersView.Start(null), _ => new RowState(ServerCondition.Running));

        var menu = reply.Components!.Components.SelectMany(r => r.Components).OfType<SelectMenuComponent>().Single();
        Assert.Equal(["00000001", "00000002"], menu.Options.Select(o => o.Value));
        Assert.Equal("● Running · node-1", menu.Options.First().Description);
    }

    [Fact]
    public void Shared_servers_are_counted_and_an_empty_account_is_told_what_to_expect()
    {
        var servers = new[] { Entry(1, "Mine"), Entry(2, "Hers") with { IsOwner = false } };

        Assert.Equal("Your servers · 2, of which 1 shared", ServersList.Render(servers, servers, ServersView.Start(null), _ => null).Embeds[0].Title);
        Assert.Equal("There are no servers on your panel account yet. When somebody shares one with you, it appears here.", Text(ServersList.Render([], [], ServersView.Start(null), _ => null)));
        Assert.Equal("No server is called like that.", Text(ServersList.Render(servers, [], ServersView.Start("zzz"), _ => null)));
        Assert.Equal("None of them is running.", Text(ServersList.Render(servers, [], new(1, true, ""), _ => null)));
    }

    [Fact]
    public void The_view_travels_in_the_custom_id()
    {
        var view = new ServersView(3, true, "a/b %*{}");

        Assert.True(CustomId.TryParse(view.ToPage(4), out var next));
        Assert.Equal(view with { Page = 4 }, ServersView.Read(next.Arguments));
        Assert.True(CustomId.TryParse(view.ToOther, out var other));
        Assert.Equal(view with { Page = 1, OnlyRunning = false }, ServersView.Read(other.Arguments));
        Assert.Equal(new ServersView(1, false, ""), ServersView.Read([]));
        Assert.Equal(new ServersView(1, false, ""), ServersView.Read(["x", "y"]));
    }

    private static ServerEntry Entry(int number, string name) => new(
        number.ToString("x8"), new Guid(number, 0, 0, new byte[8]), name, "node-1", IsOwner: true, ServerObstacle.None, new ServerLimits { Memory = 4096, Cpu = 200, Disk = 40960 });

    private static Reply Render((ServerEntry Server, RowState? State)[] rows) => ServersList.Render(
        [.. rows.Select(r => r.Server)], [.. rows.Select(r => r.Server)], ServersView.Start(null), server => rows.First(r => r.Server == server).State);

    private static string Text(Reply reply) => reply.Embeds[0].Description;

    private static IEnumerable<ButtonComponent> Buttons(Reply reply) => reply.Components!.Components.SelectMany(row => row.Components).OfType<ButtonComponent>();
}
