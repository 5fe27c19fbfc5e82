using PteroBot.Panel;

namespace PteroBot.Live;

/// <summary>Why nobody can tell what a server does.</summary>
internal enum SilenceReason
{
    /// <summary>The panel does not answer.</summary>
    Unreachable,

    /// <summary>The panel answers, the machine behind the server does not.</summary>
    NodeDown,

    /// <summary>The panel asks for a pause (429).</summary>
    SlowedDown,

    /// <summary>A proxy in front of the panel takes the bot for an attacker.</summary>
    Blocked,

    /// <summary>A proxy in front of the panel cannot reach it.</summary>
    ProxyError,

    /// <summary>A web page, a redirect or half an answer: nothing that a panel says.</summary>
    NotThePanel,

    /// <summary>The panel's certificate is not trusted, so nothing was sent.</summary>
    Untrusted,

    /// <summary>The panel wants the account's owner to turn on two-factor authentication first.</summary>
    TwoFactor,

    /// <summary>The panel does not know the key any more.</summary>
    KeyRejected,

    /// <summary>The account may not see the server any more, or is not linked any more.</summary>
    NoAccess,

    /// <summary>The panel is switched to maintenance.</summary>
    PanelMaintenance,

    /// <summary>The panel has a problem of its own.</summary>
    PanelFailed,

    /// <summary>Something went wrong in the bot.</summary>
    OurFault,
}

internal static class SilenceReasons
{
    public static SilenceReason Of(PanelException failure) => failure switch
    {
        NodeFailedException => SilenceReason.NodeDown,
        RateLimitedException => SilenceReason.SlowedDown,
        UnexpectedAnswerException odd => Of(odd.Origin),
        PanelUnreachableException { Reason: UnreachableReason.TlsFailed } => SilenceReason.Untrusted,
        PanelUnreachableException => SilenceReason.Unreachable,
        TwoFactorRequiredException => SilenceReason.TwoFactor,
        KeyRejectedException => SilenceReason.KeyRejected,
        NotPermittedException or PanelNotFoundException => SilenceReason.NoAccess,
        PanelFailedException { InMaintenance: true } => SilenceReason.PanelMaintenance,
        _ => SilenceReason.PanelFailed,
    };

    private static SilenceReason Of(AnswerSource origin) => origin switch
    {
        AnswerSource.BlockedByProxy => SilenceReason.Blocked,
        AnswerSource.ProxyError => SilenceReason.ProxyError,
        _ => SilenceReason.NotThePanel,
    };
}
