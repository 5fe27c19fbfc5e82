namespace PteroBot.Panel;

/// <summary>A right of an application key.</summary>
/// <param name="Resource">The resource as the panel names it: <c>nodes</c>, <c>server_databases</c>.</param>
/// <param name="Writes">Whether writing is needed, rather than reading.</param>
public sealed record KeyRight(string Resource, bool Writes)
{
    private const string Root = "/api/application/";

    /// <summary>What a call needs; null when it is none of the application API.</summary>
    internal static KeyRight? Of(HttpRequestMessage request)
    {
        var path = request.RequestUri!.AbsolutePath;
        return path.StartsWith(Root, StringComparison.Ordinal)
            ? new KeyRight(ResourceOf(path[Root.Length..].Split('/')), request.Method != HttpMethod.Get)
            : null;
    }

    private static string ResourceOf(string[] route) => route switch
    {
        ["nests", _, "eggs", ..] => "eggs",
        ["nodes", _, "allocations", ..] => "allocations",
        ["servers", _, "databases", ..] => "server_databases",
        _ => route[0],
    };
}
