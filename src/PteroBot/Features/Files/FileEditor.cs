using Discord;
using PteroBot.Access;

namespace PteroBot.Features.Files;

/// <summary>
/// Opens a file in a form. A form has to be the first answer, within three seconds, and should hold what the file is at this moment: so it is read
/// with little patience, and a panel that takes longer is told as that.
/// </summary>
internal sealed class FileEditor(FileBrowser browser, TimeProvider clock)
{
    /// <summary>The form saves into the message that it was opened from.</summary>
    public const string Update = "update";

    /// <summary>The form answers with a message of its own.</summary>
    public const string Save = "save";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.8);

    public async Task<Decision<ModalBuilder>> OpenAsync(Actor actor, string server, string path, string how, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(actor, server, path, how, cancellationToken).WaitAsync(Patience, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            return new Explained("The panel takes too long to open the file in a form. Try again in a moment.");
        }
    }

    private async Task<Decision<ModalBuilder>> ReadAsync(Actor actor, string server, string path, string how, CancellationToken cancellationToken)
    {
        if (!(await browser.FindAsync(actor, server, path, ServerAction.ChangeFiles, cancellationToken)).TryGet(out var spot, out var refusal))
            return refusal;
        if (!(await browser.TextAsync(spot, cancellationToken)).TryGet(out var open, out refusal))
            return refusal;
        return FileModals.Edit(spot.Path.Name, open.File, open.Place.Id(how, open.Hash));
    }
}
