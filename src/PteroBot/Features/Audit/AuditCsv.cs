using System.Buffers;
using System.Globalization;
using System.Text;
using PteroBot.Audit;
using PteroBot.Storage;

namespace PteroBot.Features.Audit;

/// <summary>A file for spreadsheets.</summary>
/// <param name="Content">UTF-8 with a mark, as spreadsheets want it.</param>
/// <param name="Rows">How many records are in it.</param>
/// <param name="IsCut">Whether older ones did not fit.</param>
internal sealed record AuditFile(byte[] Content, int Rows, bool IsCut);

/// <summary>Records as comma-separated values.</summary>
internal static class AuditCsv
{
    /// <summary>Discord takes 10 MiB.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n\t;");

    private static readonly string[] Head =
        ["began (UTC)", "ended (UTC)", "member id", "member", "action", "result", "reason", "target", "target name", "detail", "panel", "record"];

    public static async Task<AuditFile> WriteAsync(IAsyncEnumerable<Stored<AuditRecord>> records, CancellationToken cancellationToken, int mostBytes = MostBytes)
    {
        using var content = new MemoryStream();
        content.Write(Encoding.UTF8.Preamble);
        content.Write(Encoding.UTF8.GetBytes(Line(Head)));
        var rows = 0;
        await foreach (var record in records.WithCancellation(cancellationToken))
        {
            var line = Encoding.UTF8.GetBytes(Line(Cells(record)));
            if (content.Length + line.Length > mostBytes)
                return new AuditFile(content.ToArray(), rows, IsCut: true);
            content.Write(line);
            rows++;
        }
        return new AuditFile(content.ToArray(), rows, IsCut: false);
    }

    private static string[] Cells(Stored<AuditRecord> stored)
    {
        var record = stored.Value;
        return
        [
            Time(record.At), record.EndedAt is { } end ? Time(end) : "", record.UserId.ToString(CultureInfo.InvariantCulture), record.UserName, record.Action,
            AuditLine.Word(record.Result), record.Reason ?? "", record.Target ?? "", record.TargetName ?? "", record.Detail ?? "", record.Panel ?? "", stored.Id,
        ];
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    /// <summary>
    /// A spreadsheet takes a cell that begins like a formula for one, also behind blanks, and would run what somebody named a server. An
    /// apostrophe makes it text.
    /// </summary>
    private static string Cell(string text)
    {
        var safe = IsFormula(text) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(Quoted) || safe.StartsWith(' ') ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static bool IsFormula(string text)
    {
        // Control characters and full-width twins of the signs count too.
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter) || char.IsControl(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format)
                continue;
            return letter is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠';
        }
        return false;
    }
}
