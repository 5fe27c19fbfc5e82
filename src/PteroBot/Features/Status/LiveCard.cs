using PteroBot.Interactions;
using PteroBot.Languages;
using PteroBot.Live;

namespace PteroBot.Features.Status;

/// <summary>One card in a channel: knows what it shows, and sends only what a person would see change.</summary>
/// <param name="id">What its controls carry.</param>
/// <param name="facts">The server.</param>
/// <param name="watch">The server's feed; the card leaves it when it is disposed.</param>
/// <param name="language">What the channel reads.</param>
/// <param name="edit">Changes the message; false when it cannot be changed any more.</param>
internal sealed class LiveCard(CardId id, CardFacts facts, FeedWatch watch, Language language, Func<Reply, CancellationToken, Task<bool>> edit) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly CancellationTokenSource _replaced = new();
    private (CardFace Face, string? Text)? _shown;
    private string? _text;

    public CardId Id => id;

    public FeedWatch Watch => watch;

    /// <summary>What the message shows; its figures may be older where a person would see no difference.</summary>
    public ServerSnapshot Shown { get; private set; } = watch.Current;

    /// <summary>Cancelled when somebody pressed, and a card with a fresh token took over.</summary>
    public CancellationToken Replaced => _replaced.Token;

    public void Replace() => _replaced.Cancel();

    /// <summary>Shows the server as it is now. False when the message is gone; true also when there was nothing to change.</summary>
    public async Task<bool> ShowAsync(CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            var snapshot = watch.Current;
            var face = (language.Say(() => CardFace.Of(facts, snapshot)), _text);
            var isThere = _shown == face || await SendAsync(snapshot, face, cancellationToken);
            Shown = snapshot;
            return isThere;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async Task<bool> SendAsync(ServerSnapshot snapshot, (CardFace, string?) face, CancellationToken cancellationToken)
    {
        _shown = null;
        var isThere = await edit(Render(snapshot, face), cancellationToken);
        _shown = face;
        return isThere;
    }

    /// <summary>Puts a line above the card.</summary>
    public Task<bool> SayAsync(string text, CancellationToken cancellationToken)
    {
        _text = text;
        return ShowAsync(cancellationToken);
    }

    /// <summary>Leaves the feed. The lock and the signal hold nothing of the system's and stay usable for whoever comes late.</summary>
    public void Dispose() => watch.Dispose();

    private Reply Render(ServerSnapshot snapshot, (CardFace Face, string? Text) shown) => language.Say(() => new Reply
    {
        Text = shown.Text,
        Embeds = [shown.Face.ToEmbed(facts.PanelPage, snapshot.At, CardButtons.WhyOff(id.Rights, snapshot))],
        Components = CardButtons.Of(id, snapshot, facts.PanelPage, facts.Backups),
    });
}
