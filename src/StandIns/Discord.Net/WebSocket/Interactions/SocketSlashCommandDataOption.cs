namespace Discord.WebSocket;

public class SocketSlashCommandDataOption : IApplicationCommandInteractionDataOption
{
    private SocketSlashCommandDataOption(RawOption option, ResolvedEntities entities)
    {
        Name = option.Name;
        Type = option.Type;
        Value = entities.Value(option);
        Options = Read(option.Options, entities);
    }

    public string Name { get; }
    public object Value { get; }
    public ApplicationCommandOptionType Type { get; }
    public IReadOnlyCollection<SocketSlashCommandDataOption> Options { get; }
    IReadOnlyCollection<IApplicationCommandInteractionDataOption> IApplicationCommandInteractionDataOption.Options => Options;

    internal static SocketSlashCommandDataOption[] Read(List<RawOption> options, ResolvedEntities entities) =>
        options.Count == 0 ? [] : [.. options.Select(option => new SocketSlashCommandDataOption(option, entities))];
}
