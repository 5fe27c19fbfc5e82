using System.Net;
using Discord;
using Microsoft.Extensions.Logging.Abstractions;
using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Audit;
using PteroBot.Features.AutoStop;
using PteroBot.Features.Players;
using PteroBot.Features.Power;
using PteroBot.Interactions;
using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.Tests.Access;
using PteroBot.Tests.Access.Grants;
using PteroBot.Tests.Features.Boards;
using PteroBot.Tests.Features.Sharing;
using PteroBot.Tests.Live;

namespace PteroBot.Tests.Features.AutoStop;

/// <summary>Survival stops after ten empty minutes, announced two minutes before; Nora has set it.</summary>
public abstract class AutoStopStage : IAsyncLifetime
{
    private protected const string Server = "/api/client/servers/7250dc0e";
    private protected static readonly Guid Uuid = Guid.Parse("7250dc0e-0000-4000-8000-000000000000");
    private protected static readonly FeedKey Key = new(PanelStub.Address.ToString(), Uuid.ToString());

    private protected static readonly ServerEntry Survival = new("7250dc0e", Uuid, "Survival", "node-1", true, ServerObstacle.None, new ServerLimits())
    {
        Game = new ServerGame("198.51.100.7", null, 25565, "node-1.example.com", "Paper", "", ""),
    };

    private protected static readonly string ListOfSurvival = $$$"""
        {"object":"list","data":[{{{PanelStub.Server(FeatureWorld.Survival, "Survival")}}}],"meta":{"pagination":{"total":1,"count":1,"per_page":100,"current_page":1,"total_pages":1,"links":{} } } }
        """;

    private protected readonly FakeMessages _messages = new() { Member = Who.Of(FeatureWorld.Nora) };
    private protected readonly ScriptedSource _panel = new();
    private protected FeatureWorld _world = null!;
    private protected FeedWatch _watch = null!;
    private protected AutoStopRunner _runner = null!;

    public async ValueTask InitializeAsync()
    {
        _world = (await FeatureWorld.StartAsync()).WithSurvival("running");
        _world.Script.List(AccessWorld.NoraKey, ListOfSurvival);
        _world.Http.On("POST", $"{Server}/power", _ =>
        {
            _panel.Tell(ServerCondition.Offline);
            return TestKit.StubHttp.Answer(HttpStatusCode.NoContent, null, "application/json");
        });
        _world.Http.On("POST", $"{Server}/command", HttpStatusCode.NoContent);
        _watch = _world.Get<ServerFeeds>().Watch(Key, "test", _panel, () => Survival);
        _panel.Tell(ServerCondition.Running);
        await _watch.UntilAsync(ServerCondition.Running);
        _runner = Start();
    }

    public async ValueTask DisposeAsync()
    {
        _watch.Dispose();
        await _world.DisposeAsync();
        GC.SuppressFinalize(this);
    }


    private protected async Task SetAsync(params (string, object)[] options)
    {
        (string, object)[] usual = [("minutes", 10L), ("warn", 2L)];
        await SaidAsync("autostop set", [.. usual.ExceptBy(options.Select(option => option.Item1), option => option.Item1), .. options]);
        Assert.Single(await _world.Get<AutoStopBook>().AllAsync(CancellationToken.None));
    }

    /// <summary>The crew may do this with Survival, by way of Harbour's community key.</summary>
    private protected async Task ShareAsync(GrantedAction action)
    {
        _world.Script.List(GrantWorld.CommunityKey, ListOfSurvival);
        await _world.Get<GuildVault>().SaveCommunityKeyAsync(FeatureWorld.Harbour, PanelStub.Address, PanelKey.Parse(GrantWorld.CommunityKey),
            new KeyReport(KeyVerdict.Client, PanelDialect.Pterodactyl) { Account = new() { Username = "harbour" } }, CancellationToken.None);
        await _world.GiveAsync(action);
    }

    private protected async Task SetAsAsync(IGuildUser member)
    {
        _messages.Member = Who.Of(member);
        await _world.HandleAsync(Typed.Command("autostop set", member, ("server", "Survival"), ("minutes", 10L), ("warn", 2L)));
        Assert.Single(await _world.Get<AutoStopBook>().AllAsync(CancellationToken.None));
    }

    private protected async Task<string> SaidAsync(string command, params (string, object)[] options) =>
        (await _world.HandleAsync(Typed.Command(command, FeatureWorld.Nora, [("server", "Survival"), .. options])))[^1].Split(": ", 2)[1];

    /// <summary>What the game tells from now on.</summary>
    private protected void Play(int? online)
    {
        _world.Games.Answer = online is { } number ? new PlayerCount(number, 20) : null;
        _world.Get<ServerFeeds>().Tell(Key, _world.Games.Answer);
    }

    private protected async Task PassAsync(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromSeconds(5))
        {
            _world.Clock.Advance(TimeSpan.FromSeconds(5));
            await _runner.RunDueAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20));
        }
    }

    private protected List<string> Stops() => [.. _world.Http.Requests.Where(request => request is { Method: "POST" } && request.Uri.AbsolutePath == $"{Server}/power").Select(request => request.Body)];

    private protected AutoStopRunner Start()
    {
        var (book, audit, feeds) = (_world.Get<AutoStopBook>(), _world.Get<AuditLog>(), _world.Get<ServerFeeds>());
        var rights = new AutoStopRights(_world.Get<AccessControl>(), _messages);
        var ends = new AutoStopEnds(book, audit, _messages, feeds, _world.Get<GuildLanguages>(), NullLogger<AutoStopEnds>.Instance);
        return new AutoStopRunner(book, rights, ends, _world.Get<AutoStopVoice>(), _world.Get<PowerDesk>(), _world.Get<PlayerRounds>(), _messages, feeds,
            _world.Get<StandingWatches>(), _world.Get<GuildLanguages>(), _world.Clock, NullLogger<AutoStopRunner>.Instance);
    }
}
