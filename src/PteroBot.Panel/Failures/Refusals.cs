namespace PteroBot.Panel;

/// <summary>The panel understood and said no: a business rule (400, 409) or a field that breaks a rule (422). <see cref="PanelException.Detail"/> is meant for people.</summary>
public sealed class PanelRefusedException : PanelException
{
    internal PanelRefusedException(PanelFailure failure)
        : base($"The panel refused: {failure.Detail}", failure)
    {
    }

    /// <summary>The fields that were wrong; empty unless the panel checked fields.</summary>
    public IReadOnlyList<FieldError> Fields => Failure.Fields;
}

/// <summary>The panel does not know the key (401). The only failure after which a link is worthless.</summary>
public sealed class KeyRejectedException : PanelException
{
    internal KeyRejectedException(PanelFailure failure)
        : base("The panel does not accept the API key.", failure)
    {
    }
}

/// <summary>The key is good and may not do this (403).</summary>
public sealed class NotPermittedException : PanelException
{
    internal NotPermittedException(PanelFailure failure, DenialReason reason)
        : base($"The key may not do this: {failure.Detail}", failure) => Reason = reason;

    /// <summary>Why not.</summary>
    public DenialReason Reason { get; }

    /// <summary>What the call needs of an application key; null for calls of the client API.</summary>
    public KeyRight? Right => Failure.Right;
}

/// <summary>Why a key may not do something.</summary>
public enum DenialReason
{
    /// <summary>The subuser lacks a permission, or the application key lacks a right.</summary>
    MissingPermission,

    /// <summary>An application key was used where an account key is needed.</summary>
    NeedsAccountKey,

    /// <summary>The owner of the key is no administrator of the panel.</summary>
    NotAdministrator,

    /// <summary>The key is restricted to other IP addresses than ours.</summary>
    AddressNotAllowed,

    /// <summary>Something else; the panel's words tell.</summary>
    Other,
}

/// <summary>The panel wants the owner of the key to switch two-factor authentication on before anything else.</summary>
public sealed class TwoFactorRequiredException : PanelException
{
    internal TwoFactorRequiredException(PanelFailure failure)
        : base("The panel requires two-factor authentication on this account.", failure)
    {
    }
}

/// <summary>There is no such thing, or this key does not see it (404). After a change of owner or subusers, linked keys get this.</summary>
public sealed class PanelNotFoundException : PanelException
{
    internal PanelNotFoundException(PanelFailure failure, bool mayExist)
        : base(mayExist ? "There is no access to this on the panel." : "This does not exist on the panel.", failure) => MayExist = mayExist;

    /// <summary>True when the panel's words mean "no access" rather than "gone".</summary>
    public bool MayExist { get; }
}

/// <summary>This panel cannot do that at all, for instance nests on Pelican. Nothing was sent.</summary>
public sealed class NotOnThisPanelException : PanelException
{
    internal NotOnThisPanelException(PanelFailure failure, PanelDialect dialect, string feature)
        : base($"{dialect} has no {feature}.", failure) => (Dialect, Feature) = (dialect, feature);

    /// <summary>The panel.</summary>
    public PanelDialect Dialect { get; }

    /// <summary>What it lacks, in plural or as a noun: <c>nests</c>, <c>locations</c>.</summary>
    public string Feature { get; }
}
