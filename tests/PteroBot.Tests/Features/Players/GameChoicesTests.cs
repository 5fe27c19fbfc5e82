using Microsoft.Extensions.Options;
using PteroBot.Access;
using PteroBot.Features.Players;
using PteroBot.Features.Players.Queries;
using PteroBot.Hosting;
using PteroBot.Live;

namespace PteroBot.Tests.Features.Players;

public sealed class GameChoicesTests
{
    private static readonly PlayerSettings Nothing = PlayerSettings.For(new FeedKey("https://panel.example.com", "x"));

    private static readonly ServerGame Paper = new("198.51.100.7", "play.example.com", 25565, "node-1.example.com", "Paper", "ghcr.io/pterodactyl/yolks:java_21", "java -jar server.jar");

    [Theory]
    [InlineData("Paper", "", "", nameof(GameKind.MinecraftJava))]
    [InlineData("Forge Minecraft", "", "", nameof(GameKind.MinecraftJava))]
    [InlineData("Velocity", "", "", nameof(GameKind.MinecraftJava))]
    [InlineData("Vanilla Bedrock", "", "", nameof(GameKind.MinecraftBedrock))]
    [InlineData("PocketMine-MP", "", "", nameof(GameKind.MinecraftBedrock))]
    [InlineData("Team Fortress 2", "", "", nameof(GameKind.Source))]
    [InlineData("Garrys Mod", "", "", nameof(GameKind.Source))]
    [InlineData("My own pack", "ghcr.io/yolks:java_21", "java -Xmx4G -jar server.jar nogui", nameof(GameKind.MinecraftJava))]
    [InlineData("Whatever", "debian", "./srcds_run -game cstrike -port 27015", nameof(GameKind.Source))]
    [InlineData("Whatever", "debian", "./bedrock_server", nameof(GameKind.MinecraftBedrock))]
    public void The_game_is_told_from_what_a_server_is_made_of(string egg, string image, string startup, string kind) =>
        Assert.Equal(kind, $"{Target(Paper with { Egg = egg, Image = image, Startup = startup }).Kind}");

    [Theory]
    [InlineData("Lavalink", "ghcr.io/yolks:java_17", "java -jar Lavalink.jar")]
    [InlineData("Node.js", "ghcr.io/yolks:nodejs_22", "node index.js")]
    [InlineData("Dark Parking", "debian", "./run")]
    [InlineData("", "", "")]
    public void What_is_no_game_is_not_asked(string egg, string image, string startup) =>
        Assert.IsType<GameChoice.Unknown>(Choices().Of(Paper with { Egg = egg, Image = image, Startup = startup }, Nothing));

    [Fact]
    public void The_rules_of_the_operator_come_first()
    {
        var options = new PlayersOptions { Games = [new GameRule { Egg = "paper", Image = "java_21", Game = GameKind.Source, PortOffset = 2 }, new GameRule { Egg = "Vanilla", Game = null }] };

        Assert.Equal((GameKind.Source, 25567), (Target(Paper, options: options).Kind, Target(Paper, options: options).Port));
        Assert.IsType<GameChoice.Unknown>(Choices(options).Of(Paper with { Egg = "Vanilla Minecraft" }, Nothing));
        Assert.Equal(GameKind.MinecraftJava, Target(Paper with { Image = "java_17" }, options: options).Kind);
    }

    [Fact]
    public void What_was_set_for_the_server_comes_before_everything()
    {
        var target = Target(Paper, Nothing with { Game = GameKind.MinecraftBedrock, Port = 19132, Names = true });

        Assert.Equal((GameKind.MinecraftBedrock, 19132, true), (target.Kind, target.Port, target.WantsNames));
    }

    [Fact]
    public void Switched_off_is_off()
    {
        Assert.Equal(new GameChoice.Off(EverySingle: false), Choices().Of(Paper, Nothing with { IsOff = true }));
        Assert.Equal(new GameChoice.Off(EverySingle: true), Choices(new PlayersOptions { Enabled = false }).Of(Paper, Nothing));
    }

    [Theory]
    [InlineData("./RustDedicated +server.port 28015 +server.queryport 28017 ", 28017)]
    [InlineData("./ArkServer TheIsland?listen?QueryPort=27020?RCONPort=1", 27020)]
    [InlineData("./SquadServer.sh Port=7787 QueryPort=27165", 27165)]
    [InlineData("./server -query_port 27001", 27001)]
    [InlineData("./server -port 28015", 25565)]
    public void A_port_for_questions_is_read_from_the_start_command(string startup, int port) => Assert.Equal(port, Target(Paper with { Egg = "Rust", Startup = startup }).Port);

    [Fact]
    public void Games_that_listen_one_port_behind_are_asked_there() => Assert.Equal(2457, Target(Paper with { Egg = "Valheim Plus", Startup = "", Port = 2456 }).Port);

    [Theory]
    [InlineData("198.51.100.7", "play.example.com", false, "198.51.100.7")]
    [InlineData("10.0.0.5", "play.example.com", false, "play.example.com")]
    [InlineData("10.0.0.5", "play.example.com", true, "10.0.0.5")]
    [InlineData("0.0.0.0", "play.example.com", true, "play.example.com")]
    [InlineData("0.0.0.0", null, false, "node-1.example.com")]
    [InlineData("::", null, false, "node-1.example.com")]
    [InlineData("10.0.0.5", null, false, null)]
    [InlineData("127.0.0.1", null, false, null)]
    public void Asked_is_the_address_where_the_bot_may_go(string ip, string? alias, bool allowPrivate, string? host)
    {
        var choice = Choices(allowPrivate: allowPrivate).Of(Paper with { Ip = ip, Alias = alias }, Nothing);

        Assert.Equal(host, choice is GameChoice.Known known ? known.Target.Host : null);
        Assert.Equal(host is null, choice is GameChoice.NoAddress);
    }

    [Fact]
    public void A_server_without_an_address_is_not_asked() => Assert.IsType<GameChoice.NoAddress>(Choices().Of(null, Nothing));

    [Fact]
    public void Rules_that_fit_everything_are_refused_at_the_start()
    {
        var wrong = new PlayersOptionsRules().Validate(null, new PlayersOptions { Games = [new GameRule { Game = GameKind.Source }, new GameRule { Egg = "x", PortOffset = 5000 }] }).Failures;

        Assert.Equal(["Players:Games:0 fits every server; it needs Egg, Image or Startup.", "Players:Games:1:PortOffset is 5000; it has to be between -1000 and 1000."], wrong);
    }

    private static GameTarget Target(ServerGame game, PlayerSettings? settings = null, PlayersOptions? options = null) =>
        Assert.IsType<GameChoice.Known>(Choices(options).Of(game, settings ?? Nothing)).Target;

    private static GameChoices Choices(PlayersOptions? options = null, bool allowPrivate = false) =>
        new(Options.Create(options ?? new PlayersOptions()), Options.Create(new PanelsOptions { AllowPrivate = allowPrivate }));
}
