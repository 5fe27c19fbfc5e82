#nullable enable

namespace Discord.Interactions;

/// <summary>Finds the command for a custom id: exact ids first, then patterns in the order in which they were added.</summary>
internal sealed class CustomIdRoutes<T>
    where T : class, ICommandInfo
{
    private readonly Dictionary<string, T> _exact = [];
    private readonly List<(CustomIdPattern Pattern, T Command)> _patterns = [];

    /// <exception cref="InvalidOperationException">Another command has the same custom id.</exception>
    public void Add(CustomIdPattern pattern, T command)
    {
        if (_patterns.Exists(other => other.Command.Name == command.Name) || _exact.ContainsKey(command.Name))
            throw new InvalidOperationException($"A command with the custom id \"{command.Name}\" already exists.");
        if (pattern.Captures == 0)
            _exact.Add(command.Name, command);
        else
            _patterns.Add((pattern, command));
    }

    public SearchResult<T> Find(string customId)
    {
        if (_exact.TryGetValue(customId, out var exact))
            return SearchResult<T>.FromSuccess(customId, exact);
        foreach (var (pattern, command) in _patterns)
        {
            if (pattern.Match(customId) is { } captures)
                return SearchResult<T>.FromSuccess(customId, command, captures);
        }
        return SearchResult<T>.FromError(customId, InteractionCommandError.UnknownCommand, $"No {typeof(T).Name} found for {customId}");
    }
}
