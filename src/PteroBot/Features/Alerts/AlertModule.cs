using Discord;
using Discord.Interactions;
using PteroBot.Features.Boards;
using PteroBot.Interactions;

namespace PteroBot.Features.Alerts;

/// <summary><c>/alerts</c>: tells what happens to servers.</summary>
[Group("alerts", "Be told what happens to servers")]
[CommandContextType(InteractionContextType.Guild)]
[DefaultMemberPermissions(GuildPermission.ManageMessages)]
[BoardKeeper("Alerts")]
internal sealed class AlertModule(AlertDesk desk) : BotModule
{
    private const string AlertText = "The alert";

    [SlashCommand("add", "Tell a channel, or yourself, what happens to servers")]
    public async Task AddAsync(
        [Summary("servers", "The servers, with commas in between")][Autocomplete(typeof(BoardServersAutocomplete))][MaxLength(1000)] string? servers = null,
        [Summary("show", "Instead of named servers")][Choice("All my servers", "own")][Choice("All servers of the community key", "community")] string? show = null,
        [Summary("what", "What to tell, with commas in between; crashes, silent nodes and failed backups when left out")][Autocomplete(typeof(AlertKindsAutocomplete))][MaxLength(200)] string? what = null,
        [Summary("channel", "Where to tell it; here when left out")] ITextChannel? channel = null,
        [Summary("direct", "Tell it to you alone, in a direct message")] bool direct = false,
        [Summary("role", "The role to call")] IRole? role = null,
        [Summary("cooldown", "In minutes: the same again within this time is added to the message that is there")][MinValue(0)][MaxValue(AlertLimits.MostMinutes)] int? cooldown = null,
        [Summary("after", "In seconds: a stop or a silent node that is over sooner is not told")][MinValue(0)][MaxValue(AlertLimits.MostSeconds)] int? after = null,
        [Summary("minutes", "So long memory, disk or CPU have to be high")][MinValue(1)][MaxValue(AlertLimits.MostMinutes)] int? minutes = null,
        [Summary("memory", "High memory, in per cent of the limit")][MinValue(AlertLimits.LeastPercent)][MaxValue(100)] int? memory = null,
        [Summary("disk", "High disk, in per cent of the limit")][MinValue(AlertLimits.LeastPercent)][MaxValue(100)] int? disk = null,
        [Summary("cpu", "High CPU, in per cent of the limit")][MinValue(AlertLimits.LeastPercent)][MaxValue(100)] int? cpu = null,
        [Summary("players", "Many players are so many")][MinValue(1)][MaxValue(AlertLimits.MostPlayers)] int? players = null,
        [Summary("quiet", "Hours without sound and calls, such as 22:00-07:00")][MaxLength(20)] string? quiet = null,
        [Summary("zone", "The time zone of the quiet hours")][Autocomplete(typeof(ZoneAutocomplete))][MaxLength(AlertLimits.MaxZone)] string? zone = null)
    {
        var here = Context.Interaction.ChannelId ?? 0;
        var there = channel?.Id ?? here;
        if (!direct && there != here && !await desk.MayUseOtherChannelsAsync(Actor, Cancellation))
        {
            await RefuseAsync(AlertTexts.OtherChannels);
            return;
        }
        var wish = new AlertWish
        {
            Board = new BoardWish { ChannelId = there, Kind = show switch { "own" => BoardKind.Own, "community" => BoardKind.Community, _ => BoardKind.Servers }, Servers = BoardWish.Names(servers) },
            Kinds = what,
            IsDirect = direct,
            Role = role is null ? null : new AlertRole(role.Id, AlertControls.MayCallAll(Context.Interaction.User)),
            Limits = new AlertLimits { CooldownMinutes = cooldown, AtLeastSeconds = after, Minutes = minutes, Memory = memory, Disk = disk, Cpu = cpu, Players = players, Quiet = quiet, Zone = zone },
        };
        if ((await desk.AddAsync(Actor, wish, Cancellation)).TryGet(out var alert, out var refusal))
            await ReplyAsync(AlertCard.Of(alert, AlertTexts.Added(alert)));
        else
            await RefuseAsync(refusal);
    }

    [SlashCommand("list", "The alerts of this Discord server")]
    public async Task ListAsync() => await ReplyAsync(AlertCard.List(await desk.SeenAsync(Actor, Cancellation)));

    [SlashCommand("edit", "Change what an alert tells, where and when; put servers on it or take them off")]
    public async Task EditAsync(
        [Summary("alert", AlertText)][Autocomplete(typeof(AlertAutocomplete))][MaxLength(100)] string alert,
        [Summary("add", "Servers to put on it, with commas in between")][Autocomplete(typeof(BoardServersAutocomplete))][MaxLength(1000)] string? add = null,
        [Summary("drop", "Servers to take off, with commas in between")][MaxLength(1000)] string? drop = null)
    {
        if ((await desk.ServersAsync(Actor, alert, BoardWish.Names(add), BoardWish.Names(drop), Cancellation)).TryGet(out var changed, out var refusal))
            await ReplyAsync(AlertCard.Of(changed));
        else
            await RefuseAsync(refusal);
    }

    [SlashCommand("remove", "Take an alert away")]
    public async Task RemoveAsync([Summary("alert", AlertText)][Autocomplete(typeof(AlertAutocomplete))][MaxLength(100)] string alert)
    {
        if ((await desk.RemoveAsync(Actor, alert, Cancellation)).TryGet(out var removed, out var refusal))
            await ReplyAsync(AlertTexts.Removed(removed));
        else
            await RefuseAsync(refusal);
    }

    [SlashCommand("test", "Send a marked sample to where an alert tells")]
    [Cooldown(10)]
    public async Task TestAsync([Summary("alert", AlertText)][Autocomplete(typeof(AlertAutocomplete))][MaxLength(100)] string alert)
    {
        if ((await desk.TestAsync(Actor, alert, Cancellation)).TryGet(out var said, out var refusal))
            await ReplyAsync(said);
        else
            await RefuseAsync(refusal);
    }
}
