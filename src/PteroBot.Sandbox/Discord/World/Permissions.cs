namespace PteroBot.Sandbox.Discord.World;

/// <summary>Discord's permission bits, as far as anything here asks for them.</summary>
[Flags]
internal enum Permissions : ulong
{
    None = 0,
    Administrator = 1UL << 3,
    ManageChannels = 1UL << 4,
    ManageGuild = 1UL << 5,
    AddReactions = 1UL << 6,
    ViewChannel = 1UL << 10,
    SendMessages = 1UL << 11,
    ManageMessages = 1UL << 13,
    EmbedLinks = 1UL << 14,
    AttachFiles = 1UL << 15,
    ReadMessageHistory = 1UL << 16,
    MentionEveryone = 1UL << 17,
    UseExternalEmojis = 1UL << 18,
    ChangeNickname = 1UL << 26,
    ManageNicknames = 1UL << 27,
    ManageRoles = 1UL << 28,
    ManageWebhooks = 1UL << 29,
    UseApplicationCommands = 1UL << 31,
    ManageThreads = 1UL << 34,
    CreatePublicThreads = 1UL << 35,
    CreatePrivateThreads = 1UL << 36,
    SendMessagesInThreads = 1UL << 38,
    PinMessages = 1UL << 51,
    Everyone = ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory | AddReactions | ChangeNickname
        | UseApplicationCommands | CreatePublicThreads | SendMessagesInThreads,
    All = (1UL << 53) - 1,
}

/// <summary>What one role or member is allowed or denied in one channel.</summary>
internal sealed record Overwrite(ulong Id, bool IsRole, Permissions Allow, Permissions Deny);

/// <summary>Works out what somebody may do, in the order in which Discord does.</summary>
internal static class PermissionRules
{
    public static Permissions InGuild(GuildMember member)
    {
        var guild = member.Guild;
        if (guild.OwnerId == member.User.Id)
            return Permissions.All;
        var all = guild.Everyone.Permissions | member.RolesOf().Aggregate(Permissions.None, (sum, role) => sum | role.Permissions);
        return all.HasFlag(Permissions.Administrator) ? Permissions.All : all;
    }

    public static Permissions InChannel(GuildMember member, DiscordChannel channel)
    {
        var all = InGuild(member);
        if (all == Permissions.All)
            return all;
        all = Overwritten(all, member, channel.Parent is { } parent && channel.IsThread ? parent.Overwrites : channel.Overwrites);
        if (!all.HasFlag(Permissions.ViewChannel) || (channel.Type == ChannelType.PrivateThread && !all.HasFlag(Permissions.ManageThreads) && !channel.Thread!.Members.Contains(member.User.Id)))
            return Permissions.None;
        var maySend = channel.IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages;
        return all.HasFlag(maySend) ? all : all & ~(Permissions.EmbedLinks | Permissions.AttachFiles | Permissions.MentionEveryone);
    }

    private static Permissions Overwritten(Permissions all, GuildMember member, IReadOnlyList<Overwrite> overwrites)
    {
        all = Apply(all, overwrites.Where(o => o.IsRole && o.Id == member.Guild.Id));
        all = Apply(all, overwrites.Where(o => o.IsRole && member.Roles.Contains(o.Id)));
        return Apply(all, overwrites.Where(o => !o.IsRole && o.Id == member.User.Id));
    }

    private static Permissions Apply(Permissions all, IEnumerable<Overwrite> same)
    {
        var (allow, deny) = same.Aggregate((Permissions.None, Permissions.None), (sum, o) => (sum.Item1 | o.Allow, sum.Item2 | o.Deny));
        return (all & ~deny) | allow;
    }
}
