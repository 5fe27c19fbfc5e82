using Discord;
using Discord.Interactions;
using Discord.Rest;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Moq;
using PteroBot.Hosting;
using PteroBot.Interactions;
using PteroBot.TestKit;

namespace PteroBot.Tests.Interactions;

/// <summary>The dispatcher with the probe module, and without Discord.</summary>
internal sealed class DispatcherWorld : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private DispatcherWorld() => _services = new ServiceCollection()
        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs))
        .AddInteractions()
        .AddSingleton(Mock.Of<IRefusalLog>())
        .AddSingleton<TimeProvider>(Clock)
        .AddSingleton(Mock.Of<IDiscordClient>())
        .AddSingleton(new InteractionService(new DiscordRestClient(), BotServices.ServiceConfig()))
        .AddSingleton(Probe)
        .AddScoped<ScopeMark>()
        .AddBotModule<ProbeModule>()
        .BuildServiceProvider();

    public ManualClock Clock { get; } = new();

    public Probe Probe { get; } = new();

    public LogLines Logs { get; } = new();

    public InteractionDispatcher Dispatcher => _services.GetRequiredService<InteractionDispatcher>();

    public static async Task<DispatcherWorld> StartAsync()
    {
        var world = new DispatcherWorld();
        await world._services.GetRequiredService<ModuleLoader>().LoadAsync();
        return world;
    }

    public async Task<IReadOnlyList<string>> HandleAsync(RecordedReplies replies)
    {
        await Dispatcher.HandleAsync(replies.Interaction, null);
        return replies.Calls;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
