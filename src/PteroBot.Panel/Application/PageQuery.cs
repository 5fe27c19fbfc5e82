using Refit;

namespace PteroBot.Panel.Application;

/// <summary>Which page of a list.</summary>
public abstract record PageQuery
{
    private protected PageQuery()
    {
    }

    /// <summary>From 1.</summary>
    [AliasAs("page")]
    public int Page { get; init; } = 1;

    /// <summary>100 is sensible; there is no upper limit, but large pages are slow.</summary>
    [AliasAs("per_page")]
    public int PerPage { get; init; } = 100;
}
