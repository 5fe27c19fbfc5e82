using System.Net;
using Discord;
using Discord.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Hosting;
using PteroBot.Languages;
using PteroBot.Storage;
using PteroBot.Tests.Access;

namespace PteroBot.Tests.Audit;

public sealed class AuditMirrorTests
{
    private const ulong ChannelId = 900;

    private readonly List<string> _sent = [];
    private readonly List<AllowedMentions?> _mentions = [];
    private readonly Mock<IDiscordClient> _discord = new();
    private Func<Exception?> _failing = () => null;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public AuditMirrorTests()
    {
        _discord.Setup(d => d.GetGuildAsync(It.IsAny<ulong>(), It.IsAny<CacheMode>(), It.IsAny<RequestOptions>())).ReturnsAsync(Mock.Of<IGuild>());
        Home(AccessWorld.Harbour);
    }

    [Fact]
    public async Task Completed_changes_are_told_once_in_order_and_nobody_is_pinged()
    {
        await using var world = await WorldAsync();
        var mirror = await BeginAsync(world);
        await DoAsync(world, "power.restart", ChangeEnd.Succeeded);
        await DoAsync(world, "power.kill", ChangeEnd.Refused("No @everyone"));
        await world.Get<AuditLog>().BeginAsync(AccessWorld.Nora, new Change("power.stop", "7250dc0e", "Survival"), Token);
        Settle(world);

        await mirror.DeliverAsync(AccessWorld.Harbour, Token);
        await mirror.DeliverAsync(AccessWorld.Harbour, Token);

        var lines = Assert.Single(_sent).Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.EndsWith("**nora** restarted **Survival**", lines[0]);
        Assert.Contains("was refused: kill **Survival** · No @\u200Beveryone", lines[1]);
        Assert.Same(AllowedMentions.None, Assert.Single(_mentions));
    }

    [Fact]
    public async Task Many_changes_are_told_in_few_messages_and_none_twice()
    {
        await using var world = await WorldAsync();
        var mirror = await BeginAsync(world);
        for (var i = 0; i < 130; i++)
            await DoAsync(world, "console.send", ChangeEnd.Succeeded, $"say {i}");
        Settle(world);

        for (var i = 0; i < 50 && (await mirror.DeliverAsync(AccessWorld.Harbour, Token)).HasMore; i++)
            continue;

        var told = string.Join('\n', _sent).Split('\n');
        Assert.Equal(Enumerable.Range(0, 130).Select(i => $"`say {i}`"), told.Select(line => line[line.IndexOf('`', StringComparison.Ordinal)..]));
        Assert.InRange(_sent.Count, 4, 12);
        Assert.All(_sent, message => Assert.InRange(message.Length, 1, 2000));
    }

