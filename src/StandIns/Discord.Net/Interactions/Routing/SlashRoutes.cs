#nullable enable

namespace Discord.Interactions;

/// <summary>Finds slash commands by walking from the command through its group to the sub-command.</summary>
internal sealed class SlashRoutes
{
    private readonly Node _root = new();

    /// <exception cref="InvalidOperationException">Another command has the same path.</exception>
    public void Add(SlashCommandInfo command)
    {
        var node = _root;
        foreach (var name in command.IgnoreGroupNames ? [] : command.Module.GroupPath)
            node = node.Child(name);
        node = node.Child(command.Name);
        if (node.Command is not null)
            throw new InvalidOperationException($"A command with the name \"{command}\" already exists.");
        node.Command = command;
    }

    public SearchResult<SlashCommandInfo> Find(IApplicationCommandInteractionData data)
    {
        var node = _root.Children.GetValueOrDefault(data.Name);
        for (var options = data.Options; First(options) is { Type: <= ApplicationCommandOptionType.SubCommandGroup } part; options = part.Options)
            node = node?.Children.GetValueOrDefault(part.Name);
        return Found(node, data.Name);
    }

    public SearchResult<SlashCommandInfo> Find(IAutocompleteInteractionData data)
    {
        var node = _root.Children.GetValueOrDefault(data.CommandName);
        foreach (var option in data.Options)
        {
            if (option.Type <= ApplicationCommandOptionType.SubCommandGroup)
                node = node?.Children.GetValueOrDefault(option.Name);
        }
        return Found(node, data.CommandName);
    }

    /// <summary>The options of the sub-command itself.</summary>
    public static IReadOnlyList<IApplicationCommandInteractionDataOption> Leaf(IReadOnlyCollection<IApplicationCommandInteractionDataOption>? options)
    {
        while (First(options) is { Type: <= ApplicationCommandOptionType.SubCommandGroup } part)
            options = part.Options;
        return options as IReadOnlyList<IApplicationCommandInteractionDataOption> ?? [.. options ?? []];
    }

    private static IApplicationCommandInteractionDataOption? First(IReadOnlyCollection<IApplicationCommandInteractionDataOption>? options)
        => options is IReadOnlyList<IApplicationCommandInteractionDataOption> list ? list.Count == 0 ? null : list[0] : options?.FirstOrDefault();

    private static SearchResult<SlashCommandInfo> Found(Node? node, string name) => node?.Command is { } command
        ? SearchResult<SlashCommandInfo>.FromSuccess(name, command)
        : SearchResult<SlashCommandInfo>.FromError(name, InteractionCommandError.UnknownCommand, $"No {nameof(SlashCommandInfo)} found for {name}");

    private sealed class Node
    {
        public Dictionary<string, Node> Children { get; } = [];

        public SlashCommandInfo? Command { get; set; }

        public Node Child(string name)
        {
            if (!Children.TryGetValue(name, out var child))
                Children.Add(name, child = new Node());
            return child;
        }
    }
}
