using System.Globalization;

namespace PteroBot.Benchmarks.Measures;

/// <summary>Rows of results: ours, the peer's, the ratio, the figure to reach.</summary>
internal sealed class Table
{
    private readonly List<string[]> _rows = [["Work", "PteroBot", "discord.js", "ratio", "reach"]];

    public void Add(string work, double ours, double? peers, string reach)
    {
        _rows.Add([work, Format(ours), peers is { } p ? Format(p) : "-", peers is { } q and not 0 ? Format(ours / q) : "-", reach]);
        Console.WriteLine($"{work}: {_rows[^1][1]} (discord.js {_rows[^1][2]}, ratio {_rows[^1][3]}; reach {reach})");
    }

    public void Print()
    {
        var widths = Enumerable.Range(0, _rows[0].Length).Select(i => _rows.Max(row => row[i].Length)).ToArray();
        Console.WriteLine();
        for (var i = 0; i < _rows.Count; i++)
        {
            Console.WriteLine("| " + string.Join(" | ", _rows[i].Select((cell, column) => cell.PadRight(widths[column]))) + " |");
            if (i == 0)
                Console.WriteLine("|" + string.Join("|", widths.Select(width => new string('-', width + 2))) + "|");
        }
    }

    private static string Format(double value) =>
        double.IsInfinity(value) ? "never" : value.ToString(Math.Abs(value) >= 100 ? "N0" : "0.##", CultureInfo.InvariantCulture);
}
