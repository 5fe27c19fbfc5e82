using System.Globalization;
using System.Text;
using PteroBot.Audit;
using PteroBot.Rendering;
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

    private static readonly string[] Head =
        ["began (UTC)", "ended (UTC)", "member id", "member", "action", "result", "reason", "target", "target name", "detail", "panel", "record", "by the grant of role", "approved by"];

    public static async Task<AuditFile> WriteAsync(IAsyncEnumerable<Stored<AuditRecord>> records, CancellationToken cancellationToken, int mostBytes = MostBytes)
    {
        using var content = new MemoryStream();
        content.Write(Encoding.UTF8.Preamble);
        content.Write(Encoding.UTF8.GetBytes(Csv.Line(Head)));
        var rows = 0;
        await foreach (var record in records.WithCancellation(cancellationToken))
        {
            var line = Encoding.UTF8.GetBytes(Csv.Line(Cells(record)));
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
            record.GrantedRole?.ToString(CultureInfo.InvariantCulture) ?? "", record.ApprovedBy?.ToString(CultureInfo.InvariantCulture) ?? "",
        ];
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
