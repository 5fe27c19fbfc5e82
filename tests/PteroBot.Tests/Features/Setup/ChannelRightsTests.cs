using Discord;
using Moq;
using PteroBot.Channels;
using PteroBot.Tests.Interactions;

namespace PteroBot.Tests.Features.Setup;

/// <summary>What the bot lacks in a channel, by Discord's order: everybody, all roles together, the member.</summary>
public sealed class ChannelRightsTests
{
    private const ulong Guild = 100;
    private const ulong Bot = 5;
    private const ulong First = 51;
    private const ulong Second = 52;
    private const ChannelPermission Writes = ChannelPermission.ViewChannel | ChannelPermission.SendMessages | ChannelPermission.SendMessagesInThreads | ChannelPermission.EmbedLinks;

    [Fact]
    public void A_channel_without_rules_of_its_own_lacks_what_the_roles_lack()
    {
        Assert.Empty(Missing(Writes));
        Assert.Equal(["Embed Links"], Missing(Writes & ~ChannelPermission.EmbedLinks));
        Assert.Equal(["View Channel"], Missing(Writes & ~ChannelPermission.ViewChannel));
    }

    [Fact]
    public void What_a_channel_denies_everybody_is_missing_unless_a_role_or_the_bot_itself_is_allowed_it()
    {
        var denied = Rule(Guild, PermissionTarget.Role, deny: ChannelPermission.EmbedLinks);

        Assert.Equal(["Embed Links"], Missing(Writes, denied));
        Assert.Empty(Missing(Writes, denied, Rule(First, PermissionTarget.Role, allow: ChannelPermission.EmbedLinks)));
        Assert.Empty(Missing(Writes, denied, Rule(Bot, PermissionTarget.User, allow: ChannelPermission.EmbedLinks)));
        Assert.Equal(["Embed Links"], Missing(Writes, denied, Rule(999, PermissionTarget.Role, allow: ChannelPermission.EmbedLinks), Rule(999, PermissionTarget.User, allow: ChannelPermission.EmbedLinks)));
    }

    [Fact]
    public void Of_two_roles_the_one_that_allows_wins_and_the_bots_own_rule_over_both()
    {
        var (deny, allow) = (Rule(First, PermissionTarget.Role, deny: ChannelPermission.SendMessages), Rule(Second, PermissionTarget.Role, allow: ChannelPermission.SendMessages));

        Assert.Empty(Missing(Writes, allow, deny));
        Assert.Empty(Missing(Writes, deny, allow));
        Assert.Equal(["Send Messages"], Missing(Writes, deny, allow, Rule(Bot, PermissionTarget.User, deny: ChannelPermission.SendMessages)));
    }

    [Fact]
    public void Who_administers_the_guild_lacks_nothing() =>
        Assert.Empty(Missing((ChannelPermission)(ulong)GuildPermission.Administrator, Rule(Guild, PermissionTarget.Role, deny: Writes)));

    [Fact]
    public void In_a_thread_the_rules_of_its_channel_count_and_writing_is_a_permission_of_its_own()
    {
        var channel = Channel<ITextChannel>(Rule(Guild, PermissionTarget.Role, deny: ChannelPermission.SendMessages));
        var thread = Mock.Of<IThreadChannel>(one => one.IsLocked == false);

        Assert.Empty(ChannelRights.Missing(Self(Writes), thread, channel));
        Assert.Equal(["Send Messages in Threads"], ChannelRights.Missing(Self(Writes & ~ChannelPermission.SendMessagesInThreads), thread, channel));
        Assert.Equal(["Manage Threads"], ChannelRights.Missing(Self(Writes), Mock.Of<IThreadChannel>(one => one.IsLocked == true), channel));
    }

    private static IReadOnlyList<string> Missing(ChannelPermission has, params Overwrite[] rules)
    {
        var channel = Channel<ITextChannel>(rules);
        return ChannelRights.Missing(Self(has), channel, channel);
    }

    private static T Channel<T>(params Overwrite[] rules) where T : class, IGuildChannel =>
        Mock.Of<T>(channel => channel.GuildId == Guild && channel.PermissionOverwrites == rules);

    private static IGuildUser Self(ChannelPermission has) => FakeInteractions.Member(Bot, Guild, [First, Second], (GuildPermission)(ulong)has);

    private static Overwrite Rule(ulong target, PermissionTarget type, ChannelPermission allow = 0, ChannelPermission deny = 0) =>
        new(target, type, new OverwritePermissions((ulong)allow, (ulong)deny));
}
