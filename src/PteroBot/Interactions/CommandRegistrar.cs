using Discord.Interactions;
using Microsoft.Extensions.Logging;
using PteroBot.Storage;

namespace PteroBot.Interactions;

/// <summary>
/// Tells Discord about the commands, but only when they changed. The hash is kept after Discord took them, so a process that dies in
/// between registers again, and never believes what did not happen.
/// </summary>
internal sealed class CommandRegistrar(
    InteractionService service, ICommandRegistry registry, IDocumentStore store, CommandMentions mentions, TimeProvider clock, ILogger<CommandRegistrar> logger)
{
    /// <summary>Registers where needed.</summary>
    /// <param name="applicationId">Whose commands: another bot on the same store has its own.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    public async Task RegisterAsync(ulong applicationId, CancellationToken cancellationToken)
    {
        var id = applicationId.ToString();
        var hash = CommandDefinition.Hash(service);
        var known = (await store.FindAsync(RegistrationDocuments.Type, id, cancellationToken))?.Value;
        if (known?.Hash == hash)
        {
            mentions.Know(known.Ids);
            InteractionLog.Unchanged(logger);
            return;
        }
        var ids = await registry.ReplaceAllAsync();
        var registration = new Registration { Hash = hash, At = clock.GetUtcNow(), Ids = ids };
        await store.PutAsync(RegistrationDocuments.Type, id, registration, cancellationToken);
        mentions.Know(ids);
        InteractionLog.Registered(logger, ids.Count);
    }
}
