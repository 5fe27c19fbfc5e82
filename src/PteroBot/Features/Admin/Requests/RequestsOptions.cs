namespace PteroBot.Features.Admin.Requests;

/// <summary><c>Requests:*</c></summary>
internal sealed class RequestsOptions
{
    public const string Section = "Requests";

    /// <summary>Whether members may ask for servers with <c>/request</c>. Without it the command does not exist.</summary>
    public bool Enabled { get; set; }
}
