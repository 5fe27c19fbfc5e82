using System.Runtime.CompilerServices;

namespace PteroBot.Panel;

/// <summary>
/// Walks through pages by number. Links of the panel are never followed: they lose page size and filters. An item that moves between pages
/// while we read is given once, and none is missed when others before it are deleted: the pages that it may have moved to are read again. The walk
/// ends with the last page that was announced and after a fixed number of reads, so a list that changes for ever does not hold us.
/// </summary>
internal static class Paging
{
    // A panel that announces more is mistaken or malicious.
    private const int MostPages = 10_000;

    public static async IAsyncEnumerable<T> AllAsync<T, TKey>(
        Func<int, CancellationToken, Task<Page<T>>> read,
        Func<T, TKey> key,
        int first,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<TKey>();
        var (number, fewest, fullest) = (first, int.MaxValue, 1);
        for (var reads = 0; reads < MostPages; reads++)
        {
            var page = await read(number, cancellationToken);
            foreach (var item in page.Items)
                if (seen.Add(key(item)))
                    yield return item;
            var gone = fewest == int.MaxValue ? 0 : Math.Max(0, fewest - page.Total);
            (fewest, fullest) = (Math.Min(fewest, page.Total), Math.Max(fullest, page.Items.Count));
            if (gone > 0 && number > first)
                number = Math.Max(first, number - (gone + fullest - 1) / fullest);
            else if (number >= page.TotalPages || page.Items.Count == 0)
                yield break;
            else
                number++;
        }
    }
}
