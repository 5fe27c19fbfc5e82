using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Servers.Bulk;

/// <summary>Does it to one server, under a record of its own.</summary>
internal sealed class BulkAction(AuditLog audit, SecretMask mask)
{
    private const int MaxDetail = 200;

    /// <exception cref="PanelException">The panel refused, or could not be asked; it is recorded.</exception>
    public async Task<(BulkOutcome Outcome, string? Reason)> DoAsync(BulkHands hands, string job, BulkTarget target, CancellationToken cancellationToken)
    {
        if (hands.Kind == BulkKind.Restart && await IsOfflineAsync(hands, target, cancellationToken))
            return (BulkOutcome.Skipped, "It does not run, so it was not started either.");
        var change = new Change(ActionOf(hands.Kind), target.Identifier, target.Name, hands.Access.Panel.ToString()) { Detail = DetailOf(hands, job) };
        try
        {
            await audit.ChangeAsync(hands.Access.Actor, change, token => SendAsync(hands, target, token), cancellationToken);
            return (BulkOutcome.Done, null);
        }
        catch (ServerOfflineException)
        {
            return (BulkOutcome.Skipped, "It does not run, so nobody reads its console.");
        }
    }

    /// <summary>Why it did not work with one server, as a sentence.</summary>
    public static string Reason(BulkHands hands, PanelException failure) =>
        hands.Lent is null ? AdminTexts.Of(failure) ?? PanelFailureText.Of(failure) : PanelFailureText.OfLent(failure);

    private static async Task<bool> IsOfflineAsync(BulkHands hands, BulkTarget target, CancellationToken cancellationToken) =>
        (await hands.Lent!.Servers.ResourcesAsync(new ServerId(target.Identifier), cancellationToken)).State == PowerState.Offline;

    private static Task SendAsync(BulkHands hands, BulkTarget target, CancellationToken cancellationToken) => hands.Kind switch
    {
        BulkKind.Suspend => hands.Access.Background.Servers.SuspendAsync(target.Id, cancellationToken),
        BulkKind.Unsuspend => hands.Access.Background.Servers.UnsuspendAsync(target.Id, cancellationToken),
        BulkKind.Restart => hands.Lent!.Power.SendAsync(new ServerId(target.Identifier), new PowerRequest(PowerSignal.Restart), cancellationToken),
        _ => hands.Lent!.Console.SendAsync(new ServerId(target.Identifier), new ConsoleCommand(hands.Command!), cancellationToken),
    };

    private static string ActionOf(BulkKind kind) => kind switch
    {
        BulkKind.Suspend => "server.suspend",
        BulkKind.Unsuspend => "server.unsuspend",
        BulkKind.Restart => "power.restart",
        _ => "console.send",
    };

    private string DetailOf(BulkHands hands, string job) =>
        hands.Command is { } command ? Cut.To($"bulk {job}: {mask.Hide(command)}", MaxDetail) : $"bulk {job}";
}

/// <summary>What a job works with at this moment.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Access">The guild's panel, opened for whoever planned it.</param>
/// <param name="Lent">The account that the guild lends; null where none is needed.</param>
/// <param name="Command">The line for the console.</param>
internal sealed record BulkHands(BulkKind Kind, AdministrationAccess Access, ClientApi? Lent, string? Command)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind}";
}
