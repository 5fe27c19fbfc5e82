#nullable enable
using Discord.Net.Rest;

namespace Discord.Rest;

internal sealed partial class RestApi
{
    public Task<WireCommand[]> GetCommandsAsync(ulong? guildId, RequestOptions? options) =>
        ReadAsync(new RestCall(guildId is null ? Routes.Commands : Routes.GuildCommands, CommandsPath(guildId), MajorOf(guildId), options), WireJson.Default.WireCommandArray);

    public Task<WireCommand[]> SetCommandsAsync(ApplicationCommandProperties[] commands, ulong? guildId, RequestOptions? options)
    {
        var body = JsonBody.Write(commands, CommandWriting.WriteCommands);
        return ReadAsync(
            new RestCall(guildId is null ? Routes.SetCommands : Routes.SetGuildCommands, CommandsPath(guildId), MajorOf(guildId), options, body),
            WireJson.Default.WireCommandArray);
    }

    private static MajorParameter MajorOf(ulong? guildId) => new(guildId ?? 0);

    /// <exception cref="InvalidOperationException">The application is not known before the client is ready.</exception>
    private string CommandsPath(ulong? guildId)
    {
        if (ApplicationId == 0)
            throw new InvalidOperationException("The client does not know its application yet: register commands when it is ready.");
        return guildId is null ? $"applications/{ApplicationId}/commands" : $"applications/{ApplicationId}/guilds/{guildId}/commands";
    }
}
