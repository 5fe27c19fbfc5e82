using Discord;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using PteroBot.Features.Console;
using PteroBot.Features.Console.Streams;
using PteroBot.Interactions;

namespace PteroBot.Tests.Features.Console.Streams;

public sealed class StreamTypingTests : IAsyncLifetime
{
    private readonly List<string> _reactions = [];
    private readonly List<string> _answers = [];
    private StreamStage _stage = null!;
    private StreamTyping _typing = null!;

    public async ValueTask InitializeAsync()
    {
        _stage = await StreamStage.StartAsync();
        _stage.World.Http.On("POST", $"/api/client/servers/{FeatureWorld.Survival}/command", System.Net.HttpStatusCode.NoContent);
        await _stage.BeginAsync(new StreamSettings { TakesLines = true });
        _typing = new StreamTyping(_stage.Streams, _stage.World.Get<ConsoleDesk>(), _stage.World.Get<CooldownLedger>(), NullLogger<StreamTyping>.Instance);
    }

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task A_permitted_member_s_line_goes_to_the_console_under_a_record()
    {
        await HearAsync(FeatureWorld.Nora, "say hello");

        Assert.Equal(["✅"], _reactions);
        Assert.Single(Sent);
        Assert.Contains(await _stage.World.AuditAsync(), record => record is { Action: "console.send", Detail: "say hello", UserId: 1 });
    }

    [Fact]
    public async Task A_stranger_s_line_goes_nowhere_and_the_reason_is_said_once_in_a_while()
    {
        await HearAsync(FeatureWorld.Sam, "stop");
        await HearAsync(FeatureWorld.Sam, "stop");
        var within = _answers.Count;
        _stage.World.Clock.Advance(TimeSpan.FromSeconds(31));
        await HearAsync(FeatureWorld.Sam, "stop");

        Assert.Empty(Sent);
        Assert.Equal(["❌", "❌", "❌"], _reactions);
        Assert.Equal((1, 2), (within, _answers.Count));
        Assert.Contains("You have not linked a panel account yet", _answers[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("say a\nstop")]
    [InlineData("say a\rstop")]
    [InlineData("say a\u2028stop")]
    public async Task A_line_break_is_refused(string text)
    {
        await HearAsync(FeatureWorld.Nora, text);

        Assert.Empty(Sent);
        Assert.Equal(["❌"], _reactions);
        Assert.Contains("A command is one line", Assert.Single(_answers), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MessageSource.Bot)]
    [InlineData(MessageSource.Webhook)]
    [InlineData(MessageSource.System)]
    public async Task Only_people_are_listened_to(MessageSource source)
    {
        await HearAsync(FeatureWorld.Nora, "stop", source);

        Assert.Empty(Sent);
        Assert.Empty(_reactions);
    }

    [Fact]
    public async Task Elsewhere_nothing_is_taken()
    {
        await HearAsync(FeatureWorld.Nora, "stop", channel: 8);
        await HearAsync(FeatureWorld.Nora, "");

        Assert.Empty(Sent);
        Assert.Empty(_reactions);
    }

    [Fact]
    public async Task Switched_off_nothing_is_taken()
    {
        var stream = _stage.Streams.In(StreamStage.Thread)!.Stream;
        await _stage.Desk.SetAsync(StreamStage.Nora, stream.Id, new StreamSettings(), CancellationToken.None);

        await HearAsync(FeatureWorld.Nora, "stop");

        Assert.Empty(Sent);
        Assert.Empty(_reactions);
    }

    private IEnumerable<string> Sent => _stage.World.Asked.Where(asked => asked.EndsWith("/command", StringComparison.Ordinal));

    private Task HearAsync(IGuildUser author, string text, MessageSource source = MessageSource.User, ulong channel = StreamStage.Thread)
    {
        var place = new Mock<IMessageChannel>();
        place.SetupGet(c => c.Id).Returns(channel);
        place.Setup(c => c.SendMessageAsync(It.IsAny<string>(), false, null, It.IsAny<RequestOptions>(), It.IsAny<AllowedMentions>(), It.IsAny<MessageReference>(), null, null, null, MessageFlags.None, null))
            .Callback((string answer, bool _, Embed _, RequestOptions _, AllowedMentions mentions, MessageReference _, MessageComponent _, ISticker[] _, Embed[] _, MessageFlags _, PollProperties _) =>
            {
                Assert.Equal(AllowedMentions.None, mentions);
                _answers.Add(answer);
            })
            .ReturnsAsync(Mock.Of<IUserMessage>());
        var message = new Mock<IMessage>();
        message.SetupGet(m => m.Source).Returns(source);
        message.SetupGet(m => m.Author).Returns(author);
        message.SetupGet(m => m.Content).Returns(text);
        message.SetupGet(m => m.Channel).Returns(place.Object);
        message.Setup(m => m.AddReactionAsync(It.IsAny<IEmote>(), It.IsAny<RequestOptions>())).Callback((IEmote emote, RequestOptions _) => _reactions.Add(emote.Name)).Returns(Task.CompletedTask);
        return _typing.HearAsync(message.Object, CancellationToken.None);
    }
}
