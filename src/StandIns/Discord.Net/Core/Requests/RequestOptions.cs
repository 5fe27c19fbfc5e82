namespace Discord;

/// <summary>How one request is made.</summary>
public class RequestOptions
{
    public static RequestOptions Default => new();

    /// <summary>Milliseconds until a request that has not been sent yet is given up.</summary>
    public int? Timeout { get; set; } = DiscordConfig.DefaultRequestTimeout;

    public CancellationToken CancelToken { get; set; } = CancellationToken.None;

    public RetryMode? RetryMode { get; set; }

    /// <summary>The reason that the guild's audit log shows.</summary>
    public string AuditLogReason { get; set; }

    public RequestOptions Clone() => (RequestOptions)MemberwiseClone();
}
