using System.Net;
using System.Text.RegularExpressions;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Files;

/// <summary>What went wrong with a file, in words. The rest is <see cref="PanelFailureText"/>.</summary>
internal static partial class FileFailures
{
    private const int NameLength = 60;
    private static readonly TimeSpan CallWindow = TimeSpan.FromMinutes(1);

    /// <summary>Reads or changes something; what the panel refuses becomes a refusal.</summary>
    public static async Task<Decision<T>> TryAsync<T>(
        FileSpot spot, Func<Task<Decision<T>>> work, CancellationToken cancellationToken, string permission = Permissions.FileRead) where T : class
    {
        try
        {
            return await work();
        }
        catch (PanelException failure) when (failure is not KeyRejectedException)
        {
            return new Explained(await OfAsync(spot, failure, permission, cancellationToken));
        }
    }

    /// <summary>What is special about letting a node fetch something; null where the usual sentence fits.</summary>
    public static string? OfPull(PanelException failure, PanelDialect? dialect) => failure switch
    {
        // A shorter wait may be that of all calls, and then the usual sentence is as good.
        RateLimitedException { Limit: RateLimit.Calls } limited when limited.RetryAfter > CallWindow =>
            $"The panel lets {(dialect == PanelDialect.Pelican ? "a server fetch five files in ten minutes" : "one person fetch ten files in five minutes")}, and that is reached. Try again in {Moments.Span(limited.RetryAfter)}.",
        NodeFailedException { Reached: true } when Says(failure, "simultaneous") =>
            "The node fetches three files for a server at a time, and three are under way. Try again when one of them has come.",
        NodeFailedException { Reached: true } when Says(failure, "not currently enabled") =>
            "This node fetches nothing from the web: whoever runs it has switched that off. Use /files upload.",
        _ => null,
    };

    /// <summary>What is special about an upload; null where the usual sentence fits.</summary>
    public static string? OfUpload(PanelException failure, ServerPath path) => failure switch
    {
        NodeFailedException { Reached: true } when Says(failure, "larger than the maximum") =>
            $"{FileWords.Code(path)} is larger than the node takes{MostOf(failure)}. Over SFTP there is no such limit; the panel's page of the server tells how.",
        _ => null,
    };

    /// <param name="spot">What it was about.</param>
    /// <param name="failure">What the panel said.</param>
    /// <param name="permission">What the panel asks for it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<string> OfAsync(FileSpot spot, PanelException failure, string permission, CancellationToken cancellationToken) =>
        await RoomFailures.ClosedAsync(spot.Server, failure, cancellationToken) ?? failure switch
        {
            NotPermittedException { Reason: DenialReason.MissingPermission } when spot.Server.Grant is null =>
                RefusalText.Missing(permission, $"**{Outside.Text(spot.Server.Server.Name, NameLength)}**"),
            _ when IsNodesNo(failure) =>
                $"The node could not do that with {FileWords.Code(spot.Path)}. It is not there, not what it was taken for, or not readable; the node tells no more than that.",
            _ => PanelFailureText.Of(failure),
        };

    private static bool Says(PanelException failure, string words) => failure.Detail?.Contains(words, StringComparison.OrdinalIgnoreCase) == true;

    private static string MostOf(PanelException failure) => Limit().Match(failure.Detail ?? "") is { Success: true } found ? $" ({found.Groups[1].Value} MiB)" : "";

    [GeneratedRegex(@"upload size of (\d{1,6}) MB")]
    private static partial Regex Limit();

    // The node answers 500 (and 404, and 502 for the content of a folder) for what is missing or of the wrong kind, so that alone does not prove a fault of the node.
    // Pelican has names of its own for two of these.
    internal static bool IsNodesNo(PanelException failure) => failure switch
    {
        NodeFailedException => failure.Status is HttpStatusCode.InternalServerError or HttpStatusCode.NotFound or HttpStatusCode.BadGateway,
        PanelFailedException => failure.Code is "FileNotEditableException" or "FileExistsException",
        _ => false,
    };
}
