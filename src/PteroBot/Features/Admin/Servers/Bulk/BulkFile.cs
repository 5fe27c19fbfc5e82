using System.Globalization;
using System.Text;
using Discord;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Servers.Bulk;

/// <summary>How a job went with every server, for spreadsheets.</summary>
internal static class BulkFile
{
    private static readonly string[] Head = ["number", "identifier", "name", "owner", "node", "result", "reason", "time (UTC)"];

    public static FileAttachment Of(BulkProgress progress)
    {
        var results = progress.Results.ToDictionary(result => result.Index);
        var text = new StringBuilder(Csv.Line(Head));
        for (var i = 0; i < progress.Job.Targets.Count; i++)
            text.Append(Csv.Line(Cells(progress.Job.Targets[i], results.GetValueOrDefault(i))));
        byte[] content = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
        return new FileAttachment(new MemoryStream(content), $"{progress.Job.Kind.ToString().ToLowerInvariant()}-{progress.Id}.csv");
    }

    private static string[] Cells(BulkTarget target, BulkResult? result) =>
    [
        target.Id.ToString(CultureInfo.InvariantCulture), target.Identifier, target.Name, target.Owner, target.Node, Word(result?.Outcome), result?.Reason ?? "",
        result?.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "",
    ];

    private static string Word(BulkOutcome? outcome) => outcome switch
    {
        BulkOutcome.Done => "done",
        BulkOutcome.Skipped => "skipped",
        BulkOutcome.Failed => "failed",
        _ => "not tried",
    };
}
