namespace Discord.Rest;

/// <summary>A command as Discord has it.</summary>
public abstract class RestApplicationCommand : RestEntity<ulong>, IApplicationCommand
{
    internal RestApplicationCommand(WireCommand command)
        : base(null, command.Id)
    {
        ApplicationId = command.ApplicationId;
        Type = command.Type ?? ApplicationCommandType.Slash;
        Name = command.Name;
        Description = command.Description;
    }

    public ulong ApplicationId { get; }
    public ApplicationCommandType Type { get; }
    public string Name { get; }
    public string Description { get; }
    public DateTimeOffset CreatedAt => SnowflakeUtils.FromSnowflake(Id);

    public override string ToString() => Name;
}
