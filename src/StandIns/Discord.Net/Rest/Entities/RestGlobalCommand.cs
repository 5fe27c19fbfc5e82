namespace Discord.Rest;

public class RestGlobalCommand : RestApplicationCommand
{
    internal RestGlobalCommand(WireCommand command)
        : base(command)
    {
    }

    internal static async Task<IReadOnlyCollection<RestGlobalCommand>> GetAllAsync(RestApi api, RequestOptions options) =>
        [.. (await api.GetCommandsAsync(null, options)).Select(command => new RestGlobalCommand(command))];

    internal static async Task<IReadOnlyCollection<RestGlobalCommand>> SetAllAsync(RestApi api, ApplicationCommandProperties[] commands, RequestOptions options) =>
        [.. (await api.SetCommandsAsync(commands, null, options)).Select(command => new RestGlobalCommand(command))];
}
