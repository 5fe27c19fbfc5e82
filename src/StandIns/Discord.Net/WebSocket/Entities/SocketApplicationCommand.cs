using Discord.Rest;

namespace Discord.WebSocket;

/// <summary>A command as Discord has it.</summary>
public class SocketApplicationCommand : SocketEntity<ulong>, IApplicationCommand
{
    internal SocketApplicationCommand(DiscordSocketClient discord, WireCommand command)
        : base(discord, command.Id)
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

    internal static async Task<IReadOnlyCollection<SocketApplicationCommand>> SetAllAsync(DiscordSocketClient discord, ApplicationCommandProperties[] commands, RequestOptions options) =>
        [.. (await discord.Api.SetCommandsAsync(commands, null, options)).Select(command => new SocketApplicationCommand(discord, command))];
}
