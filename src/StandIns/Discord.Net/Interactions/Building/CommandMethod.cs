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
        => !method.IsStatic
            && !method.IsGenericMethod
            && (method.ReturnType == typeof(Task) || method.ReturnType == typeof(Task<RuntimeResult>));

    public async ValueTask<IResult> InvokeAsync(IInteractionModuleBase module, object?[] arguments)
    {
        var task = (Task?)_invoker.Invoke(module, arguments.AsSpan());
        if (task is Task<RuntimeResult> withResult)
            return await withResult;
        if (task is not null)
            await task;
        return ExecuteResult.Success;
    }
}
