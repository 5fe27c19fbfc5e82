using System.Reflection;

namespace Refit;

public static class RestService
{
    public static T For<T>(HttpClient client, RefitSettings? settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var proxy = DispatchProxy.Create<T, RestProxy>();
        ((RestProxy)(object)proxy!).Start(typeof(T), client, settings);
        return proxy;
    }
}
