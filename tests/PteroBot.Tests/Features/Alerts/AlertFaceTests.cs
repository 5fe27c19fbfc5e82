using PteroBot.Features.Alerts;
using PteroBot.Features.Boards;
using PteroBot.Interactions;
using PteroBot.Live;

namespace PteroBot.Tests.Features.Alerts;

/// <summary>Every message, card and form, with two hundred servers of the worst names: Discord takes it, and nobody is pinged by a name.</summary>
public sealed class AlertFaceTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Names =>
        [new string('W', 200), "ملف \u202Egnol\u202C", "**_~|`[a](https://example.com)>#", "@everyone <@&1>", "", "👨‍👩‍👧‍👦🏳️‍🌈", new string('`', 200), "a\n# b"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Everything_fits_and_no_name_pings_anybody(string name)
    {
        foreach (var alert in (Alert[])[AlertOf(name, 1), AlertOf(name, Board.MostServers)])
        {
            foreach (var kind in AlertKinds.All)
                foreach (var rows in (int[])[1, 2, Board.MostServers])
                    foreach (var isOver in (bool[])[false, true])
                        DiscordLimits.AssertFits(new Reply { Embeds = [AlertFace.Of(alert, EpisodeOf(kind, name, rows, isOver)).Embed] });
            DiscordLimits.AssertFits(AlertCard.Of(alert with { ChannelId = null, RoleId = null }, AlertTexts.Changed));
            Assert.InRange(AlertCard.List([.. Enumerable.Repeat(alert, 200)]).Embeds[0].Length, 1, 6000);
            DiscordLimits.AssertFits(new Reply { Embeds = [AlertFace.Sample(alert, isQuiet: false).Embed] });
            DiscordLimits.AssertFits(AlertForms.Limits(alert).Build());
            DiscordLimits.AssertFits(AlertForms.Quiet(alert).Build());
        }
        DiscordLimits.AssertPingsNobody([.. AlertKinds.All.Select(kind => AlertFace.Of(AlertOf(name, 1) with { RoleId = null }, EpisodeOf(kind, name, 1, false)).Embed.Title)]);
    }

    [Fact]
    public void Two_faces_that_read_the_same_are_not_worth_a_change()
    {
        var (alert, episode) = (AlertOf("Survival", 1), EpisodeOf(AlertKind.Crash, "Survival", 1, false));

        Assert.Equal(AlertFace.Of(alert, episode).Key, AlertFace.Of(alert, episode with { SentAt = Noon }).Key);
        Assert.NotEqual(AlertFace.Of(alert, episode).Key, AlertFace.Of(alert, EpisodeOf(AlertKind.Crash, "Survival", 1, true)).Key);
    }

    [Fact]
    public void A_message_is_known_by_the_address_in_it()
    {
        var face = AlertFace.Of(AlertOf("Survival", 1), EpisodeOf(AlertKind.Crash, "Survival", 1, false));

        Assert.Equal($"{PanelStub.Address}/server/aaaaa000#episode", face.Embed.Url);
        Assert.True(AlertFace.IsOf(face.Embed.Url, "episode"));
        Assert.False(AlertFace.IsOf(face.Embed.Url, "pisode") || AlertFace.IsOf(null, "episode"));
    }

    private static Alert AlertOf(string name, int servers) => AlertStage.Of("abcdef", servers, [.. AlertKinds.All]) with
    {
        Servers = [.. Enumerable.Range(0, servers).Select(server => AlertStage.ServerOf(server) with { Name = name })],
        RoleId = 55,
        Rules = new AlertRules { Quiet = QuietHours.Read("22:00-07:00", "Europe/Berlin") },
    };

    private static Episode EpisodeOf(AlertKind kind, string name, int rows, bool isOver) => new()
    {
        Id = "episode",
        Kind = kind,
        Node = kind == AlertKind.NodeDown ? name : null,
        MadeAt = Noon,
        Rows =
        [
            .. Enumerable.Range(0, rows).Select(row => new EpisodeRow
            {
                Uuid = AlertStage.UuidOf(row), Identifier = $"aaaaa{row:000}", Name = name, At = Noon, LastAt = Noon, Count = row % 2 + 1, EndedAt = isOver ? Noon.AddHours(1) : null,
                Facts = new AlertFacts { ExitCode = 137, IsOutOfMemory = true, Figure = "3.7 of 4 GiB", Because = ServerCondition.Suspended, IsLeftDown = true },
            }),
        ],
    };
}
