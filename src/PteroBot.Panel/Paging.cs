using System.Runtime.CompilerServices;

namespace PteroBot.Panel;

/// <summary>
/// Walks through pages by number. Links of the panel are never followed: they lose page size and filters. An item that moves between pages
/// while we read is given once, and the walk ends with the last page that was announced, so a list that grows for ever does not hold us.
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
        for (var number = first; number < first + MostPages; number++)
        {
            var page = await read(number, cancellationToken);
            foreach (var item in page.Items)
                if (seen.Add(key(item)))
                    yield return item;
            if (number >= page.TotalPages || page.Items.Count == 0)
                yield break;
        }
    }
}
