using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Files;

/// <summary>Where a message is: what all of its controls carry.</summary>
/// <param name="Spot">The server and the path.</param>
/// <param name="Token">What stands for the path in custom ids.</param>
/// <param name="Rights">What the person may do; for the buttons only.</param>
internal sealed record FilePlaceView(FileSpot Spot, string Token, PermissionSet Rights)
{
    public ServerEntry Server => Spot.Server.Server;

    public ServerPath Path => Spot.Path;

    /// <summary>The same place on the panel itself.</summary>
    public string PanelPage => Spot.Server.PageOf("files");

    public CustomId Id(string action) => CustomId.Of("files", action, Server.Reference, Token);

    public CustomId Id(string action, string argument) => Id(action).With(argument);

    /// <summary>Why buttons are off; null when the person has all of these.</summary>
    public string? Lacking(params string[] permissions) => RoomTexts.Lacking([.. permissions.Where(permission => !Rights.Allows(permission))]);

    public bool May(params ReadOnlySpan<string> permissions)
    {
        foreach (var permission in permissions)
            if (!Rights.Allows(permission))
                return false;
        return true;
    }
}

/// <summary>A folder with its page.</summary>
internal sealed record FolderView(FilePlaceView Place, IReadOnlyList<FileEntry> Entries, int Page, string? Said = null);

/// <summary>One file or folder with what can be done to it.</summary>
internal sealed record EntryView(FilePlaceView Place, FileEntry Entry, string? Said = null)
{
    /// <summary>The content; null when it is none that a message can show, for the reason in <see cref="Why"/>.</summary>
    public TextFile? Text { get; init; }

    /// <summary>Why there is no content.</summary>
    public string? Why { get; init; }

    /// <summary>A text that is too long for the message goes beside it.</summary>
    public ReadOnlyMemory<byte>? Attached { get; init; }
}
