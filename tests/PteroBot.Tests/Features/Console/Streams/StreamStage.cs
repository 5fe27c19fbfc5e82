using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Channels;
using PteroBot.Features.Console.Streams;
using PteroBot.Hosting;
using PteroBot.Interactions;
using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.Rendering;
using PteroBot.Tests.Features.Boards;
using PteroBot.Tests.Live;

namespace PteroBot.Tests.Features.Console.Streams;

/// <summary>Streams of Nora's server, with a console and a Discord that a test plays.</summary>
internal sealed class StreamStage : IAsyncDisposable
{
    public const ulong Thread = 7;

    public static readonly Actor Nora = new(1, "nora", FeatureWorld.Harbour, [], ManagesGuild: true);
    public static readonly Actor Mia = new(3, "mia", FeatureWorld.Harbour, [], ManagesGuild: true);
    public static readonly Guid Uuid = Guid.Parse($"{FeatureWorld.Survival}-0000-4000-8000-000000000000");

    private FeedWatch _script = null!;

    public FakeMessages Messages { get; } = new();

    public FakePlaces Places { get; } = new() { Member = new Membership(true, Nora) };

    public ScriptedSource Console { get; } = new();

    public FeatureWorld World { get; private set; } = null!;

    public StreamDelivery Streams { get; private set; } = null!;

    public StreamDesk Desk { get; private set; } = null!;

    public StreamBook Book => World.Get<StreamBook>();

    /// <summary>What stands in the thread, the newest last.</summary>
    public IReadOnlyList<string> Shown => [.. Messages.Shown.Where(message => message.Value.Text is not null).OrderBy(message => message.Key).Select(message => message.Value.Text!)];

    public static async Task<StreamStage> StartAsync()
    {
        var stage = new StreamStage { World = await FeatureWorld.StartAsync() };
        // Whoever joins first feeds: the test does, and the stream only listens.
        stage._script = stage.World.Get<ServerFeeds>().Watch(new FeedKey(PanelStub.Address.ToString(), Uuid.ToString()), "script", stage.Console);
        stage.Restart();
        return stage;
    }

    /// <summary>Another process on the same store.</summary>
    public void Restart()
    {
        var (book, audit, rights) = (Book, World.Get<AuditLog>(), World.Get<StreamRights>());
        var ends = new StreamEnds(book, audit, Messages, World.Get<GuildLanguages>(), NullLogger<StreamEnds>.Instance);
        Streams = new StreamDelivery(book, rights, ends, Messages, new ChannelPace(World.Clock), Places, World.Get<StandingWatches>(), World.Get<SecretMask>(), World.Get<GuildLanguages>(), World.Clock, NullLogger<StreamDelivery>.Instance);
        Desk = new StreamDesk(book, rights, Streams, Messages, Places, audit, World.Get<GuildLanguages>(), Options.Create(new DiscordOptions()), World.Clock);
    }

    /// <summary>Begins a stream in the thread, as Nora.</summary>
    public async Task<ConsoleStream> BeginAsync(StreamSettings? settings = null)
    {
        var draft = (await Desk.DraftAsync(Nora, new StreamWish("Survival", Thread, StreamPlace.Here, settings ?? new()), CancellationToken.None)).Allowed!;
        return (await Desk.BeginAsync(Nora, draft.Id, inPrivate: false, CancellationToken.None)).Allowed!;
    }

    public async Task TellAsync(ServerCondition condition)
    {
        Console.Tell(condition);
        await _script.UntilAsync(condition);
    }

    /// <summary>The socket is gone.</summary>
    public async Task BreakAsync()
    {
        Console.Tell(new ServerHappening.Unheard());
        await _script.UntilAsync(snapshot => !snapshot.IsLive);
    }

    /// <summary>Waits until so many lines have been heard and wait to be shown; no time passes.</summary>
    public async Task UntilHeardAsync(ConsoleStream stream, int lines)
    {
        for (var i = 0; i < 2_000 && Streams.Find(stream.Id)!.Queue.Count < lines; i++)
            await Task.Delay(5);
        Assert.Equal(lines, Streams.Find(stream.Id)!.Queue.Count);
    }

    /// <summary>Ticks until the thread shows something; time passes meanwhile.</summary>
    public async Task<string> UntilShownAsync(string text)
    {
        for (var i = 0; i < 300; i++)
        {
            if (Shown.LastOrDefault(message => message.Contains(text, StringComparison.Ordinal)) is { } found)
                return found;
            await Task.Delay(5);
            await TickAsync();
        }
        throw new TimeoutException($"'{text}' was never shown. Shown:\n{string.Join("\n---\n", Shown)}");
    }

    public async Task TickAsync(TimeSpan? time = null)
    {
        World.Clock.Advance(time ?? StreamQueue.BatchEvery);
        await Streams.DeliverDueAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        _script.Dispose();
        await World.DisposeAsync();
    }
}

/// <summary>Channels and members as a test tells them to be.</summary>
internal sealed class FakePlaces : IStreamPlaces
{
    public PlaceKind Kind { get; set; } = PlaceKind.Channel;

    public Membership Member { get; set; } = new(false, null);

    public MessageOutcome Opening { get; set; }

    public List<(ulong Channel, string Name, bool IsPrivate, ulong User)> Opened { get; } = [];

    public Task<PlaceKind> LookAsync(ulong channelId, CancellationToken cancellationToken) => Task.FromResult(Kind);

    public Task<(MessageOutcome Outcome, ulong ThreadId)> OpenThreadAsync(ulong channelId, string name, bool isPrivate, ulong userId, CancellationToken cancellationToken)
    {
        Opened.Add((channelId, name, isPrivate, userId));
        return Task.FromResult((Opening, Opening == MessageOutcome.Done ? 70UL : 0));
    }

    public Task JoinAsync(ulong channelId, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<Membership> MemberAsync(ulong guildId, ulong userId, CancellationToken cancellationToken) => Task.FromResult(Member);
}
