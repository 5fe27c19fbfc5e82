namespace PteroBot.Panel;

/// <summary>One page of a list.</summary>
/// <param name="Items">What is on it; empty on a page behind the last.</param>
/// <param name="Number">Which page it is, from 1.</param>
/// <param name="TotalPages">How many there are.</param>
/// <param name="Total">How many items there are on all pages.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int Number, int TotalPages, int Total)
{
    /// <summary>Whether another page follows.</summary>
    public bool HasNext => Number < TotalPages;
}
