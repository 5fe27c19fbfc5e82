namespace Discord;

/// <summary>A command as Discord has it.</summary>
public interface IApplicationCommand : ISnowflakeEntity
{
    ulong ApplicationId { get; }

    ApplicationCommandType Type { get; }

    string Name { get; }

    string Description { get; }
}
