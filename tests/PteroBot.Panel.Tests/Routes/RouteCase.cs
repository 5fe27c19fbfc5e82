using System.Net;

namespace PteroBot.Panel.Tests.Routes;

/// <summary>One route: how it is called, what goes out, what comes back, and what must be read from it.</summary>
/// <param name="Sent">Method, decoded path and query as they must reach the panel.</param>
/// <param name="Body">The body as it must reach the panel; empty for none.</param>
/// <param name="Status">What the panel answers.</param>
/// <param name="Answer">With which body.</param>
/// <param name="Call">The call, and a line of what was read; null for calls without result.</param>
internal sealed record RouteCase(string Sent, string Body, HttpStatusCode Status, string? Answer, Func<Rig, Task<string?>> Call)
{
    public string Verb => Sent[..Sent.IndexOf(' ', StringComparison.Ordinal)];

    public string Path => Sent[(Verb.Length + 1)..];

    /// <summary>What must have been read.</summary>
    public string? Read { get; init; }

    /// <summary>A call whose answer is an item or a list.</summary>
    public static RouteCase Get<T>(string path, string answer, string read, Func<Rig, Task<T>> call, Func<T, object?> line) =>
        new("GET " + path, "", HttpStatusCode.OK, answer, async rig => line(await call(rig))?.ToString()) { Read = read };

    /// <summary>A call that changes something and answers with it.</summary>
    public static RouteCase Change<T>(string sent, string body, string answer, string read, Func<Rig, Task<T>> call, Func<T, object?> line, HttpStatusCode status = HttpStatusCode.OK) =>
        new(sent, body, status, answer, async rig => line(await call(rig))?.ToString()) { Read = read };

    /// <summary>A call that changes something and answers with nothing.</summary>
    public static RouteCase Do(string sent, string body, Func<Rig, Task> call, HttpStatusCode status = HttpStatusCode.NoContent, string? answer = null) =>
        new(sent, body, status, answer, async rig =>
        {
            await call(rig);
            return null;
        });

    public static string List(params string[] items) => $$"""{"object":"list","data":[{{string.Join(',', items)}}]}""";

    public static string Page(params string[] items) =>
        $$$"""{"object":"list","data":[{{{string.Join(',', items)}}}],"meta":{"pagination":{"total":1,"count":1,"per_page":50,"current_page":1,"total_pages":1,"links":{} } } }""";

    public override string ToString() => Sent;

    public static readonly ServerId S = Rig.Server;
}
