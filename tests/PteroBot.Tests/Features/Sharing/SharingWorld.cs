using Discord;
using Moq;
using PteroBot.Tests.Interactions;

namespace PteroBot.Tests.Features.Sharing;

/// <summary>People and roles for <c>/access</c>.</summary>
internal static class SharingWorld
{
    /// <summary>May manage Harbour.</summary>
    public static IGuildUser Owner { get; } = FakeInteractions.Member(1, FeatureWorld.Harbour, [], GuildPermission.ManageGuild);

    /// <summary>May manage another guild only.</summary>
    public static IGuildUser Elsewhere { get; } = FakeInteractions.Member(6, FeatureWorld.Lighthouse, [FeatureWorld.AdminRole], GuildPermission.Administrator, "elsewhere");

    public static IRole Crew => Role(SharedWorld.Crew);

    public static IRole Role(ulong id)
    {
        var role = new Mock<IRole>();
        role.SetupGet(r => r.Id).Returns(id);
        role.SetupGet(r => r.Name).Returns("Crew");
        return role.Object;
    }

    public static RecordedReplies Grant(string actions, IGuildUser? by = null, params (string Name, object Value)[] more) =>
        Typed.Command("access grant", by ?? Owner, [("role", Crew), ("server", FeatureWorld.Survival), ("actions", actions), .. more]);

    /// <summary>The guild knows this member now; null when they have left.</summary>
    public static void Knows(this FeatureWorld world, ulong user, IGuildUser? member)
    {
        var guild = new Mock<IGuild>();
        guild.Setup(g => g.GetUserAsync(user, It.IsAny<CacheMode>(), It.IsAny<RequestOptions>())).ReturnsAsync(member!);
        Mock.Get(world.Get<IDiscordClient>()).Setup(client => client.GetGuildAsync(FeatureWorld.Harbour, It.IsAny<CacheMode>(), It.IsAny<RequestOptions>())).ReturnsAsync(guild.Object);
    }
}
