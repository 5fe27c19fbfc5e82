using Discord;
using Discord.Net;
using Microsoft.Extensions.Logging;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Features.Console.Streams;

/// <summary>
/// What members write where a console is shown goes to the console, if that is switched on and they may send commands: at every message, with the same check, the
/// same rules and the same record as <c>/console send</c>. ✅ tells that it was sent, ❌ that it was not, and why not is said now and then.
/// </summary>
internal sealed class StreamTyping(StreamDelivery streams, ConsoleDesk desk, CooldownLedger cooldowns, ILogger<StreamTyping> log)
{
    private static readonly Emoji Sent = new("✅");
    private static readonly Emoji Refused = new("❌");

    // Whoever just talks there is not told at every line.
    private static readonly TimeSpan BetweenReasons = TimeSpan.FromSeconds(30);

    /// <summary>Takes a message that somebody wrote anywhere.</summary>
    public async Task HearAsync(IMessage message, CancellationToken cancellationToken)
    {
        if (message.Source != MessageSource.User || message.Author is not IGuildUser member || string.IsNullOrWhiteSpace(message.Content)
            || streams.In(message.Channel.Id) is not { Stream: { Settings.TakesLines: true } stream } live || stream.Standing.GuildId != member.GuildId)
            return;
        try
        {
            if (!await live.TryInOrderAsync(() => TakeAsync(live.Stream, message, Who.Of(member), cancellationToken), cancellationToken))
                await ReactAsync(message, Refused, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            StreamLog.LineFailed(log, failure, stream.Id);
        }
    }

    private async Task TakeAsync(ConsoleStream stream, IMessage message, Actor actor, CancellationToken cancellationToken)
    {
        var why = CommandLine.Fault(message.Content) ?? await TrySendAsync(stream, actor, message.Content, cancellationToken);
        await ReactAsync(message, why is null ? Sent : Refused, cancellationToken);
        if (why is not null && cooldowns.TryUse(actor.UserId, $"stream/{stream.Id}", BetweenReasons) is null)
            await ReplyAsync(message, why, cancellationToken);
    }

    /// <summary>Why it was not sent; null when it was.</summary>
    private async Task<string?> TrySendAsync(ConsoleStream stream, Actor actor, string command, CancellationToken cancellationToken)
    {
        try
        {
            return (await desk.PassAsync(actor, stream.Reference, command, server => StreamRights.IsMeant(stream, server), cancellationToken)).Refusal is { } refusal
                ? RefusalText.Of(refusal)
                : null;
        }
        catch (RefusedException lost)
        {
            return RefusalText.Of(lost.Refusal);
        }
        catch (PanelException failure)
        {
            return PanelFailureText.Of(failure);
        }
    }

    /// <summary>Where the bot may not react, the console's own answer has to do.</summary>
    private static async Task ReactAsync(IMessage message, Emoji emoji, CancellationToken cancellationToken)
    {
        try
        {
            await message.AddReactionAsync(emoji, new RequestOptions { CancelToken = cancellationToken });
        }
        catch (Exception failure) when (failure is HttpException or HttpRequestException or TimeoutException)
        {
            // Deleted meanwhile, or not allowed.
        }
    }

    private static async Task ReplyAsync(IMessage message, string text, CancellationToken cancellationToken)
    {
        try
        {
            await message.Channel.SendMessageAsync(text, allowedMentions: AllowedMentions.None,
                messageReference: new MessageReference(message.Id, failIfNotExists: false), options: new RequestOptions { CancelToken = cancellationToken });
        }
        catch (Exception failure) when (failure is HttpException or HttpRequestException or TimeoutException)
        {
            // The reaction has said it.
        }
    }
}
