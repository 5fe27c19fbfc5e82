using Discord;
using PteroBot.Interactions;
using PteroBot.Tests.Access;
using PteroBot.Tests.Interactions;
using static PteroBot.Tests.Features.Setup.SetupWorld;
using static PteroBot.Tests.Interactions.FakeInteractions;

namespace PteroBot.Tests.Features.Setup;

/// <summary>Who gets into <c>/setup</c>, by every way that there is.</summary>
public sealed class SetupWaysTests
{
    private static readonly IUser Sam = Member(3, AccessWorld.Harbour, [AccessWorld.AdminRole], name: "sam");

    public static TheoryData<string> WaysIn =>
    [
        "/setup show", "/setup check", $"setup/check/{Mark}", $"setup/report/{Mark}", $"setup/panel/{Mark}", $"setup/add/{Mark}", $"setup/default/{Mark}", $"setup/askremove/{Mark}",
        $"setup/remove/{Mark}/CONFIRMED", $"setup/key/{Mark}", $"setup/community/{Mark}", $"setup/connection/{Mark}", $"setup/forget/{Mark}", $"setup/forgetcommunity/{Mark}",
        $"setup/role/{Mark}", $"setup/channel/{Mark}", $"setup/languages/{Mark}", $"setup/language/{Mark}", $"setup/forgetting/{Mark}", "submit setup/add", $"submit setup/key/{Mark}", $"submit setup/community/{Mark}", $"submit setup/connection/{Mark}",
    ];

    [Theory]
    [MemberData(nameof(WaysIn))]
    public async Task Whoever_may_not_manage_the_guild_gets_nowhere_not_even_with_the_admin_role(string way)
    {
        await using var world = await HarbourAsync();

        var calls = await world.HandleAsync(Enter(way, Sam, AccessWorld.Harbour));

        Assert.EndsWith("Only people who may manage this Discord server can do that.", calls[^1]);
        Assert.Empty(world.Http.Requests);
    }

    [Theory]
    [MemberData(nameof(WaysIn))]
    public async Task In_a_direct_message_there_is_nothing_to_set_up(string way)
    {
        await using var world = await HarbourAsync();

        var calls = await world.HandleAsync(Enter(way, User(1), null));

        Assert.EndsWith("This works in a Discord server only, not in a direct message.", calls[^1]);
    }

    [Fact]
    public async Task Managing_another_guild_opens_nothing_here()
    {
        await using var world = await HarbourAsync();
        var elsewhere = Member(3, AccessWorld.Lighthouse, [], GuildPermission.Administrator);

        await world.HandleAsync(Button($"setup/forget/{Mark}", elsewhere, AccessWorld.Lighthouse));

        Assert.NotNull((await GuildAsync(world)).Find(AccessWorld.Panel)?.ApplicationKey);
    }

    private static RecordedReplies Enter(string way, IUser user, ulong? guild)
    {
        var id = way.Replace("CONFIRMED", new Confirmation(user.Id, DateTimeOffset.MaxValue.AddDays(-1)).ToString(), StringComparison.Ordinal);
        if (id.StartsWith('/'))
            return Slash(id[1..], user, guild);
        return id.StartsWith("submit ", StringComparison.Ordinal)
            ? Modal(id["submit ".Length..], user, guild, ("address", "https://evil.example.com"), ("key", AccessWorld.GuildKey), ("headers", "X-Evil: 1"))
            : Button(id, user, guild, "555");
    }
}
