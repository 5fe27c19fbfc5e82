using Discord;
using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Interactions;

namespace PteroBot.Features.Audit;

/// <summary><c>/audit</c>, and its controls. Only this guild's records, only for who may read them, asked anew at every press.</summary>
[GuildOnly]
[AuditorsOnly]
internal sealed class AuditModule(AuditDesk desk) : BotModule
{
    private const string Area = AuditView.Area;
    private const string View = "*/*/*/*/*/*/*";

    [SlashCommand("audit", "Who changed what through the bot, and how it ended")]
    [CommandContextType(InteractionContextType.Guild)]
    public Task ListAsync(
        [Summary("member", "Only what this member did")]
        IUser? member = null,
        [Summary("server", "Only what was done to this server")]
        [Autocomplete(typeof(AuditServerAutocomplete))]
        [MaxLength(191)]
        string? server = null,
        [Summary("action", "Only some kinds of changes")]
        [Autocomplete(typeof(AuditActionAutocomplete))]
        [MaxLength(100)]
        string? action = null,
        [Summary("result", "Only what ended so")]
        [Choice("Done", (int)AuditResult.Succeeded)]
        [Choice("Refused", (int)AuditResult.Refused)]
        [Choice("Failed", (int)AuditResult.Failed)]
        [Choice("Not known", (int)AuditResult.Unknown)]
        [Choice("Under way", (int)AuditResult.Pending)]
        int? result = null,
        [Summary("since", "From when on: 24h, 7d, 2026-11-29 or 2026-11-29 14:00 (UTC)")]
        [MaxLength(30)]
        string? since = null,
        [Summary("until", "Up to when, in the same forms")]
        [MaxLength(30)]
        string? until = null) =>
        AnswerAsync(desk.ListAsync(Actor, new AuditWish(member?.Id, server, action, (AuditResult?)result, since, until), Cancellation));

    /// <summary>Behind the place stands which button it was: two buttons of a message may lead to the same page, but not have the same id.</summary>
    [ComponentInteraction($"{Area}/p/{View}/*")]
    [Reply(ReplyKind.Update)]
    public Task TurnAsync(string member, string target, string action, string result, string from, string until, string place, string button) => PageAsync();

    [ComponentInteraction($"{Area}/p/{View}")]
    [Reply(ReplyKind.Update)]
    public Task PageAsync(string member, string target, string action, string result, string from, string until, string place) => PageAsync();

    [ComponentInteraction($"{Area}/o/{View}")]
    [Reply(ReplyKind.Update)]
    public Task OpenAsync(string member, string target, string action, string result, string from, string until, string place) =>
        AnswerAsync(desk.ShowAsync(Actor, Asked, Chosen.FirstOrDefault() ?? "", Cancellation));

    [ComponentInteraction($"{Area}/r/{View}")]
    [Reply(ReplyKind.Update)]
    public async Task ResultAsync(string member, string target, string action, string result, string from, string until, string place) =>
        await ReplyAsync(await desk.PageAsync(Actor, new AuditView(Asked.Filter with { Result = AuditView.ResultOf(Chosen.FirstOrDefault()) }), Cancellation));

    /// <summary>The file comes beside the list, in a message of its own.</summary>
    [ComponentInteraction($"{Area}/f/{View}")]
    [Cooldown(5)]
    public Task FileAsync(string member, string target, string action, string result, string from, string until, string place) =>
        AnswerAsync(desk.FileAsync(Actor, Asked.Filter, Cancellation));

    private AuditView Asked => AuditView.Read(PressedId.Arguments);

    private async Task PageAsync() => await ReplyAsync(await desk.PageAsync(Actor, Asked, Cancellation));
}
