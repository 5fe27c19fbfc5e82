namespace PteroBot.Access;

/// <summary>Finds servers by what people type.</summary>
internal static class ServerSearch
{
    public static Comparison<ServerEntry> ByName { get; } = (left, right) =>
        StringComparer.OrdinalIgnoreCase.Compare(left.Name, right.Name) is not 0 and var order
            ? order
            : StringComparer.Ordinal.Compare(left.Identifier, right.Identifier);

    /// <summary>
    /// One server: by what stands for it here, then by its identifier on another panel, then by the exact name (so that a server whose name begins another's
    /// stays addressable), then by the beginning of a name. Capitals do not matter unless they decide.
    /// </summary>
    public static Decision<T> Find<T>(IReadOnlyList<T> servers, string asked, Func<T, ServerEntry> entry) where T : class
    {
        var text = asked.Trim();
        if (text.Length == 0)
            return new ServerUnknown(text);
        foreach (var fits in Rules(text))
        {
            var found = servers.Where(server => fits(entry(server))).ToList();
            if (found.Count > 0)
                return found.Count == 1 ? found[0] : new ServerAmbiguous(text, [.. found.Select(entry)]);
        }
        return new ServerUnknown(text);
    }

    /// <inheritdoc cref="Find{T}"/>
    public static Decision<ServerEntry> Find(IReadOnlyList<ServerEntry> servers, string asked) => Find(servers, asked, server => server);

    /// <summary>What fits to the text so far, best first: beginnings of names, then of words, then anything that has it inside.</summary>
    public static IEnumerable<T> Suggest<T>(IReadOnlyList<T> servers, string typed, int max, Func<T, ServerEntry> entry)
    {
        var text = typed.Trim();
        if (text.Length == 0)
            return servers.Take(max);
        return servers
            .Select(server => (Server: server, Rank: Rank(entry(server), text)))
            .Where(found => found.Rank >= 0)
            .OrderBy(found => found.Rank)
            .Take(max)
            .Select(found => found.Server);
    }

    /// <inheritdoc cref="Suggest{T}"/>
    public static IEnumerable<ServerEntry> Suggest(IReadOnlyList<ServerEntry> servers, string typed, int max) => Suggest(servers, typed, max, server => server);

    private static Func<ServerEntry, bool>[] Rules(string text) =>
    [
        server => server.Reference.Equals(text, StringComparison.OrdinalIgnoreCase),
        server => server.Identifier.Equals(text, StringComparison.OrdinalIgnoreCase),
        server => server.Name.Equals(text, StringComparison.Ordinal),
        server => server.Name.Equals(text, StringComparison.OrdinalIgnoreCase),
        server => server.Name.StartsWith(text, StringComparison.OrdinalIgnoreCase),
    ];

    private static int Rank(ServerEntry server, string text)
    {
        var at = server.Name.IndexOf(text, StringComparison.OrdinalIgnoreCase);
        if (at == 0)
            return server.Name.Length == text.Length ? 0 : 1;
        if (at > 0)
            return char.IsLetterOrDigit(server.Name[at - 1]) ? 3 : 2;
        return server.Identifier.StartsWith(text, StringComparison.OrdinalIgnoreCase) ? 4 : -1;
    }
}
