using Discord;
using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;

namespace PteroBot.Features.Sharing;

/// <summary><c>/access</c>: shares single actions on single servers with roles. Sharing is for those who manage the Discord server; looking also for the admin role.</summary>
[Group("access", "Share servers with roles of this Discord server")]
[CommandContextType(InteractionContextType.Guild)]
[DefaultMemberPermissions(GuildPermission.ManageGuild)]
[GuildOnly]
internal sealed class AccessModule(SharingDesk desk, SharingCheck check, TimeProvider clock) : BotModule
{
    private const int MaxTyped = 500;
    private const int MaxServer = 191;

    private ulong GuildId => Actor.GuildId!.Value;

    [SlashCommand("grant", "Let a role do something with a server, without panel accounts")]
    [GuildAdministrator]
    public async Task GrantAsync(
        [Summary("role", "Who; @everyone is everybody here")] IRole role,
        [Summary("server", "Which server, or all of the community key")] [Autocomplete(typeof(LentServerAutocomplete))] [MaxLength(MaxTyped)] string server,
        [Summary("actions", "What, such as restart or operator; several with commas")] [Autocomplete(typeof(GrantWordAutocomplete))] [MaxLength(MaxTyped)] string actions,
        [Summary("until", "For how long: 2h, 7d, or a day such as 2026-12-24; for ever if left out")] [MaxLength(30)] string? until = null,
        [Summary("cooldown", "How often the whole role may do it: once in 10m, 2h or 1d")] [MaxLength(30)] string? cooldown = null,
        [Summary("approval", "Somebody with the admin role has to approve each time (power and commands)")] bool approval = false,
        [Summary("commands", "For console write: which commands, such as: say, whitelist add *")] [MaxLength(MaxTyped)] string? commands = null,
        [Summary("commands-are", "Whether only these commands may be sent, or all but these")] [Choice("Allowed", "allowed")] [Choice("Forbidden", "forbidden")] string commandsAre = "allowed",
        [Summary("when-empty", "Only while nobody plays (stop, restart, kill, commands, restore, reinstall)")] bool whenEmpty = false)
    {
        var order = new GrantOrder(role.Id, server, actions)
        {
            RoleName = role.Name,
            Until = until,
            Cooldown = cooldown,
            NeedsApproval = approval,
            WhenEmpty = whenEmpty,
            Commands = commands,
            IsDenyList = commandsAre == "forbidden",
        };
        if ((await desk.GrantAsync(Actor, order, Cancellation)).TryGet(out var shared, out var refusal))
            await ReplyAsync(SharingEmbeds.Of(shared, clock.GetUtcNow()));
        else
            await RefuseAsync(refusal);
    }

    [SlashCommand("revoke", "Take back what a role may do")]
    [GuildAdministrator]
    public async Task RevokeAsync(
        [Summary("role", "Whose")] IRole role,
        [Summary("server", "On which server; on all if left out")] [Autocomplete(typeof(LentServerAutocomplete))] [MaxLength(MaxServer)] string? server = null,
        [Summary("actions", "What; everything if left out")] [Autocomplete(typeof(GrantWordAutocomplete))] [MaxLength(MaxTyped)] string? actions = null)
    {
        if ((await desk.RevokeAsync(Actor, role.Id, role.Name, server, actions, Cancellation)).TryGet(out var taken, out var refusal))
            await ReplyAsync(SharingEmbeds.Of(taken, GuildId));
        else
            await RefuseAsync(refusal);
    }

    [SlashCommand("list", "What is shared here")]
    [SharingManager]
    public Task ListAsync(
        [Summary("role", "Only what this role may do")] IRole? role = null,
        [Summary("server", "Only what is shared of this server")] [Autocomplete(typeof(LentServerAutocomplete))] [MaxLength(MaxServer)] string? server = null) =>
        ShowAsync(new SharingView(1, role?.Id, server));

    [SlashCommand("check", "What a member may do with a server, and why")]
    [SharingManager]
    public Task CheckAsync(
        [Summary("member", "Who")] IUser member,
        [Summary("server", "The server")] [Autocomplete(typeof(LentServerAutocomplete))] [MaxLength(MaxServer)] string server) =>
        member is IGuildUser here
            ? AnswerAsync(check.ExplainAsync(Actor, Who.Of(here), server, Cancellation))
            : RefuseAsync("That person is not in this Discord server, so nothing is shared with them.");

    private async Task ShowAsync(SharingView view) =>
        await ReplyAsync(SharingEmbeds.List(await desk.ListAsync(GuildId, view.Role, view.Server, Cancellation), view, clock.GetUtcNow()));
}
