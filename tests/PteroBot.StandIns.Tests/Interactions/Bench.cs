using Discord.Interactions;
using Discord.Rest;
using Microsoft.Extensions.DependencyInjection;

namespace PteroBot.StandIns.Tests.Interactions;

/// <summary>An interaction service with one module, whose commands write down how they are called.</summary>
internal sealed class Bench
{
    private readonly ServiceProvider _provider;

    private Bench(InteractionService service, ServiceProvider provider)
    {
        Service = service;
        _provider = provider;
        service.InteractionExecuted += (command, _, result) =>
        {
            Executed.Add((command, result));
            return Task.CompletedTask;
        };
    }

    public InteractionService Service { get; }

    public Calls Calls => _provider.GetRequiredService<Calls>();

    public List<(ICommandInfo? Command, IResult Result)> Executed { get; } = [];

    public static async Task<Bench> WithAsync<TModule>(InteractionServiceConfig? config = null)
        where TModule : class
    {
        config ??= new InteractionServiceConfig { DefaultRunMode = RunMode.Sync };
        var provider = new ServiceCollection().AddSingleton<Calls>().AddScoped<Scoped>().BuildServiceProvider(validateScopes: true);
        var bench = new Bench(new InteractionService((DiscordRestClient?)null, config), provider);
        await bench.Service.AddModuleAsync<TModule>(provider);
        return bench;
    }

    public Task<IResult> RunAsync(InteractionContext context) => Service.ExecuteCommandAsync(context, _provider);

    /// <summary>Something that must not be taken from the root provider.</summary>
    public sealed class Scoped;
}
