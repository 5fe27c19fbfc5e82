using Microsoft.Extensions.Options;
using PteroBot.Hosting;

namespace PteroBot.Features.Boards;

/// <summary><c>Boards:*</c></summary>
internal sealed class BoardsOptions
{
    public const string Section = "Boards";

    /// <summary>How often a board's figures are renewed, and the shortest that a board may ask for. A changed state is shown at once.</summary>
    [Seconds("Boards:Interval", 5, 3600)]
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(20);
}

[OptionsValidator]
internal sealed partial class BoardsOptionsValues : IValidateOptions<BoardsOptions>;
