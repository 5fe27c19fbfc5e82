using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin;

/// <summary>Refusals and failures that mean something else with an application key than with a person's own.</summary>
internal static class AdminTexts
{
    public static string Of(Refusal refusal) => refusal is ServerUnknown none
        ? $"No server of the panel is called {Outside.Code(none.Asked)}. Pick one from the list that appears while you type."
        : RefusalText.Of(refusal);

    /// <summary>Null where the usual sentence fits.</summary>
    public static string? Of(PanelException failure) => failure switch
    {
        KeyRejectedException => "The panel does not know this Discord server's application key any more. Somebody who manages the Discord server can add a new one with /setup.",
        NotPermittedException { Reason: DenialReason.MissingPermission } =>
            $"This Discord server's application key may not do that. It needs read and write on servers, and read on users and nodes: <{PanelPages.ApplicationKeys(failure.Panel)}>.",
        NotPermittedException { Reason: DenialReason.NotAdministrator } => "The application key belongs to somebody who is no administrator of the panel any more. Add another one with /setup.",
        PanelRefusedException { Status: System.Net.HttpStatusCode.Conflict } => "The server is moving to another node. Try again when that is done.",
        _ => null,
    };
}
