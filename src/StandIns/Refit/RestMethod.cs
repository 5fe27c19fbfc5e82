using System.Reflection;

namespace Refit;

/// <summary>What one method of an interface says about its request and its answer.</summary>
internal sealed class RestMethod
{
    private static readonly MethodInfo ReadingCall = typeof(RestMethod).GetMethod(nameof(Reading), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly RequestPlan _plan;
    private readonly Func<RestCaller, RequestPlan, object?[], Task> _call;

    public RestMethod(MethodInfo method)
    {
        _plan = new RequestPlan(method);
        _call = Caller(method);
    }

    public Task Call(RestCaller caller, object?[] arguments) => _call(caller, _plan, arguments);

    private static Func<RestCaller, RequestPlan, object?[], Task> Caller(MethodInfo method)
    {
        if (method.ReturnType == typeof(Task))
            return static (caller, plan, arguments) => caller.SendAsync(plan, arguments);
        if (!method.ReturnType.IsGenericType || method.ReturnType.GetGenericTypeDefinition() != typeof(Task<>))
            throw new ArgumentException($"Method \"{method.Name}\" must return Task or Task<T>.");
        return ReadingCall.MakeGenericMethod(method.ReturnType.GetGenericArguments()).CreateDelegate<Func<RestCaller, RequestPlan, object?[], Task>>();
    }

    private static Task<T?> Reading<T>(RestCaller caller, RequestPlan plan, object?[] arguments) => caller.SendAsync<T>(plan, arguments);
}
