using PteroBot.Panel.Application;
using PteroBot.Panel.Client;

namespace PteroBot.Panel;

/// <summary>Asks a panel what a key is. The account call answers even where two-factor authentication closes the rest, so the server list is asked too.</summary>
internal sealed class KeyInspector(ClientApi client, ApplicationApi application)
{
    public async Task<KeyReport> InspectAsync(CancellationToken cancellationToken)
    {
        try
        {
            var account = await client.Account.GetAsync(cancellationToken);
            return await TryAccountKeyAsync(account, cancellationToken);
        }
        catch (NotPermittedException denied) when (denied.Reason == DenialReason.NeedsAccountKey)
        {
            return await TryApplicationKeyAsync(cancellationToken);
        }
        catch (PanelException failure) when (VerdictOf(failure) is { } verdict)
        {
            return Report(verdict) with { Detail = failure.Detail };
        }
    }

    private async Task<KeyReport> TryAccountKeyAsync(Account account, CancellationToken cancellationToken)
    {
        var dialect = account.Uuid is null ? client.Dialect : PanelDialect.Pelican;
        try
        {
            var servers = await client.Servers.ListAsync(new Client.ServerQuery { PerPage = 1 }, cancellationToken);
            return new KeyReport(KeyVerdict.Client, dialect) { Account = account, Servers = servers.Total };
        }
        catch (TwoFactorRequiredException failure)
        {
            return new KeyReport(KeyVerdict.TwoFactorRequired, dialect) { Account = account, Detail = failure.Detail };
        }
    }

    private async Task<KeyReport> TryApplicationKeyAsync(CancellationToken cancellationToken)
    {
        try
        {
            var servers = await application.Servers.ListAsync(new Application.ServerQuery { PerPage = 1 }, cancellationToken);
            return new KeyReport(KeyVerdict.Application, await DialectAsync(cancellationToken)) { Servers = servers.Total };
        }
        catch (PanelException failure) when (VerdictOf(failure) is { } verdict)
        {
            return Report(verdict) with { Detail = failure.Detail };
        }
    }

    /// <summary>Old application keys look the same on both panels. Asking for what only one of them has tells; the answer itself does not matter.</summary>
    private async Task<PanelDialect> DialectAsync(CancellationToken cancellationToken)
    {
        try
        {
            await application.Nests.ListAsync(new NestQuery { PerPage = 1 }, cancellationToken);
        }
        catch (PanelException)
        {
            // Told by name, or the key may not: either way it is known now.
        }
        return application.Dialect;
    }

    private KeyReport Report(KeyVerdict verdict) => new(verdict, client.Dialect);

    private static KeyVerdict? VerdictOf(PanelException failure) => failure switch
    {
        KeyRejectedException => KeyVerdict.Rejected,
        TwoFactorRequiredException => KeyVerdict.TwoFactorRequired,
        NotPermittedException { Reason: DenialReason.AddressNotAllowed } => KeyVerdict.AddressNotAllowed,
        NotPermittedException => KeyVerdict.NotPermitted,
        _ => null,
    };
}
