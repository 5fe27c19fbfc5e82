namespace PteroBot.Panel.Json;

/// <summary>The <c>meta</c> of a paginated list.</summary>
internal sealed record ListMeta
{
    public Pagination? Pagination { get; init; }
}

/// <summary>Where in the list a page is. Its links are not read (<see cref="Paging"/>).</summary>
internal sealed record Pagination
{
    public int Total { get; init; }

    public int CurrentPage { get; init; }

    public int TotalPages { get; init; }
}
