using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;

namespace Refit;

/// <summary>Stands behind an interface. Its methods are studied once per interface; a call is a look-up and a delegate.</summary>
internal class RestProxy : DispatchProxy
{
    private static readonly ConcurrentDictionary<Type, FrozenDictionary<MethodInfo, RestMethod>> Interfaces = new();

    private FrozenDictionary<MethodInfo, RestMethod> _methods = FrozenDictionary<MethodInfo, RestMethod>.Empty;
    private RestCaller? _caller;

    public void Start(Type type, HttpClient client, RefitSettings settings)
    {
        _methods = Interfaces.GetOrAdd(type, Study);
        _caller = new RestCaller(client, settings);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _methods[targetMethod!].Call(_caller!, args!);

    private static FrozenDictionary<MethodInfo, RestMethod> Study(Type type) =>
        type.GetInterfaces().Append(type).SelectMany(t => t.GetMethods()).ToFrozenDictionary(m => m, m => new RestMethod(m));
}
