namespace Discord;

/// <summary>What every client can be told, with the limits that Discord sets.</summary>
public class DiscordConfig
{
    public const int APIVersion = 10;
    public const string CDNUrl = "https://cdn.discordapp.com/";
    public const int DefaultRequestTimeout = 15000;
    public const int MaxMessageSize = 2000;
    public const int MaxMessagesPerBatch = 100;
    public const int MaxEmbedsPerMessage = 10;

    public static readonly string APIUrl = $"https://discord.com/api/v{APIVersion}/";

    public LogSeverity LogLevel { get; set; } = LogSeverity.Info;

    public bool UseInteractionSnowflakeDate { get; set; } = true;

    public bool ResponseInternalTimeCheck { get; set; } = true;
}
