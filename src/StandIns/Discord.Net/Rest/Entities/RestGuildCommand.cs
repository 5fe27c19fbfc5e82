namespace Discord.Rest;

public class RestGuildCommand : RestApplicationCommand
{
    internal RestGuildCommand(WireCommand command, ulong guildId)
        : base(command) => GuildId = guildId;

    public ulong GuildId { get; }

    internal static async Task<IReadOnlyCollection<RestGuildCommand>> GetAllAsync(RestApi api, ulong guildId, RequestOptions options) =>
        [.. (await api.GetCommandsAsync(guildId, options)).Select(command => new RestGuildCommand(command, guildId))];

    internal static async Task<IReadOnlyCollection<RestGuildCommand>> SetAllAsync(RestApi api, ApplicationCommandProperties[] commands, ulong guildId, RequestOptions options) =>
        [.. (await api.SetCommandsAsync(commands, guildId, options)).Select(command => new RestGuildCommand(command, guildId))];
}
