namespace Discord.Interactions;

/// <summary>A class with commands.</summary>
public class ModuleInfo
{
    private readonly ModuleActivator _activator;
    private readonly PreconditionSet _preconditions;
    private readonly List<ModuleInfo> _subModules = [];
    private readonly List<SlashCommandInfo> _slashCommands = [];
    private readonly List<ComponentCommandInfo> _componentCommands = [];
    private readonly List<ModalCommandInfo> _modalCommands = [];

    internal ModuleInfo(InteractionService service, Type type, ModuleInfo parent)
    {
        var attributes = Declared.AttributesOf(type);
        var group = attributes.OfType<GroupAttribute>().FirstOrDefault();
        CommandService = service;
        Parent = parent;
        Name = type.Name;
        SlashGroupName = group?.Name;
        Description = group?.Description;
        DefaultMemberPermissions = attributes.OfType<DefaultMemberPermissionsAttribute>().FirstOrDefault()?.Permissions;
        ContextTypes = attributes.OfType<CommandContextTypeAttribute>().FirstOrDefault()?.ContextTypes;
        IntegrationTypes = attributes.OfType<IntegrationTypeAttribute>().FirstOrDefault()?.IntegrationTypes;
        Attributes = [.. attributes.Where(Declared.IsForeign)];
        GroupPath = group is null ? parent?.GroupPath ?? [] : [.. parent?.GroupPath ?? [], group.Name];
        _preconditions = new PreconditionSet([.. attributes.OfType<PreconditionAttribute>(), .. parent?.Preconditions ?? []]);
        _activator = new ModuleActivator(type, service);
    }

    public InteractionService CommandService { get; }

    public string Name { get; }

    public string SlashGroupName { get; }

    public bool IsSlashGroup => !string.IsNullOrEmpty(SlashGroupName);

    public string Description { get; }

    public GuildPermission? DefaultMemberPermissions { get; }

    public IReadOnlyList<ModuleInfo> SubModules => _subModules;

    public IReadOnlyList<SlashCommandInfo> SlashCommands => _slashCommands;

    public IReadOnlyCollection<ComponentCommandInfo> ComponentCommands => _componentCommands;

    public IReadOnlyCollection<ModalCommandInfo> ModalCommands => _modalCommands;

    public ModuleInfo Parent { get; }

    public bool IsSubModule => Parent is not null;

    public IReadOnlyCollection<Attribute> Attributes { get; }

    public IReadOnlyCollection<PreconditionAttribute> Preconditions => _preconditions.All;

    public bool IsTopLevelGroup => IsSlashGroup && Parent?.GroupPath is null or { Count: 0 };

    public IReadOnlyCollection<InteractionContextType> ContextTypes { get; }

    public IReadOnlyCollection<ApplicationIntegrationType> IntegrationTypes { get; }

    internal IReadOnlyList<string> GroupPath { get; }

    internal void Add(ModuleInfo module) => _subModules.Add(module);

    internal void Add(SlashCommandInfo command) => _slashCommands.Add(command);

    internal void Add(ComponentCommandInfo command) => _componentCommands.Add(command);

    internal void Add(ModalCommandInfo command) => _modalCommands.Add(command);

    internal IInteractionModuleBase Create(IServiceProvider services) => _activator.Create(services);

    internal ValueTask<PreconditionResult> CheckPreconditionsAsync(IInteractionContext context, ICommandInfo command, IServiceProvider services)
        => _preconditions.CheckAsync(context, command, services);
}
