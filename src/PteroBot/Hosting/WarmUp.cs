using Discord;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PteroBot.Access;
using PteroBot.Interactions;

namespace PteroBot.Hosting;

/// <summary>
/// Walks the way of a first command once, so that the first person does not wait for code to be loaded: every module with what it needs,
/// the store, a card. Nothing is sent and nothing is changed.
/// </summary>
internal sealed class WarmUp(IServiceScopeFactory scopes, IEnumerable<BotModuleType> modules, LinkVault links, ILogger<WarmUp> logger)
{
    public async Task RunAsync(IUser self, CancellationToken cancellationToken)
    {
        try
        {
            await links.AllAsync(self.Id, cancellationToken);
            using var scope = scopes.CreateScope();
            foreach (var module in modules)
                ActivatorUtilities.CreateInstance(scope.ServiceProvider, module.Type);
            MessageLimits.Fit(Card(), out _);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            HostingLog.NotWarm(logger, failure.Message);
        }
    }

    private static Reply Card() =>
        Reply.Of(new EmbedBuilder().WithTitle("-").WithDescription("-").AddField("-", "-").Build(), new ComponentBuilder().WithButton("-", CustomId.Of("warm", "up")));
}
