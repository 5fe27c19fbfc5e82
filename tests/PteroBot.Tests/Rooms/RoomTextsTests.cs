using PteroBot.Access;
using PteroBot.Rooms;

namespace PteroBot.Tests.Rooms;

public sealed class RoomTextsTests
{
    [Theory]
    [InlineData(1, 2, "1 of 2")]
    [InlineData(2, 2, "2 of 2")]
    [InlineData(3, null, "3, no limit")]
    [InlineData(0, 0, "none allowed")]
    [InlineData(1, 0, "1 of 0")]
    public void A_limit_is_told_beside_the_count(int count, int? limit, string text) => Assert.Equal(text, RoomTexts.OfLimit(count, limit));

    [Fact]
    public void Every_action_in_a_room_has_the_permission_that_the_panel_asks_for_it()
    {
        var inRooms = Enum.GetValues<ServerAction>().Where(action => action is >= ServerAction.ReadStartup and <= ServerAction.Reinstall);

        var permissions = inRooms.Select(RoomRights.Of).ToList();

        Assert.DoesNotContain(null, permissions);
        Assert.Equal(permissions.Count, permissions.Distinct().Count());
    }
}
