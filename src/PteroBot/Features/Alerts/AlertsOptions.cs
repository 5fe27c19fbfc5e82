using Microsoft.Extensions.Options;
using PteroBot.Hosting;

namespace PteroBot.Features.Alerts;

/// <summary><c>Alerts:*</c></summary>
internal sealed class AlertsOptions
{
    public const string Section = "Alerts";

    /// <summary>So many alerts a Discord server may have.</summary>
    [Between("Alerts:PerGuild", 1, 200)]
    public int PerGuild { get; set; } = Alert.MostPerGuild;
}

[OptionsValidator]
internal sealed partial class AlertsOptionsValues : IValidateOptions<AlertsOptions>;
