#nullable enable
namespace Discord.Net;

/// <summary>The handlers of one event, awaited one after the other. A handler that throws does not stop the next one.</summary>
internal sealed class AsyncEvent<THandler> where THandler : class
{
    private THandler[] _handlers = [];

    public bool HasHandlers => _handlers.Length > 0;

    public void Add(THandler handler) => Change(handlers => [.. handlers, handler]);

    public void Remove(THandler handler) => Change(handlers => [.. handlers.Where(h => !h.Equals(handler))]);

    public async Task RaiseAsync<TArgs>(TArgs args, Func<THandler, TArgs, Task> call, Action<Exception> onError)
    {
        foreach (var handler in _handlers)
        {
            try
            {
                await call(handler, args);
            }
            catch (Exception e)
            {
                onError(e);
            }
        }
    }

    private void Change(Func<THandler[], THandler[]> change)
    {
        var before = _handlers;
        while (true)
        {
            var seen = Interlocked.CompareExchange(ref _handlers, change(before), before);
            if (seen == before)
                return;
            before = seen;
        }
    }
}
