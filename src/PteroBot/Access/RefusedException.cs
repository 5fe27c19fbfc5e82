namespace PteroBot.Access;

/// <summary>A right that was there when it was decided, and is gone when it is used. Rare: the dispatcher tells it like any other refusal.</summary>
internal sealed class RefusedException(Refusal refusal) : Exception(refusal.GetType().Name)
{
    public Refusal Refusal { get; } = refusal;
}
