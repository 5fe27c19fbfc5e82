using System.Text.Json.Nodes;
using System.Threading.Channels;
using PteroBot.Sandbox.Discord;
using PteroBot.Sandbox.Discord.World;
using PteroBot.Sandbox.Hosting;

namespace PteroBot.Sandbox.Control;

/// <summary>
/// <c>GET /sandbox/events</c>: what happens, as server-sent events with a <c>type</c> in each: messageCreated, messageUpdated, messageDeleted
/// (with <c>visibleTo</c> when only one person sees it), modalOpened, botUp, botDown, botConsole, presence, commands, roles, channel, players, typing,
/// traffic (without bodies), reset.
/// </summary>
internal sealed class SandboxEvents
{
    private const int Waiting = 1_000;
    private readonly Lock _lock = new();
    private readonly List<Channel<byte[]>> _listeners = [];

    public SandboxEvents(SandboxApp sandbox)
    {
        sandbox.Discord.World.Noticed = Noticed;
        sandbox.Discord.Gateway.ClientChanged = up => Tell(up ? "botUp" : "botDown", []);
        sandbox.Bot.Changed = up => Tell("botProcess", new JsonObject { ["up"] = up });
        sandbox.Console.Added = line => Tell("botConsole", new JsonObject { ["line"] = line });
        sandbox.Traffic.Added = (number, entry) => Tell("traffic", () => Short(number, entry));
        sandbox.WasReset = () => Tell("reset", []);
    }

    public async Task ServeAsync(HttpContext context)
    {
        var events = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_lock) _listeners.Add(events);
        try
        {
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers.CacheControl = "no-store";
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await foreach (var bytes in events.Reader.ReadAllAsync(context.RequestAborted))
            {
                await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The listener left.
        }
        finally
        {
            lock (_lock) _listeners.Remove(events);
        }
    }

    /// <summary>Ends all streams, so that the web server can stop.</summary>
    public void End()
    {
        lock (_lock) _listeners.ForEach(events => events.Writer.TryComplete());
    }

    private void Noticed(string type, JsonObject data, DiscordUser? onlyFor)
    {
        var json = new JsonObject { ["visibleTo"] = onlyFor?.Alias };
        json[type.StartsWith("message", StringComparison.Ordinal) ? "message" : "data"] = data;
        Tell(type, json);
    }

    private void Tell(string type, JsonObject json) => Tell(type, () => json);

    private void Tell(string type, Func<JsonObject> make)
    {
        lock (_lock)
        {
            if (_listeners.Count == 0)
                return;
            var json = make();
            json["type"] = type;
            byte[] bytes = [.. "data: "u8, .. json.Bytes(), .. "\n\n"u8];
            _listeners.ForEach(events => events.Writer.TryWrite(bytes));
        }
    }

    private static JsonObject Short(long number, TrafficEntry entry)
    {
        var json = (entry with { Request = null, Response = null, Headers = [] }).ToJson(number);
        json.Remove("request");
        json.Remove("response");
        json.Remove("headers");
        return json;
    }
}
