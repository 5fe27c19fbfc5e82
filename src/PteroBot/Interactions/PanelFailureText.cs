using PteroBot.Access;
using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Interactions;

/// <summary>What went wrong with a panel, as one or two sentences: what, why, what next. The one place for it.</summary>
internal static class PanelFailureText
{
    private const int MaxDetail = 300;

    public static string Of(PanelException failure) => failure.IsLent ? OfLent(failure) : OfOwn(failure);

    /// <summary>The same where it was asked with the account that the Discord server lends: nobody mends that with /link.</summary>
    public static string OfLent(PanelException failure) => failure switch
    {
        KeyRejectedException => "The panel does not accept this Discord server's community key any more. Somebody who manages the Discord server can store a new one with /setup show.",
        TwoFactorRequiredException => $"The panel wants the account behind this Discord server's community key to turn on two-factor authentication first, at <{PanelPages.Account(failure.Panel)}>.",
        NotPermittedException { Reason: DenialReason.MissingPermission } => "The account behind this Discord server's community key may not do that on this server. Whoever owns the server can give it the permission on the panel.",
        NotPermittedException { Reason: DenialReason.NeedsAccountKey or DenialReason.AddressNotAllowed } => "This Discord server's community key does not work from here. Somebody who manages the Discord server can store another one with /setup show.",
        PanelNotFoundException { MayExist: true } => "The account behind this Discord server's community key does not reach this on the panel.",
        _ => OfOwn(failure),
    };

    private static string OfOwn(PanelException failure) => failure switch
    {
        KeyRejectedException => $"The panel does not accept the key (it may have been deleted). Make a new one at {KeyPage(failure)} and use /link again.",
        TwoFactorRequiredException => $"The panel wants you to turn on two-factor authentication first. Do that at <{PanelPages.Account(failure.Panel)}> and try again.",
        NotPermittedException denied => Of(denied),
        PanelNotFoundException { MayExist: true } => "You have no access to this on the panel any more.",
        PanelNotFoundException => "This does not exist on the panel any more.",
        NotOnThisPanelException missing => $"{missing.Dialect} has no {missing.Feature}.",
        ServerStateException state => Of(state),
        ServerOfflineException => "The server has to be running for that. Start it first.",
        RateLimitedException limited => Of(limited),
        PanelUnreachableException unreachable => Of(unreachable),
        UnexpectedAnswerException odd => Of(odd),
        NodeFailedException { Reached: false } => Language.English.Closed(ServerCondition.NodeDown, "", "The node of this server")!,
        NodeFailedException => $"The node of this server reports a problem{Detail(failure)}",
        PanelFailedException { InMaintenance: true } => $"The panel at {Host(failure)} is closed for maintenance. Try again later.",
        PanelFailedException => $"The panel at {Host(failure)} has a problem of its own. Try again in a minute; if it stays, its administrator has to look.",
        PanelRefusedException { Fields.Count: > 0 } refused => $"The panel did not take it: {Outside.Text(refused.Fields[0].Detail, MaxDetail)}",
        PanelRefusedException => $"The panel said no{Detail(failure)}",
        _ => $"The panel at {Host(failure)} could not do that.",
    };

    private static string Of(NotPermittedException denied) => denied.Reason switch
    {
        DenialReason.MissingPermission => RefusalText.NoPermission,
        DenialReason.NeedsAccountKey => $"The saved key is an application key, but an account key is needed. Make one at {KeyPage(denied)} and use /link again.",
        DenialReason.NotAdministrator => "The key's owner is no administrator of the panel any more.",
        DenialReason.AddressNotAllowed => $"The key only works from other addresses than the bot's. Change that at {KeyPage(denied)}, or make a new key there and use /link again.",
        _ => $"The panel does not allow that{Detail(denied)}",
    };

    private static string Of(ServerStateException state) => state.Obstacle switch
    {
        // Whether an installation runs or has failed is not told here.
        ServerObstacle.Installing => "The server is not installed yet. Wait until that is done, or ask an administrator if it failed.",
        ServerObstacle.Suspended or ServerObstacle.NodeMaintenance or ServerObstacle.RestoringBackup or ServerObstacle.Transferring =>
            Language.English.Closed(Conditions.Of(state.Obstacle)!.Value, "The server", "The node of this server")!,
        _ => $"The server is closed for now{Detail(state)}",
    };

    private static string Of(RateLimitedException limited) => limited.Limit == RateLimit.Backups
        ? $"The panel allows no more backups of this server for now. Try again in {Moments.Span(limited.RetryAfter)}."
        : $"The panel asks us to slow down. Try again in {Moments.Span(limited.RetryAfter)}.";

    private static string Of(PanelUnreachableException unreachable) => unreachable.Reason switch
    {
        UnreachableReason.NameNotFound => $"There is no host called {Host(unreachable)}. Check the panel's address.",
        UnreachableReason.ConnectionRefused => $"Nothing answers at {Host(unreachable)}. The panel may be down.",
        UnreachableReason.TlsFailed => $"The panel at {Host(unreachable)} has no valid certificate, so nothing was sent to it.",
        UnreachableReason.AddressNotAllowed => $"{Host(unreachable)} is a private or unencrypted address, and the bot's operator has not allowed those.",
        _ => $"The panel at {Host(unreachable)} does not answer. Its servers may well be running; try again in a minute.",
    };

    private static string Of(UnexpectedAnswerException odd) => odd.Origin switch
    {
        AnswerSource.BlockedByProxy => $"The proxy in front of {Host(odd)} takes the bot for an attacker and blocks it. The panel's administrator can let it through.",
        AnswerSource.ProxyError => $"The proxy in front of {Host(odd)} cannot reach the panel. Its servers may well be running; try again in a minute.",
        AnswerSource.Redirect => $"{Host(odd)} sends us somewhere else. Check the panel's address.",
        AnswerSource.WebPage => $"{Host(odd)} answers with a web page, not like a panel. Check the panel's address.",
        _ => $"The panel at {Host(odd)} gave an answer that makes no sense. Try again in a minute.",
    };

    private static string Detail(PanelException failure) =>
        string.IsNullOrWhiteSpace(failure.Detail) ? "." : $": {Outside.Text(failure.Detail, MaxDetail)}";

    private static string Host(PanelException failure) => Outside.Code(PanelPages.Name(failure.Panel));

    private static string KeyPage(PanelException failure) => $"<{PanelPages.AccountKeys(failure.Panel)}>";
}
