using System.Collections.Frozen;

namespace PteroBot.Interactions;

/// <summary>Commands as Discord shows them in text: clickable where their ids are known.</summary>
internal sealed class CommandMentions
{
    private volatile FrozenDictionary<string, ulong> _ids = FrozenDictionary<string, ulong>.Empty;

    /// <summary>The command by its full name, such as <c>admin servers list</c>.</summary>
    public string Of(string command)
    {
        var space = command.IndexOf(' ', StringComparison.Ordinal);
        var top = space < 0 ? command : command[..space];
        return _ids.TryGetValue(top, out var id) ? $"</{command}:{id}>" : $"`/{command}`";
    }

    public void Know(IEnumerable<KeyValuePair<string, ulong>> ids) => _ids = ids.ToFrozenDictionary();
}
