using System.Text;

namespace PteroBot.Sandbox.Discord.World;

/// <summary>The first state: four people, two guilds, their roles and channels. Ids are the same in every run.</summary>
internal static class WorldSeed
{
    public const ulong BotId = 1290000000000000001;
    private const ulong HarbourId = 1280000000000000001;
    private const ulong LighthouseId = 1284000000000000002;
    private static readonly DateTimeOffset Joined = Snowflakes.TimeOf(BotId);
    private static readonly Permissions BotPermissions = Permissions.Everyone | Permissions.CreatePrivateThreads;

    /// <summary>Three parts like a real one, and the first is the bot's id: some clients check.</summary>
    public static string Token { get; } =
        $"{Convert.ToBase64String(Encoding.ASCII.GetBytes(BotId.Text())).TrimEnd('=')}.Sandbx.local-sandbox-token-that-opens-nothing";

    public static void Fill(DiscordWorld world)
    {
        var owner = AddUser(world, new DiscordUser(1270000000000000001, "owner", "nora", "Nora"));
        var admin = AddUser(world, new DiscordUser(1270000000000000002, "admin", "adam", "Adam"));
        var member = AddUser(world, new DiscordUser(1270000000000000003, "member", "mia", "Mia"));
        var stranger = AddUser(world, new DiscordUser(1270000000000000004, "stranger", "sam", "Sam"));
        var bot = AddUser(world, new DiscordUser(BotId, "bot", "PteroBot", null, isBot: true));

        var harbour = AddGuild(world, new DiscordGuild(HarbourId, "harbour", "Harbour", owner.Id), [owner, admin, member, stranger, bot]);
        var panelAdmin = AddRole(harbour, 11, new DiscordRole(HarbourId + 11, "Panel admin", Permissions.ManageGuild) { Color = 0xD9822B });
        var builders = AddRole(harbour, 12, new DiscordRole(HarbourId + 12, "Builders", Permissions.None) { Color = 0x4F9D69 });
        harbour.Members[admin.Id].Roles.Add(panelAdmin.Id);
        harbour.Members[member.Id].Roles.Add(builders.Id);
        AddChannels(world, harbour, "general", "servers", "audit");
        HideAudit(harbour, panelAdmin);

        var lighthouse = AddGuild(world, new DiscordGuild(LighthouseId, "lighthouse", "Lighthouse", stranger.Id), [stranger, owner, bot]);
        AddChannels(world, lighthouse, "general", "servers");
    }

    private static DiscordUser AddUser(DiscordWorld world, DiscordUser user)
    {
        world.Users.Add(user.Id, user);
        return user;
    }

    private static DiscordGuild AddGuild(DiscordWorld world, DiscordGuild guild, IEnumerable<DiscordUser> members)
    {
        world.Guilds.Add(guild.Id, guild);
        guild.Roles.Add(new DiscordRole(guild.Id, "@everyone", Permissions.Everyone));
        foreach (var user in members)
            guild.Members.Add(user.Id, new GuildMember(guild, user, Joined));
        var own = AddRole(guild, 10, new DiscordRole(guild.Id + 10, "PteroBot", BotPermissions) { BotId = BotId });
        guild.Members[BotId].Roles.Add(own.Id);
        return guild;
    }

    private static DiscordRole AddRole(DiscordGuild guild, int position, DiscordRole role)
    {
        role.Position = position - 9;
        guild.Roles.Add(role);
        return role;
    }

    private static void AddChannels(DiscordWorld world, DiscordGuild guild, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var id = guild.Id + 100 + (ulong)guild.Channels.Count * 2;
            var channel = new DiscordChannel(id, ChannelType.Text, name) { Guild = guild, Position = guild.Channels.Count };
            guild.Channels.Add(channel);
            world.Channels.Add(id, channel);
        }
    }

    // Members without the role do not see it; the bot does through its own role.
    private static void HideAudit(DiscordGuild guild, DiscordRole panelAdmin)
    {
        var audit = guild.Channels.Find(channel => channel.Name == "audit")!;
        audit.Overwrites.Add(new Overwrite(guild.Id, IsRole: true, Permissions.None, Permissions.ViewChannel));
        audit.Overwrites.Add(new Overwrite(panelAdmin.Id, IsRole: true, Permissions.ViewChannel, Permissions.None));
        audit.Overwrites.Add(new Overwrite(guild.Id + 10, IsRole: true, Permissions.ViewChannel, Permissions.None));
    }
}
