using Discord.Rest;

namespace Discord.Interactions;

/// <summary>Finds commands in classes, registers them with Discord and passes interactions on to them.</summary>
public partial class InteractionService
{
    private readonly SlashRoutes _slashRoutes = new();
    private readonly CustomIdRoutes<ComponentCommandInfo> _componentRoutes = new();
    private readonly CustomIdRoutes<ModalCommandInfo> _modalRoutes = new();
    private readonly Dictionary<Type, ModuleInfo> _topModules = [];
    private readonly List<ModuleInfo> _modules = [];
    private readonly List<SlashCommandInfo> _slashCommands = [];
    private readonly List<ComponentCommandInfo> _componentCommands = [];
    private readonly List<ModalCommandInfo> _modalCommands = [];
    private readonly Dictionary<Type, IAutocompleteHandler> _autocompleteHandlers = [];
    private readonly Lock _changes = new();
    private IServiceProvider _services;

    public InteractionService(IRestClientProvider discordProvider, InteractionServiceConfig config = null)
        : this(discordProvider.RestClient, config)
    {
    }

    /// <exception cref="InvalidOperationException">The run mode is <see cref="RunMode.Default"/>.</exception>
    public InteractionService(DiscordRestClient discord, InteractionServiceConfig config = null)
    {
        config ??= new InteractionServiceConfig();
        if (config.DefaultRunMode == RunMode.Default)
            throw new InvalidOperationException($"RunMode cannot be set to {RunMode.Default}");
        RestClient = discord;
        DefaultRunMode = config.DefaultRunMode;
        ThrowOnError = config.ThrowOnError;
        AutoServiceScopes = config.AutoServiceScopes;
    }

    public DiscordRestClient RestClient { get; }

    /// <summary>Every module, nested ones too.</summary>
    public IReadOnlyList<ModuleInfo> Modules => _modules;

    public IReadOnlyList<SlashCommandInfo> SlashCommands => _slashCommands;

    public IReadOnlyCollection<ComponentCommandInfo> ComponentCommands => _componentCommands;

    public IReadOnlyCollection<ModalCommandInfo> ModalCommands => _modalCommands;

    internal RunMode DefaultRunMode { get; }

    internal bool ThrowOnError { get; }

    internal bool AutoServiceScopes { get; }

    internal ConverterTable Converters { get; } = new();

    public Task<ModuleInfo> AddModuleAsync<T>(IServiceProvider services)
        where T : class
        => AddModuleAsync(typeof(T), services);

    /// <exception cref="ArgumentException">The type is no module, or was added already.</exception>
    public Task<ModuleInfo> AddModuleAsync(Type type, IServiceProvider services)
    {
        if (!ModuleReader.IsModule(type))
            throw new ArgumentException("Type parameter must be a type of Slash Module", nameof(type));
        lock (_changes)
        {
            if (_topModules.ContainsKey(type))
                throw new ArgumentException("Module definition for this type already exists.", nameof(type));
            _services = services ?? NoServices.Instance;
            var module = ModuleReader.Read(type, this);
            Route(module);
            _topModules.Add(type, module);
            return Task.FromResult(module);
        }
    }

    internal IAutocompleteHandler AutocompleteHandler(Type type)
    {
        if (!_autocompleteHandlers.TryGetValue(type, out var handler))
            _autocompleteHandlers[type] = handler = (IAutocompleteHandler)new ModuleActivator(type, this).CreateObject(_services);
        return handler;
    }

    private void Route(ModuleInfo module)
    {
        _modules.Add(module);
        _slashCommands.AddRange(module.SlashCommands);
        _componentCommands.AddRange(module.ComponentCommands);
        _modalCommands.AddRange(module.ModalCommands);
        foreach (var command in module.SlashCommands)
            _slashRoutes.Add(command);
        foreach (var command in module.ComponentCommands.Where(command => command.IsTopLevelCommand))
            _componentRoutes.Add(command.Pattern, command);
        foreach (var command in module.ModalCommands.Where(command => command.IsTopLevelCommand))
            _modalRoutes.Add(command.Pattern, command);
        foreach (var nested in module.SubModules)
            Route(nested);
    }
}
