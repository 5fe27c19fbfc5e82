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
        MessageId = message,
        Servers = servers,
        Layout = BoardLayout.Compact,
        Interval = TimeSpan.FromSeconds(20),
        CreatedAt = Noon,
    };
}
