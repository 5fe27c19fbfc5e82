namespace Discord.WebSocket;

public class SocketSlashCommandData : IApplicationCommandInteractionData
{
    internal SocketSlashCommandData(InteractionData data, ResolvedEntities entities)
    {
        Id = data.Id;
        Name = data.Name;
        Options = SocketSlashCommandDataOption.Read(data.Options, entities);
    }

    public ulong Id { get; }
    public string Name { get; }
    public IReadOnlyCollection<SocketSlashCommandDataOption> Options { get; }
    IReadOnlyCollection<IApplicationCommandInteractionDataOption> IApplicationCommandInteractionData.Options => Options;
}
