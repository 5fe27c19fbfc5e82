using Discord;
using Microsoft.Extensions.Logging;
using PteroBot.Interactions;

namespace PteroBot.Hosting;

/// <summary>
/// Sends commands that nobody gave through the dispatcher, so that the first person does not wait for code to be loaded. Their answers go
/// nowhere, and they change nothing: the bot's own account has no link.
/// </summary>
internal sealed class WarmUp(InteractionDispatcher dispatcher, ILogger<WarmUp> logger)
{
    private static readonly string[] Commands = ["help", "account show", "link"];

    public async Task RunAsync(IUser self)
    {
        try
        {
            foreach (var command in Commands)
                await dispatcher.HandleAsync(WarmUpInteraction.Create(command, self), null);
        }
        catch (Exception failure)
        {
            HostingLog.NotWarm(logger, failure);
        }
    }
}
