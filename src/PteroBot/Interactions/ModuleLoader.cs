using Discord.Interactions;

namespace PteroBot.Interactions;

/// <summary>Loads the modules that the features named.</summary>
internal sealed class ModuleLoader(InteractionService service, IEnumerable<BotModuleType> modules, IServiceProvider services)
{
    private bool _loaded;

    public async Task LoadAsync()
    {
        if (_loaded)
            return;
        foreach (var module in modules)
            await service.AddModuleAsync(module.Type, services);
        _loaded = true;
    }
}
