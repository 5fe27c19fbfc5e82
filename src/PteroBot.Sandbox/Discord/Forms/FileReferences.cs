using PteroBot.Sandbox.Discord.World;

namespace PteroBot.Sandbox.Discord.Forms;

/// <summary>The files that a message has or will have, by name: <c>attachment://name</c> must mean one of them.</summary>
internal sealed class FileReferences(IEnumerable<DiscordAttachment> attachments, Func<DiscordAttachment, string> addressOf)
{
    private const string Scheme = "attachment://";
    private readonly List<DiscordAttachment> _attachments = [.. attachments];

    /// <summary>Gives the address of a file that is shown inside the message; other addresses stay as they are.</summary>
    public string Resolve(FormReader at, string field, string url) => Find(at, field, url) is { } file ? addressOf(file) : url;

    public DiscordAttachment? Find(FormReader at, string field, string url)
    {
        if (!url.StartsWith(Scheme, StringComparison.Ordinal))
            return null;
        if (_attachments.Find(file => file.Filename == url[Scheme.Length..]) is not { } found)
        {
            at.Fail(field, "ATTACHMENT_NOT_FOUND", $"The referenced attachment \"{url[Scheme.Length..]}\" was not found.");
            return null;
        }
        found.IsShownInside = true;
        return found;
    }
}
