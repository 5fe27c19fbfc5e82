using Discord;
using Discord.Interactions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PteroBot.Access;
using PteroBot.Panel;

namespace PteroBot.Interactions;

/// <summary>
/// Every interaction comes through here, once: find the handler, tell Discord that an answer will come, check the gates, run the handler
/// in a scope of its own, and turn whatever goes wrong into a sentence for the person and a line in the log.
/// </summary>
internal sealed class InteractionDispatcher(
    IDiscordClient client,
    InteractionService service,
    IServiceScopeFactory scopes,
    InteractionMetrics metrics,
    IRefusalLog refusals,
    TimeProvider clock,
    ILogger<InteractionDispatcher> logger) : IDisposable
{
    // Discord takes no answer after fifteen minutes.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(14.5);
    private static readonly TimeSpan RetryPause = TimeSpan.FromMilliseconds(300);
    private const int DeferAttempts = 3;

    private readonly RecentInteractions _recent = new();
    private readonly InFlight _inFlight = new();
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Takes an interaction and comes back at once: the gateway's own task must not wait.</summary>
    public void Accept(IDiscordInteraction interaction, IMessageChannel? channel)
    {
        if (!_recent.TryTake(interaction.Id) || !_inFlight.TryEnter())
            return;
        _ = Task.Run(() => RunAsync(interaction, channel));
    }

    /// <summary>Takes no more interactions and waits for those under way; those that are not done by then are cancelled.</summary>
    public async Task StopAsync(CancellationToken patience)
    {
        var done = _inFlight.CloseAsync();
        try
        {
            await done.WaitAsync(patience);
        }
        catch (OperationCanceledException)
        {
            InteractionLog.LeftUnfinished(logger, _inFlight.Count);
            await _stopping.CancelAsync();
        }
    }

    /// <summary>Runs one interaction to its end. Whatever happens in it becomes a reply and a line in the log.</summary>
    internal async Task HandleAsync(IDiscordInteraction interaction, IMessageChannel? channel)
    {
        var started = clock.GetTimestamp();
        var handler = HandlerSearch.Find(service, interaction);
        var what = InteractionName.Of(interaction, handler);
        var outcome = await HandleAsync(interaction, channel, handler, what);
        var took = clock.GetElapsedTime(started);
        metrics.Done(what, outcome, took);
        InteractionLog.Done(logger, what, took.TotalMilliseconds);
    }

    public void Dispose() => _stopping.Dispose();

    private async Task RunAsync(IDiscordInteraction interaction, IMessageChannel? channel)
    {
        try
        {
            await HandleAsync(interaction, channel);
        }
        finally
        {
            _inFlight.Leave();
        }
    }

    private async Task<string> HandleAsync(IDiscordInteraction interaction, IMessageChannel? channel, ICommandInfo? handler, string what)
    {
        using var lifetime = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        using var limit = clock.CreateTimer(static source => ((CancellationTokenSource)source!).Cancel(), lifetime, Longest, Timeout.InfiniteTimeSpan);
        var replies = new Replies(interaction, logger);
        try
        {
            if (handler is not null && !await TryDeferAsync(replies, HandlerSearch.ReplyOf(handler), what, lifetime.Token))
                return "unanswered";
            var context = new BotContext(client, interaction, channel, replies, lifetime.Token);
            replies.Panel = CustomId.TryParse(BotModule.CustomIdOf(interaction), out var used) ? used.Panel : null;
            if (handler is null && interaction is IComponentInteraction or IModalInteraction or ISlashCommandInteraction)
                return await RefuseAsync(context, OutOfDate(interaction), what);
            var outcome = await ExecuteAsync(context, what);
            if (context.Refused is { } refusal)
                await refusals.NoteAsync(context.Actor, what, refusal, interaction, lifetime.Token);
            return outcome;
        }
        catch (Exception failure)
        {
            return await FailAsync(interaction, replies, failure, what);
        }
    }

    /// <summary>When Discord does not take the promise of an answer, nothing is done: an action whose outcome nobody is told is worse than none.</summary>
    private async Task<bool> TryDeferAsync(Replies replies, ReplyKind kind, string what, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await replies.DeferAsync(kind, cancellationToken);
                return true;
            }
            catch (Exception failure) when (DiscordFailure.IsAnsweredAlready(failure))
            {
                InteractionLog.AnsweredElsewhere(logger, what);
                return false;
            }
            catch (Exception failure) when (DiscordFailure.IsGone(failure))
            {
                InteractionLog.TooLate(logger, what);
                return false;
            }
            catch (Exception failure) when (DiscordFailure.IsPassing(failure))
            {
                if (attempt == DeferAttempts)
                {
                    InteractionLog.NotDeferred(logger, what, failure.GetType().Name);
                    return false;
                }
                await Task.Delay(RetryPause, clock, cancellationToken);
            }
        }
    }

    private async Task<string> ExecuteAsync(BotContext context, string what)
    {
        await using var scope = scopes.CreateAsyncScope();
        var result = await service.ExecuteCommandAsync(context, scope.ServiceProvider);
        return result switch
        {
            { IsSuccess: true } => "done",
            { Error: InteractionCommandError.UnmetPrecondition } => await RefuseAsync(context, result.ErrorReason, what),
            _ when IsUnreadable(result) => await RefuseAsync(context, OutOfDate(context.Interaction), what),
            ExecuteResult { Exception: { } failure } when Innermost(failure) is RefusedException lost => await RefuseAsync(context, lost.Refusal, what),
            ExecuteResult { Exception: { } failure } => await FailAsync(context.Interaction, context.Replies, Innermost(failure), what),
            _ => await FailAsync(context.Interaction, context.Replies, new InvalidOperationException(result.ErrorReason), what),
        };
    }

    // An argument that the handler's parameters do not take. Discord.Net reports it in several ways, but what a handler throws is always wrapped.
    private static bool IsUnreadable(IResult result) =>
        result is ParseResult or TypeConverterResult
        || result.Error is InteractionCommandError.ConvertFailed or InteractionCommandError.ParseFailed or InteractionCommandError.BadArgs
        || result is ExecuteResult { Exception: FormatException or OverflowException or InvalidCastException or ArgumentException };

    private static string OutOfDate(IDiscordInteraction interaction) =>
        RefusalText.Of(interaction is ISlashCommandInteraction ? new OldCommand() : new OldControl());

    private static Exception Innermost(Exception failure) => failure is InteractionException { InnerException: { } inner } ? inner : failure;

    private Task<string> RefuseAsync(BotContext context, Refusal refusal, string what)
    {
        context.Refused = refusal;
        return RefuseAsync(context, RefusalText.Of(refusal), what);
    }

    private async Task<string> RefuseAsync(BotContext context, string sentence, string what)
    {
        InteractionLog.Refused(logger, what, sentence);
        if (context.Interaction is not IAutocompleteInteraction)
            await context.Replies.RefuseAsync(sentence, context.Cancellation);
        return "refused";
    }

    private async Task<string> FailAsync(IDiscordInteraction interaction, Replies replies, Exception failure, string what)
    {
        if (failure is OperationCanceledException && _stopping.IsCancellationRequested)
            return "stopped";
        if (DiscordFailure.IsGone(failure) || DiscordFailure.IsAnsweredAlready(failure))
        {
            InteractionLog.AnswerGone(logger, interaction.Id);
            return "gone";
        }
        var code = FailureCode.New();
        var sentence = Explain(failure, code, what, interaction);
        if (interaction is not IAutocompleteInteraction)
            await TellAsync(replies, sentence, code);
        return failure is PanelException ? "panel" : "failed";
    }

    private string Explain(Exception failure, string code, string what, IDiscordInteraction interaction)
    {
        if (failure is PanelException panel)
        {
            InteractionLog.PanelFailed(logger, what, panel.GetType().Name);
            return PanelFailureText.Of(panel);
        }
        InteractionLog.Failed(logger, failure, code, what, interaction.User?.Id ?? 0, interaction.GuildId);
        return $"That did not work, and it is our fault. Code {code}: the administrator finds it in the log.";
    }

    private async Task TellAsync(Replies replies, string sentence, string code)
    {
        try
        {
            await replies.RefuseAsync(sentence, CancellationToken.None);
        }
        catch (Exception failure)
        {
            InteractionLog.FailureNotTold(logger, code, failure.GetType().Name);
        }
    }
}
