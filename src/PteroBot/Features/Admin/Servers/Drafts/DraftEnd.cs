using PteroBot.Panel.Application;

namespace PteroBot.Features.Admin.Servers.Drafts;

/// <summary>What came of sending a draft.</summary>
internal abstract record DraftEnd
{
    /// <summary>The server is there, and is being installed.</summary>
    public sealed record Made(Server Server) : DraftEnd;

    /// <summary>The server is as the draft says.</summary>
    public sealed record Saved(Server Server, IReadOnlyList<string> Fields) : DraftEnd;

    /// <summary>Something is wrong, or it is under way already; the draft says what.</summary>
    public sealed record Kept(OpenDraft Draft, string Said) : DraftEnd;
}
