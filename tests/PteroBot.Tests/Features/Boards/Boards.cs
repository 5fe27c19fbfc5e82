using PteroBot.Features.Boards;
using PteroBot.Live;

namespace PteroBot.Tests.Features.Boards;

internal static class Boards
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A board of Nora's in Harbour.</summary>
    public static Board Of(string id, ulong message, IReadOnlyList<BoardServer> servers) => new()
    {
        Id = id,
        Standing = new Standing { GuildId = FeatureWorld.Harbour, CreatorId = 1, Panel = PanelStub.Address.ToString() },
        CreatorName = "nora",
        Kind = BoardKind.Servers,
        ChannelId = 7,
        MessageId = Young(message),
        Servers = servers,
        Layout = BoardLayout.Compact,
        Interval = TimeSpan.FromSeconds(20),
        CreatedAt = Noon,
    };

    /// <summary>An id as Discord gives it on the day of the tests: below it are the milliseconds since 2015.</summary>
    public static ulong Young(ulong message) => ((ulong)(new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds() - 1_420_070_400_000) << 22) + message;
}