    [Fact]
    public async Task What_could_not_be_told_is_told_later_also_by_the_next_process()
    {
        await using var world = await WorldAsync();
        var mirror = await BeginAsync(world);
        await DoAsync(world, "power.restart", ChangeEnd.Succeeded);
        Settle(world);
        _failing = () => new HttpException(HttpStatusCode.Forbidden, null, DiscordErrorCode.MissingPermissions);

        var refused = await mirror.DeliverAsync(AccessWorld.Harbour, Token);
        _failing = () => null;
        var next = await Mirror(world).DeliverAsync(AccessWorld.Harbour, Token);

        Assert.Equal("MissingPermissions", refused.Trouble);
        Assert.Null(next.Trouble);
        Assert.Single(_sent);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_channel_that_is_gone_or_of_another_guild_gets_nothing(bool isGone)
    {
        await using var world = await WorldAsync();
        var mirror = await BeginAsync(world);
        await DoAsync(world, "power.restart", ChangeEnd.Succeeded);
        Settle(world);
        if (isGone)
            _discord.Setup(d => d.GetChannelAsync(ChannelId, It.IsAny<CacheMode>(), It.IsAny<RequestOptions>())).ReturnsAsync((IChannel)null!);
        else
            Home(AccessWorld.Lighthouse);

        var outcome = await mirror.DeliverAsync(AccessWorld.Harbour, Token);

        Assert.Equal("the channel is gone", outcome.Trouble);
        Assert.Empty(_sent);
    }

    [Fact]
    public async Task The_lines_are_in_the_language_of_the_guild()
    {
        await using var world = await WorldAsync();
        await world.Get<GuildVault>().ChangeAsync(AccessWorld.Harbour, guild => guild with { Language = "de" }, Token);
        var mirror = await BeginAsync(world);
        await DoAsync(world, "power.restart", ChangeEnd.Succeeded);
        await DoAsync(world, "power.kill", ChangeEnd.Refused("no"));
        Settle(world);

        await mirror.DeliverAsync(AccessWorld.Harbour, Token);

        Assert.Contains("hat **Survival** neu gestartet", Assert.Single(_sent));
        Assert.Contains("durfte nicht: **Survival** sofort beenden · no", _sent[0]);
    }

    [Fact]
    public async Task What_was_before_the_channel_was_chosen_is_not_told_and_neither_is_what_others_did()
    {
        await using var world = await WorldAsync();
        await DoAsync(world, "power.restart", ChangeEnd.Succeeded);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var mirror = await BeginAsync(world);
        await world.Get<AuditLog>().ChangeAsync(AccessWorld.In(AccessWorld.Nora, AccessWorld.Lighthouse), new Change("power.kill"), _ => Task.FromResult(true), Token);
        Settle(world);

        var outcome = await mirror.DeliverAsync(AccessWorld.Harbour, Token);

        Assert.Equal(new MirrorOutcome(HasMore: false), outcome);
        Assert.Empty(_sent);
    }

    [Fact]
    public async Task Who_was_away_for_long_is_told_the_latest_and_pointed_to_the_log()
    {
        await using var world = await WorldAsync();
        var mirror = await BeginAsync(world);
        for (var i = 0; i < AuditMirror.MostBehind + 5; i++)
            await DoAsync(world, "console.send", ChangeEnd.Succeeded, $"say {i}");
        Settle(world);

        for (var i = 0; i < 50 && (await mirror.DeliverAsync(AccessWorld.Harbour, Token)).HasMore; i++)
            continue;

        Assert.StartsWith("-# Earlier entries are not repeated here", _sent[0]);
        Assert.EndsWith($"`say {AuditMirror.MostBehind + 4}`", _sent[^1]);
        Assert.InRange(_sent.Count, 1, 10);
    }

    [Fact]
    public async Task After_trouble_the_worker_waits_longer_each_time_and_a_new_channel_ends_the_wait()
    {
        await using var world = await WorldAsync();
        var mirror = Mirror(world);
        using var worker = new AuditMirrorWorker(world.Get<AuditLog>(), mirror, Mock.Of<IGatewayState>(g => g.IsConnected), world.Clock, NullLogger<AuditMirrorWorker>.Instance);
        await mirror.BeginAsync(AccessWorld.Harbour, Token);
        await DoAsync(world, "power.restart", ChangeEnd.Succeeded);
        Settle(world);
        var attempts = 0;
        _failing = () =>
        {
            attempts++;
            return new HttpException(HttpStatusCode.Forbidden, null, DiscordErrorCode.MissingPermissions);
        };

        await worker.DeliverDueAsync(Token);
        await worker.DeliverDueAsync(Token);
        var atOnce = attempts;
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await worker.DeliverDueAsync(Token);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await worker.DeliverDueAsync(Token);
        var afterTwoMinutes = attempts;
        await mirror.BeginAsync(AccessWorld.Harbour, Token);
        await DoAsync(world, "power.stop", ChangeEnd.Succeeded);
        Settle(world);
        _failing = () => null;
        await worker.DeliverDueAsync(Token);

        Assert.Equal((1, 2), (atOnce, afterTwoMinutes));
        Assert.Contains("stopped", Assert.Single(_sent));
    }

    private static async Task<AccessWorld> WorldAsync()
    {
        var world = new AccessWorld();
        await world.Get<GuildVault>().ChangeAsync(AccessWorld.Harbour, guild => guild with { AuditChannel = ChannelId }, Token);
        return world;
    }

    private AuditMirror Mirror(AccessWorld world) => new(world.Get<IDocumentStore>(), world.Get<GuildVault>(), world.Get<GuildLanguages>(), _discord.Object, world.Clock);

    private async Task<AuditMirror> BeginAsync(AccessWorld world)
    {
        var mirror = Mirror(world);
        await mirror.BeginAsync(AccessWorld.Harbour, Token);
        return mirror;
    }

    private static async Task DoAsync(AccessWorld world, string action, ChangeEnd end, string? detail = null)
    {
        await world.Get<AuditLog>().RecordAsync(AccessWorld.Nora, new Change(action, "7250dc0e", "Survival") { Detail = detail }, _ => Task.FromResult(true), _ => end, Token);
        world.Clock.Advance(TimeSpan.FromMilliseconds(10));
    }

    private static void Settle(AccessWorld world) => world.Clock.Advance(AuditMirror.Settling);

    private void Home(ulong guild)
    {
        var channel = new Mock<ITextChannel>();
        channel.SetupGet(c => c.GuildId).Returns(guild);
        channel.Setup(c => c.SendMessageAsync(It.IsAny<string>(), It.IsAny<bool>(), It.IsAny<Embed>(), It.IsAny<RequestOptions>(), It.IsAny<AllowedMentions>(),
                It.IsAny<MessageReference>(), It.IsAny<MessageComponent>(), It.IsAny<ISticker[]>(), It.IsAny<Embed[]>(), It.IsAny<MessageFlags>(), It.IsAny<PollProperties>()))
            .Returns((string text, bool _, Embed _, RequestOptions _, AllowedMentions mentions, MessageReference _, MessageComponent _, ISticker[] _, Embed[] _, MessageFlags _, PollProperties _) =>
            {
                if (_failing() is { } failure)
                    return Task.FromException<IUserMessage>(failure);
                _sent.Add(text);
                _mentions.Add(mentions);
                return Task.FromResult(Mock.Of<IUserMessage>());
            });
        _discord.Setup(d => d.GetChannelAsync(ChannelId, It.IsAny<CacheMode>(), It.IsAny<RequestOptions>())).ReturnsAsync(channel.Object);
    }
}
