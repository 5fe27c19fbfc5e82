using System.Diagnostics.CodeAnalysis;

namespace PteroBot.Access;

/// <summary>Either what was asked for, ready to be used, or the reason why not.</summary>
internal readonly struct Decision<T> where T : class
{
    private Decision(T? allowed, Refusal? refusal) => (Allowed, Refusal) = (allowed, refusal);

    /// <summary>What may be used; null when refused.</summary>
    public T? Allowed { get; }

    /// <summary>Why not; null when allowed.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Takes the decision apart: <c>if (!decision.TryGet(out var server, out var refusal)) return refusal;</c></summary>
    public bool TryGet([NotNullWhen(true)] out T? allowed, [NotNullWhen(false)] out Refusal? refusal)
    {
        (allowed, refusal) = (Allowed, Allowed is null ? Refusal ?? new NotLinked() : null);
        return allowed is not null;
    }

    /// <summary>What is made of it, or the same refusal.</summary>
    public Decision<TResult> Then<TResult>(Func<T, TResult> make) where TResult : class => TryGet(out var allowed, out var refusal) ? make(allowed) : refusal;

    public static implicit operator Decision<T>(T allowed) => new(allowed, null);

    public static implicit operator Decision<T>(Refusal refusal) => new(null, refusal);
}
