#nullable enable

using System.Reflection;

namespace Discord.Interactions;

/// <summary>Makes instances of one type: its only constructor, then its settable properties, all from the service provider.</summary>
internal sealed class ModuleActivator
{
    private readonly Type _type;
    private readonly InteractionService _service;
    private readonly ConstructorInvoker _constructor;
    private readonly Type[] _parameters;
    private readonly (Type Type, MethodInvoker Setter)[] _properties;

    /// <exception cref="InvalidOperationException">The type has not exactly one constructor.</exception>
    public ModuleActivator(Type type, InteractionService service)
    {
        var constructors = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        if (constructors.Length != 1)
            throw new InvalidOperationException($"{(constructors.Length == 0 ? "No" : "Multiple")} constructors found for \"{type.FullName}\".");
        _type = type;
        _service = service;
        _constructor = ConstructorInvoker.Create(constructors[0]);
        _parameters = [.. constructors[0].GetParameters().Select(parameter => parameter.ParameterType)];
        _properties =
        [
            .. type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
                .Where(property => property.SetMethod?.IsPublic is true)
                .Select(property => (property.PropertyType, MethodInvoker.Create(property.SetMethod!))),
        ];
    }

    public IInteractionModuleBase Create(IServiceProvider services) => (IInteractionModuleBase)CreateObject(services);

    /// <exception cref="InvalidOperationException">The provider lacks something that the type wants.</exception>
    public object CreateObject(IServiceProvider services)
    {
        var arguments = _parameters.Length == 0 ? [] : new object?[_parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = Resolve(_parameters[i], services);
        var made = _constructor.Invoke(arguments.AsSpan());
        foreach (var (type, setter) in _properties)
            setter.Invoke(made, Resolve(type, services));
        return made;
    }

    private object Resolve(Type type, IServiceProvider services)
    {
        if (type == typeof(InteractionService))
            return _service;
        if (type == typeof(IServiceProvider))
            return services;
        return services.GetService(type)
            ?? throw new InvalidOperationException($"Failed to create \"{_type.FullName}\", dependency \"{type.Name}\" was not found.");
    }
}
