namespace PteroBot.Sandbox.Panel.Http;

/// <summary>Declared filters and sorts of a list; others are refused, as soon as the list declares any.</summary>
internal sealed class ListQuery<T>(params (string Name, Func<T, string?> Value)[] filters)
{
    private readonly Dictionary<string, Func<Call, T, string, bool>> _special = [];
    private readonly Dictionary<string, Func<T, IComparable>> _sorts = [];

    /// <summary>A filter that is more than "contains".</summary>
    public ListQuery<T> Filter(string name, Func<Call, T, string, bool> matches)
    {
        _special[name] = matches;
        return this;
    }

    public ListQuery<T> Sort(string name, Func<T, IComparable> by)
    {
        _sorts[name] = by;
        return this;
    }

    public List<T> Apply(Call call, IEnumerable<T> rows)
    {
        foreach (var (key, value) in call.Request.Query.Where(pair => pair.Key.StartsWith("filter[", StringComparison.Ordinal)
            && pair.Key.EndsWith(']')))
            rows = Filtered(call, rows, key["filter[".Length..^1], value);
        return [.. Sorted(call, rows)];
    }

    private IEnumerable<T> Filtered(Call call, IEnumerable<T> rows, string name, string value)
    {
        if (_special.TryGetValue(name, out var matches))
            return rows.Where(row => matches(call, row, value));
        var filter = filters.FirstOrDefault(filter => filter.Name == name);
        if (filter.Value is null)
            throw Refusal.Rule(
                $"Requested filter(s) `{name}` are not allowed. Allowed filter(s) are `{string.Join(", ", filters.Select(known => known.Name).Concat(_special.Keys))}`.", "InvalidFilterQuery");
        // A comma makes alternatives; every one is a case-insensitive "contains".
        var words = value.Split(',');
        return rows.Where(row => filter.Value(row) is { } field
            && words.Any(word => field.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private IEnumerable<T> Sorted(Call call, IEnumerable<T> rows)
    {
        if (_sorts.Count == 0 || call.Request.QueryValue("sort") is not { Length: > 0 } sort)
            return rows;
        if (!_sorts.TryGetValue(sort.TrimStart('-'), out var by))
            throw Refusal.Rule(
                $"Requested sort(s) `{sort.TrimStart('-')}` is not allowed. Allowed sort(s) are `{string.Join(", ", _sorts.Keys)}`.", "InvalidSortQuery");
        return sort.StartsWith('-') ? rows.OrderByDescending(by) : rows.OrderBy(by);
    }
}
