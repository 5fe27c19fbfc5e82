using System.Net;
using Discord;
using Discord.Net;
using Moq;
using PteroBot.Channels;
using PteroBot.Features.Boards;
using PteroBot.Features.Setup;
using PteroBot.Live;
using PteroBot.Tests.Access;
using PteroBot.Tests.Interactions;

namespace PteroBot.Tests.Features.Setup;

/// <summary>Whether the bot may write where something stands: it says that it types, which only those may who may write.</summary>
public sealed class ChannelProbeTests
{
    private const ulong Channel = 300;

    private static readonly IGuildUser Owner = FakeInteractions.Member(42, FeatureWorld.Harbour, [], GuildPermission.ManageGuild);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_may_type_may_write_and_nothing_is_written_to_find_that_out()
    {
        await using var world = await FeatureWorld.StartAsync();
        var channel = Stands(world);

        Assert.Equal(ChannelState.Works, await ProbeAsync(world));
        channel.Verify(one => one.TriggerTypingAsync(It.IsAny<RequestOptions>()), Times.Once);
        channel.Verify(one => one.SendMessageAsync(It.IsAny<string>(), It.IsAny<bool>(), It.IsAny<Embed>(), It.IsAny<RequestOptions>(), It.IsAny<AllowedMentions>(), It.IsAny<MessageReference>(),
            It.IsAny<MessageComponent>(), It.IsAny<ISticker[]>(), It.IsAny<Embed[]>(), It.IsAny<MessageFlags>(), It.IsAny<PollProperties>()), Times.Never);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, nameof(ChannelState.Closed))]
    [InlineData(HttpStatusCode.NotFound, nameof(ChannelState.Gone))]
    [InlineData(HttpStatusCode.BadGateway, null)]
    public async Task What_Discord_answers_tells_what_is_wrong(HttpStatusCode status, string? state)
    {
        await using var world = await FeatureWorld.StartAsync();
        Stands(world).Setup(one => one.TriggerTypingAsync(It.IsAny<RequestOptions>())).ThrowsAsync(new HttpException(status, null!));

        Assert.Equal(state, (await ProbeAsync(world))?.ToString());
    }

    [Fact]
    public async Task A_channel_of_another_guild_is_none_of_this_one_s_and_is_not_typed_in()
    {
        await using var world = await FeatureWorld.StartAsync();
        var channel = Stands(world, guild: FeatureWorld.Lighthouse);

        Assert.Equal(ChannelState.Gone, await ProbeAsync(world));
        channel.Verify(one => one.TriggerTypingAsync(It.IsAny<RequestOptions>()), Times.Never);
    }

    [Fact]
    public async Task The_report_names_the_channel_what_stands_there_and_the_permission_that_is_missing()
    {
        await using var world = await FeatureWorld.StartAsync(("Discord:Token", "MTI3.GxXxXx.planted-token-planted-token-planted"));
        Stands(world);
        world.Http.On("GET", "/api/application/servers", HttpStatusCode.Unauthorized, PanelScript.Unauthenticated);
        await world.Get<BoardBook>().SaveAsync(Board(), Token);
        Mock.Get(world.Get<IChannelRights>()).Setup(rights => rights.MissingAsync(FeatureWorld.Harbour, Channel, It.IsAny<CancellationToken>())).ReturnsAsync(["Embed Links"]);
        var check = Typed.Command("setup check", Owner);

        var calls = await world.HandleAsync(check);

        Assert.StartsWith("edit: Health report", calls[^1]);
        Assert.Contains($"⊘ **<#{Channel}>**, for boards: I lack **Embed Links** there. Allow it in that channel's settings, under Permissions.", check.Embed);
    }

    private static Board Board() => new()
    {
        Id = "b1",
        Standing = new Standing { GuildId = FeatureWorld.Harbour, CreatorId = 1, Panel = PanelStub.Address.ToString() },
        CreatorName = "nora",
        Kind = BoardKind.Own,
        ChannelId = Channel,
        MessageId = 1,
        Interval = TimeSpan.FromMinutes(1),
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    private static Task<ChannelState?> ProbeAsync(FeatureWorld world) => world.Get<AuditChannel>().ProbeAsync(FeatureWorld.Harbour, Channel, Token);

    private static Mock<ITextChannel> Stands(FeatureWorld world, ulong guild = FeatureWorld.Harbour)
    {
        var channel = new Mock<ITextChannel>();
        channel.SetupGet(one => one.GuildId).Returns(guild);
        Mock.Get(world.Get<IDiscordClient>()).Setup(client => client.GetChannelAsync(Channel, It.IsAny<CacheMode>(), It.IsAny<RequestOptions>())).ReturnsAsync(channel.Object);
        return channel;
    }
}
