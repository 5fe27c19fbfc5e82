namespace PteroBot.Interactions;

/// <summary>How the dispatcher answers Discord before a handler starts.</summary>
internal enum ReplyKind
{
    /// <summary>Deferred; only the person sees the answer. The default, and what anything with a secret or a setting uses.</summary>
    Private,

    /// <summary>Deferred; everyone in the channel sees the answer. Refusals and failures stay private all the same.</summary>
    Public,

    /// <summary>Deferred; the answer changes the message that carries the button, menu or the modal's button.</summary>
    Update,

    /// <summary>Not deferred: the handler answers by itself from memory, privately, without a panel request.</summary>
    AtOnce,

    /// <summary>Not deferred: the handler opens a modal (which has to be the first answer) without a panel request.</summary>
    Modal,
}

/// <summary>
/// Says how a handler, or all handlers of a module, reply. The dispatcher acts on it before gates, arguments and the handler run,
/// so that the three seconds that Discord allows never depend on a panel or a database.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
internal sealed class ReplyAttribute(ReplyKind kind) : Attribute
{
    public ReplyKind Kind { get; } = kind;
}
