using PteroBot.Access;
using PteroBot.Features.Help;
using PteroBot.Panel;

namespace PteroBot.Tests.Features.Help;

public sealed class HelpEmbedsTests
{
    private static readonly PanelAddress Panel = PanelAddress.Parse("https://panel.example.com");
    private static readonly HelpCommand[] Commands =
        [new("admin servers list", "List"), new("audit", "Audit"), new("weather", "Weather"), new("help", "Help"), new("link", "Link"), new("power", "Power"), new("servers", "Servers"), new("setup", "Set up"), new("status", "Status")];

    [Fact]
    public void Who_has_nothing_yet_is_told_how_to_begin()
    {
        var embed = Embed(panel: Panel);

        Assert.Equal("Begin with </link:1>: it connects your account on the game panel and takes a minute. Then </servers:1> shows your servers.", embed.Description);
        Assert.Equal(["Your servers", "Your account", "More"], embed.Fields.Select(f => f.Name));
        Assert.Equal("</servers:1> Servers\n</status:1> Status\n</power:1> Power", embed.Fields[0].Value);
    }

    [Fact]
    public void Who_is_linked_is_told_as_whom()
    {
        var embed = Embed(panel: Panel, link: "**nora**");

        Assert.Equal("You are linked as **\\*\\*nora\\*\\*** on `panel.example.com`. </servers:1> shows your servers.", embed.Description);
    }

    [Fact]
    public void Administrators_and_managers_see_what_is_theirs()
    {
        var embed = Embed(panel: Panel, admin: true, manages: true);

        Assert.EndsWith("\nYou are a panel administrator here.", embed.Description, StringComparison.Ordinal);
        Assert.Equal(["Your servers", "Your account", "More", "This Discord server", "The whole panel"], embed.Fields.Select(f => f.Name));
        Assert.Equal("</setup:1> Set up\n</audit:1> Audit", embed.Fields[^2].Value);
        Assert.Equal("</admin servers list:1> List", embed.Fields[^1].Value);
    }

    [Fact]
    public void A_panel_administrator_who_may_not_manage_the_server_reads_the_audit_log_and_sets_nothing_up()
    {
        var embed = Embed(panel: Panel, admin: true);

        Assert.Equal("</audit:1> Audit", embed.Fields.Single(f => f.Name == "This Discord server").Value);
    }

    [Fact]
    public void However_many_commands_there_are_they_fit_into_one_embed()
    {
        string[] tops = ["status", "files", "backups", "schedules", "settings", "account", "setup", "board", "admin", "weather"];
        var commands = tops.SelectMany(top => Enumerable.Range(0, 20).Select(i => new HelpCommand($"{top} number-{i}", new string('x', 60)))).ToList();

        var embed = Embed(panel: Panel, admin: true, manages: true, commands: [.. commands]);

        Assert.InRange(embed.Length, 4_000, Discord.EmbedBuilder.MaxEmbedLength);
        Assert.All(embed.Fields, field => Assert.EndsWith("more", field.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void The_many_commands_of_administrators_share_a_line_per_group()
    {
        var embed = Embed(panel: Panel, admin: true, commands: [new("admin nodes list", "List"), new("admin users list", "List"), new("admin users show", "Show"), new("admin users edit", "Edit")]);

        Assert.Equal("</admin nodes list:1> List\n</admin users list:1>, show, edit", embed.Fields[^1].Value);
    }

    [Theory]
    [InlineData(true, "This Discord server has no panel yet. Begin with </setup show:1>, then </link:1> your own account.")]
    [InlineData(false, "This Discord server has no panel yet; somebody who manages it can name one. You can </link:1> an account of any panel yourself.")]
    public void Without_a_panel_the_next_step_depends_on_who_asks(bool manages, string expected)
    {
        Assert.Equal(expected, Embed(panel: null, manages: manages).Description);
    }

    [Fact]
    public void Any_number_of_commands_stays_within_a_field()
    {
        var many = Enumerable.Range(1, 200).Select(i => new HelpCommand($"files do{i}", new string('x', 100))).ToArray();

        var embed = Embed(panel: Panel, commands: many);

        Assert.True(embed.Fields[0].Value.Length <= 1024);
        Assert.EndsWith(" more", embed.Fields[0].Value, StringComparison.Ordinal);
    }

    private static Discord.Embed Embed(PanelAddress? panel, string? link = null, bool admin = false, bool manages = false, HelpCommand[]? commands = null) =>
        HelpEmbeds.Of(new HelpView(
            panel,
            link is null ? null : new Link { UserId = 1, Panel = Panel.ToString(), Key = default!, Username = link, OpensEverything = false, LinkedAt = default },
            admin, manages, commands ?? Commands, name => $"</{name}:1>")).Embeds[0];
}
