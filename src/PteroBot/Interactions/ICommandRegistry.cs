using Discord.Interactions;

namespace PteroBot.Interactions;

/// <summary>Where commands are made known: Discord.</summary>
internal interface ICommandRegistry
{
    /// <summary>Replaces all commands, and gives the ids of those at the top.</summary>
    Task<IReadOnlyDictionary<string, ulong>> ReplaceAllAsync();
}

/// <inheritdoc/>
internal sealed class CommandRegistry(InteractionService service) : ICommandRegistry
{
    public async Task<IReadOnlyDictionary<string, ulong>> ReplaceAllAsync()
    {
        var commands = await service.RegisterCommandsGloballyAsync();
        return commands.ToDictionary(command => command.Name, command => command.Id);
    }
}
