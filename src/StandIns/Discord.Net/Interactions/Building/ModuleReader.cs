#nullable enable

using System.Reflection;

namespace Discord.Interactions;

/// <summary>Turns classes into modules.</summary>
internal static class ModuleReader
{
    public static bool IsModule(Type type)
        => typeof(IInteractionModuleBase).IsAssignableFrom(type) && type is { IsAbstract: false, ContainsGenericParameters: false };

    public static ModuleInfo Read(Type type, InteractionService service, ModuleInfo? parent = null)
    {
        var module = new ModuleInfo(service, type, parent);
        foreach (var method in type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (CommandMethod.IsSuitable(method))
                Read(method, module);
        }
        foreach (var nested in type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).Where(IsModule))
            module.Add(Read(nested, service, module));
        return module;
    }

    private static void Read(MethodInfo method, ModuleInfo module)
    {
        var attributes = Declared.AttributesOf(method);
        foreach (var attribute in attributes)
        {
            if (attribute is SlashCommandAttribute slash)
                module.Add(new SlashCommandInfo(module, new CommandMethod(method, attributes), slash));
            else if (attribute is ComponentInteractionAttribute component)
                module.Add(new ComponentCommandInfo(module, new CommandMethod(method, attributes), component));
            else if (attribute is ModalInteractionAttribute modal)
                module.Add(new ModalCommandInfo(module, new CommandMethod(method, attributes), modal));
        }
    }
}
