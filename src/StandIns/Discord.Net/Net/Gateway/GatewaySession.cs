#nullable enable
namespace Discord.Net.Gateway;

/// <summary>What it takes to go on where a lost connection stopped.</summary>
internal sealed class GatewaySession
{
    public string? Id { get; private set; }

    public string? ResumeUrl { get; private set; }

    /// <summary>The number of the last event.</summary>
    public int? Sequence { get; set; }

    /// <summary>The presence that Discord was told last.</summary>
    public GatewayPresence? Shown { get; set; }

    public bool CanResume => Id is not null && Sequence is not null;

    public void Begin(string id, string? resumeUrl) => (Id, ResumeUrl) = (id, resumeUrl);

    public void Forget() => (Id, ResumeUrl, Sequence) = (null, null, null);
}
