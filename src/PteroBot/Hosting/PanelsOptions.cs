using Microsoft.Extensions.Options;

namespace PteroBot.Hosting;

/// <summary><c>Panels:*</c>, as far as the bot itself needs it; the rest is the panel library's.</summary>
internal sealed class PanelsOptions
{
    public const string Section = "Panels";

    /// <summary>The panel that applies where a guild has set none. Without it people name theirs when they link.</summary>
    [WebAddress("Panels:Default", "https", "http")]
    public string? Default { get; set; }

    /// <summary>Whether panels may sit on loopback, link-local or private addresses and speak plain http.</summary>
    public bool AllowPrivate { get; set; }
}

[OptionsValidator]
internal sealed partial class PanelsOptionsValues : IValidateOptions<PanelsOptions>;
