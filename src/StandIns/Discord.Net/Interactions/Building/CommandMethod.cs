#nullable enable

using System.Reflection;

namespace Discord.Interactions;

/// <summary>The method behind a command. The invoker is emitted at the second call, so that start-up does not pay for it.</summary>
internal sealed class CommandMethod(MethodInfo method, IReadOnlyCollection<Attribute> attributes)
{
    private readonly MethodInvoker _invoker = MethodInvoker.Create(method);

    public string Name => method.Name;

    public IReadOnlyCollection<Attribute> Attributes { get; } = attributes;

    public IReadOnlyList<ParameterInfo> Parameters { get; } = method.GetParameters();

    public static bool IsSuitable(MethodInfo method)
        => !method.IsStatic && !method.IsGenericMethod && method.ReturnType == typeof(Task);

    public Task InvokeAsync(IInteractionModuleBase module, object?[] arguments)
        => (Task?)_invoker.Invoke(module, arguments.AsSpan()) ?? Task.CompletedTask;
}
