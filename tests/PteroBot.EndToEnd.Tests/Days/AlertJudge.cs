namespace PteroBot.EndToEnd.Tests.Days;

/// <summary>
/// Holds what alerts told against what really happened. What nobody could see may be told or not; what could be seen has to be told, as what it was, once; and nothing is told
/// that did not happen.
/// </summary>
internal sealed class AlertJudge(Downs downs, Chaos chaos, AlertEye eye)
{
    /// <summary>A stop that is over sooner is not told.</summary>
    public static readonly TimeSpan AtLeast = TimeSpan.FromSeconds(30);

    // A stop that was to be seen for so long without interruption had to be told: the least duration, two old answers of the panel, and the list that is read once a minute.
    private static readonly TimeSpan Plain = AtLeast + TimeSpan.FromSeconds(150);

    // How far what the bot saw may be from what happened: answers of the panel are 20 s old, its lists a minute.
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(10);

    // Whoever is killed before it has written a crash down does not know of it.
    private static readonly TimeSpan WrittenDown = TimeSpan.FromSeconds(20);

    /// <summary>How many downtimes had to be told.</summary>
    public int Due { get; private set; }

    /// <summary>How many crashes had to be told as such.</summary>
    public int CrashesDue { get; private set; }

    /// <summary>What stands there as going on although it is over, or the other way round.</summary>
    public IReadOnlyList<string> WrongNow() => [.. eye.Rows
        .Where(row => row.Kind is ToldKind.Crash or ToldKind.Stopped && !eye.IsDeleted(row.Message) && row.IsOver == downs.IsDown(row.Server) && IsNewest(row))
        .Select(row => $"{row.Server} {(row.IsOver ? "is told as running, and is down" : "is told as down, and runs")} ({row.Kind} {row.At:T})")];

    /// <summary>Everything that was told wrong, twice, or not at all.</summary>
    public IReadOnlyList<string> Faults()
    {
        var (faults, told) = (new List<string>(eye.Unread.Select(text => $"Not understood: {text}")), new Dictionary<Down, List<ToldRow>>());
        foreach (var row in eye.Rows.Where(row => row.Kind is ToldKind.Crash or ToldKind.Stopped).OrderBy(row => row.At))
            if (DownOf(row, told) is { } down)
                (told.TryGetValue(down, out var rows) ? rows : told[down] = []).Add(row);
            else
                faults.Add($"False: {row}");
        foreach (var (down, rows) in told)
            faults.AddRange(Of(down, rows));
        foreach (var down in downs.All.Where(down => !down.WasThere))
            faults.AddRange(Missed(down, told));
        faults.AddRange(Starts());
        faults.AddRange(chaos.NodeOutages.SelectMany(NodeFaults));
        return faults;
    }

    private bool IsNewest(ToldRow row) => !eye.Rows.Any(other => other != row && other.Server == row.Server && other.Kind is ToldKind.Crash or ToldKind.Stopped && other.At > row.At);

    /// <summary>The downtime that is meant; of two that are near each other, the one that nobody has told of.</summary>
    private Down? DownOf(ToldRow row, Dictionary<Down, List<ToldRow>> told)
    {
        var near = downs.All.Where(down => down.Server == row.Server && row.At >= down.From - Early && (down.To is not { } to || row.At <= to + Late)).ToList();
        return near.Find(down => !told.ContainsKey(down) && down.IsCrash == (row.Kind == ToldKind.Crash) && row.At <= (down.To ?? DateTimeOffset.MaxValue))
            ?? near.Find(down => !told.ContainsKey(down)) ?? near.LastOrDefault();
    }

    private IEnumerable<string> Of(Down down, List<ToldRow> rows)
    {
        if (rows.Count > 1)
            yield return $"Doubled: {down}: {string.Join(" and ", rows)}";
        if (rows[0].Kind == ToldKind.Crash && !down.IsCrash && !down.CrashedMeanwhile)
            yield return $"No crash: {down}: {rows[0]}";
        if (rows[0].Kind == ToldKind.Stopped && !down.IsCrash && down.IsHeard && down.To - down.From < AtLeast - TimeSpan.FromSeconds(5) && !chaos.WasDark(down, Late))
            yield return $"Too short to tell: {down}: {rows[0]}";
    }

    private IEnumerable<string> Missed(Down down, Dictionary<Down, List<ToldRow>> told)
    {
        // A message that told of the time before and goes on tells of this one as well: nobody saw the server run in between.
        var isTold = told.ContainsKey(down) || told.Any(other => other.Key.Server == down.Server && other.Key.From < down.From && chaos.WasDarkBetween(other.Key.To ?? down.From, down.From, down));
        if (down.IsCrash && down.IsHeard && !chaos.DiesWithin(down.From, WrittenDown))
        {
            CrashesDue++;
            if (!told.TryGetValue(down, out var rows) || rows.TrueForAll(row => row.Kind != ToldKind.Crash))
                yield return $"Missed crash: {down}{(rows is null ? "" : $", told as {rows[0]}")}";
        }
        else if (chaos.LongestSight(down) >= Plain)
        {
            Due++;
            if (!isTold)
                yield return $"Missed: {down}";
        }
    }

    private IEnumerable<string> Starts()
    {
        foreach (var starts in eye.Rows.Where(row => row.Kind == ToldKind.Started).GroupBy(row => row.Server))
        {
            foreach (var row in starts.Where(row => !downs.All.Any(down => down.Server == row.Server && down.To is { } to && row.At >= to - Late && (row.At <= to + Late || chaos.WasDarkBetween(to, row.At, down)))))
                yield return $"No start: {row}; {string.Join(", ", downs.All.Where(down => down.Server == row.Server))}";
            foreach (var twice in starts.GroupBy(row => row.At).Where(same => same.Count() > 1))
                yield return $"Doubled: {string.Join(" and ", twice)}";
        }
    }

    /// <summary>One message for all servers of the node.</summary>
    private IEnumerable<string> NodeFaults((DateTimeOffset From, DateTimeOffset To) outage)
    {
        var told = eye.Rows.Where(row => row.Kind == ToldKind.Node && row.At >= outage.From - Early && row.At <= outage.To + Late).ToList();
        if (told.Count != 1)
            yield return $"node-1 was silent from {outage.From:T} to {outage.To:T}, and was told {told.Count} times: {string.Join(" and ", told)}";
        if (told.Exists(row => !row.IsOver && !eye.IsDeleted(row.Message)))
            yield return $"node-1 was silent from {outage.From:T} to {outage.To:T}, and stands there as silent still";
    }
}
