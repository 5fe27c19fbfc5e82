using Discord.Rest;

namespace Discord.Interactions;

public partial class InteractionService
{
    /// <summary>Makes the bot's global commands those of the modules, in one request.</summary>
    /// <exception cref="InvalidOperationException">The client does not know yet who it is.</exception>
    /// <exception cref="NotSupportedException">Keeping commands that no module declares is not supported.</exception>
    public async Task<IReadOnlyCollection<RestGlobalCommand>> RegisterCommandsGloballyAsync(bool deleteMissing = true)
    {
        var commands = Definitions(deleteMissing);
        return await RestClient.BulkOverwriteGlobalCommands(commands);
    }

    /// <summary>Makes the bot's commands in one guild those of the modules, in one request.</summary>
    /// <inheritdoc cref="RegisterCommandsGloballyAsync"/>
    public async Task<IReadOnlyCollection<RestGuildCommand>> RegisterCommandsToGuildAsync(ulong guildId, bool deleteMissing = true)
    {
        var commands = Definitions(deleteMissing);
        return await RestClient.BulkOverwriteGuildCommands(commands, guildId);
    }

    private ApplicationCommandProperties[] Definitions(bool deleteMissing)
    {
        if (RestClient?.CurrentUser is null or { Id: 0 })
            throw new InvalidOperationException("The client is not ready: register commands after its Ready event.");
        if (!deleteMissing)
            throw new NotSupportedException("Commands are always overwritten as a whole.");
        return [.. CommandDefinitions.Of(_topModules.Values)];
    }
}
