using Discord;
using Microsoft.Extensions.Logging;

namespace PteroBot.Interactions;

/// <summary>
/// The way back to the person: knows what Discord has been told so far and picks the call that is right now. Lives as long as a live
/// card needs it; Discord takes edits for fifteen minutes.
/// </summary>
internal sealed class Replies(IDiscordInteraction interaction, ILogger logger)
{
    private ReplyKind _kind = ReplyKind.AtOnce;
    private bool _deferred;
    private bool _answered;

    /// <summary>One of several panels that this interaction is about (<see cref="PanelMark"/>): every control that is sent carries it. Null for the default one.</summary>
    public string? Panel { get; set; }

    /// <summary>Whether Discord knows an answer or the promise of one.</summary>
    public bool HasResponded => _deferred || _answered;

    /// <summary>Tells Discord that the answer will come. Not for <see cref="ReplyKind.AtOnce"/> and <see cref="ReplyKind.Modal"/>.</summary>
    public async Task DeferAsync(ReplyKind kind, CancellationToken cancellationToken)
    {
        _kind = kind;
        if (kind is ReplyKind.AtOnce or ReplyKind.Modal)
            return;
        await SendDeferralAsync(kind, Options(cancellationToken));
        _deferred = true;
    }

    /// <summary>The answer. Said twice, it replaces the first one.</summary>
    public async Task SendAsync(Reply reply, CancellationToken cancellationToken)
    {
        var fitted = Fit(reply);
        if (_deferred || _answered)
            await interaction.ModifyOriginalResponseAsync(m => Write(m, fitted), Options(cancellationToken));
        else
            await RespondAsync(fitted, cancellationToken);
        _answered = true;
    }

    /// <summary>Changes the answer later. False when it cannot be changed any more: deleted, or fifteen minutes are over.</summary>
    public async Task<bool> EditAsync(Reply reply, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(reply, cancellationToken);
            return true;
        }
        catch (Exception gone) when (DiscordFailure.IsGone(gone))
        {
            InteractionLog.AnswerGone(logger, interaction.Id);
            return false;
        }
    }

    /// <summary>A line beside the answer that only this person sees.</summary>
    public Task NoteAsync(Reply reply, CancellationToken cancellationToken)
    {
        var fitted = Fit(reply);
        return HasResponded ? FollowUpAsync(fitted, cancellationToken) : RespondAsync(fitted, cancellationToken);
    }

    /// <summary>A message of its own beside the answer that everybody in the channel sees.</summary>
    /// <param name="reply">What it says.</param>
    /// <param name="tells">The one person whom it may notify; null for nobody.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<IUserMessage> PublishAsync(Reply reply, ulong? tells, CancellationToken cancellationToken)
    {
        var fitted = Fit(reply);
        var mentions = tells is { } user ? new AllowedMentions { UserIds = [user] } : AllowedMentions.None;
        return interaction.FollowupAsync(fitted.Text, [.. fitted.Embeds], ephemeral: false, allowedMentions: mentions, components: fitted.Components, options: Options(cancellationToken));
    }

    /// <summary>A refusal or failure: seen by this person only, whatever kind of answer was promised, and without touching a card that others see.</summary>
    public async Task RefuseAsync(Reply reply, CancellationToken cancellationToken)
    {
        if (_deferred && !_answered && _kind == ReplyKind.Private)
            await SendAsync(reply, cancellationToken);
        else
            await RefuseBesideAsync(reply, cancellationToken);
        _answered = true;
    }

    /// <summary>Opens a modal; it has to be the first answer.</summary>
    public async Task OpenAsync(ModalBuilder modal, CancellationToken cancellationToken)
    {
        var marked = Panel is null ? modal : PanelMark.On(modal, Panel);
        await interaction.RespondWithModalAsync(marked.Build(), Options(cancellationToken));
        _answered = true;
    }

    // The loading message of a public deferral would turn into the follow-up, and be public: it has to go first.
    private async Task RefuseBesideAsync(Reply reply, CancellationToken cancellationToken)
    {
        if (_deferred && !_answered && _kind == ReplyKind.Public)
            await interaction.DeleteOriginalResponseAsync(Options(cancellationToken));
        await NoteAsync(reply, cancellationToken);
    }

    private Task SendDeferralAsync(ReplyKind kind, RequestOptions options) => (kind, interaction) switch
    {
        (ReplyKind.Update, _) => interaction.DeferAsync(options: options),
        (_, IComponentInteraction component) => component.DeferLoadingAsync(kind == ReplyKind.Private, options),
        (_, IModalInteraction modal) => modal.DeferLoadingAsync(kind == ReplyKind.Private, options),
        _ => interaction.DeferAsync(kind == ReplyKind.Private, options),
    };

    private async Task RespondAsync(Reply reply, CancellationToken cancellationToken)
    {
        if (reply.Files.Count > 0)
            await interaction.RespondWithFilesAsync(reply.Files, reply.Text, [.. reply.Embeds], ephemeral: true,
                allowedMentions: AllowedMentions.None, components: reply.Components, options: Options(cancellationToken));
        else
            await interaction.RespondAsync(reply.Text, [.. reply.Embeds], ephemeral: true,
                allowedMentions: AllowedMentions.None, components: reply.Components, options: Options(cancellationToken));
        _answered = true;
    }

    private Task<IUserMessage> FollowUpAsync(Reply reply, CancellationToken cancellationToken) => reply.Files.Count > 0
        ? interaction.FollowupWithFilesAsync(reply.Files, reply.Text, [.. reply.Embeds], ephemeral: true,
            allowedMentions: AllowedMentions.None, components: reply.Components, options: Options(cancellationToken))
        : interaction.FollowupAsync(reply.Text, [.. reply.Embeds], ephemeral: true,
            allowedMentions: AllowedMentions.None, components: reply.Components, options: Options(cancellationToken));

    private static void Write(MessageProperties message, Reply reply)
    {
        message.Content = reply.Text ?? "";
        message.Embeds = reply.Embeds.ToArray();
        message.Components = reply.Components ?? new ComponentBuilder().Build();
        message.AllowedMentions = AllowedMentions.None;
        if (reply.Files.Count > 0 || reply.DropsFiles)
            message.Attachments = new Optional<IEnumerable<FileAttachment>>(reply.Files);
    }

    private Reply Fit(Reply reply)
    {
        var fitted = MessageLimits.Fit(reply, out var shortened);
        if (shortened)
            InteractionLog.ReplyShortened(logger, interaction.Id);
        return Panel is null ? fitted : fitted with { Components = PanelMark.On(fitted.Components, Panel) };
    }

    private static RequestOptions Options(CancellationToken cancellationToken) => new() { CancelToken = cancellationToken };
}
