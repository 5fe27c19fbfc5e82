namespace PteroBot.Storage;

/// <summary>How many secrets were sealed again, and how many could not be opened.</summary>
internal readonly record struct ResealCount(int Resealed, int Unreadable)
{
    public static ResealCount operator +(ResealCount a, ResealCount b) => new(a.Resealed + b.Resealed, a.Unreadable + b.Unreadable);
}
