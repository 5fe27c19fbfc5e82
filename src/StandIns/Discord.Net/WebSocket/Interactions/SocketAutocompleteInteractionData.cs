namespace Discord.WebSocket;

public class SocketAutocompleteInteractionData : IAutocompleteInteractionData
{
    internal SocketAutocompleteInteractionData(InteractionData data)
    {
        CommandName = data.Name;
        CommandId = data.Id;
        Type = data.CommandType;
        Version = data.Version;
        var options = new List<AutocompleteOption>();
        Flatten(data.Options, options);
        Options = options;
    }

    public string CommandName { get; }
    public ulong CommandId { get; }
    public ApplicationCommandType Type { get; }
    public ulong Version { get; }
    public AutocompleteOption Current => Options.FirstOrDefault(option => option.Focused);
    public IReadOnlyCollection<AutocompleteOption> Options { get; }

    private static void Flatten(List<RawOption> options, List<AutocompleteOption> target)
    {
        foreach (var option in options)
        {
            target.Add(new AutocompleteOption(option.Type, option.Name, option.Value, option.IsFocused));
            Flatten(option.Options, target);
        }
    }
}
