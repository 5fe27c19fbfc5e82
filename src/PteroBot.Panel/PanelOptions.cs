using System.ComponentModel.DataAnnotations;

namespace PteroBot.Panel;

/// <summary>What holds for all panels.</summary>
public sealed class PanelOptions
{
    /// <summary>Whether panels and nodes may sit on loopback, link-local or private addresses and speak plain http. Off by default:
    /// an address that a stranger typed must not reach into the operator's own network.</summary>
    public bool AllowPrivate { get; set; }

    /// <summary>Sent with every request.</summary>
    [Required]
    public string UserAgent { get; set; } = "PteroBot/0.1";

    /// <summary>How long one attempt may take, connecting and reading included. The panel itself gives a node 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How often a call that is safe to repeat is tried again.</summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 2;

    /// <summary>How long an interactive call waits for its turn in the request budget, or for a <c>Retry-After</c>, before it fails as rate limited.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan InteractivePatience { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>The same for background calls.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan BackgroundPatience { get; set; } = TimeSpan.FromMinutes(2);
}
