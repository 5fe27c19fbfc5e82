using System.Globalization;
using System.Runtime.InteropServices;

namespace PteroBot.Benchmarks.Measures;

/// <summary>Rows of results: ours, that of <paramref name="peer"/>, the ratio, the figure to reach.</summary>
internal sealed class Table(string peer = "discord.js")
{
    private readonly List<string[]> _rows = [["Work", "PteroBot", peer, "ratio", "reach"]];

    public void Add(string work, double ours, double? peers, string reach)
    {
        _rows.Add([work, Format(ours), peers is { } p ? Format(p) : "-", peers is { } q and not 0 ? Format(ours / q) : "-", reach]);
        Console.WriteLine($"{work}: {_rows[^1][1]} ({peer} {_rows[^1][2]}, ratio {_rows[^1][3]}; reach {reach})");
    }

    /// <summary>Writes the table to the console and, with the day and the machine, to a Markdown file.</summary>
    public void Write(string path, int runs)
    {
        var table = Markdown();
        Console.WriteLine();
        Console.WriteLine(table);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, string.Create(CultureInfo.InvariantCulture, $"""
            {TimeProvider.System.GetUtcNow():yyyy-MM-dd}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, runs: {runs}, load average at the end: {Load()}

            {table}

            """));
    }

    private string Markdown()
    {
        var widths = Enumerable.Range(0, _rows[0].Length).Select(i => _rows.Max(row => row[i].Length)).ToArray();
        var lines = _rows.Select(row => "| " + string.Join(" | ", row.Select((cell, column) => cell.PadRight(widths[column]))) + " |").ToList();
        lines.Insert(1, "|" + string.Join("|", widths.Select(width => new string('-', width + 2))) + "|");
        return string.Join('\n', lines);
    }

    // Says whether the machine was busy with something else.
    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[1] : "unknown";

    private static string Format(double value) =>
        double.IsInfinity(value) ? "never" : value.ToString(Math.Abs(value) >= 100 ? "N0" : "0.##", CultureInfo.InvariantCulture);
}
