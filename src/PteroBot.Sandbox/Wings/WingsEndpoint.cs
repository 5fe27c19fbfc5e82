using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel;
using PteroBot.Sandbox.Panel.Faults;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Wings;

/// <summary>What a node answers to clients: the websocket of a server, and signed links.</summary>
internal sealed class WingsEndpoint(PanelWorld world, FaultBoard faults, TrafficLog traffic)
{
    /// <summary>Pelican's limit, over all users.</summary>
    private const int SocketsPerServer = 30;

    private readonly SignedLinks _links = new(world);

    public async Task AnswerAsync(HttpContext context, Node node)
    {
        var exchange = traffic.Begin("wings", context.Request);
        if (!node.Wings.IsUp)
        {
            exchange.End(0, null);
            context.Abort();
            return;
        }
        if (await MeetFaultAsync(context, node, exchange))
            return;
        if (context.Request.Path.Value is ['/', .. var path] && path.Split('/') is ["api", "servers", var uuid, "ws"])
            await ServeSocketAsync(context, node, uuid, exchange);
        else
            await SendAsync(context, await _links.AnswerAsync(context, node), exchange);
    }

    private async Task ServeSocketAsync(HttpContext context, Node node, string uuid, TrafficLog.Exchange exchange)
    {
        Server? server;
        lock (world.Gate)
            server = world.Servers.Find(known => known.Uuid == uuid && known.Node == node);
        if (Refuse(context, server) is { } refusal)
        {
            await SendAsync(context, refusal, exchange);
            return;
        }
        exchange.End(101, null);
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await new WingsSocket(world, node, server!, socket, (direction, text) => traffic.Frame("wings", direction, context.Request.Path, null, text))
            .RunAsync(context.RequestAborted);
    }

    // The Origin must be the panel's address letter by letter.
    private WingsAnswer? Refuse(HttpContext context, Server? server)
    {
        if (server is null)
            return WingsAnswer.Error(404, "The requested resource does not exist on this instance.");
        if (world.IsPelican && server.Wings.Sockets.Count >= SocketsPerServer)
            return WingsAnswer.Error(400, "Too many open websocket connections.");
        if (!context.WebSockets.IsWebSocketRequest)
            return WingsAnswer.Upgrade(400, "Bad Request", RequestId());
        return context.Request.Headers.Origin.ToString() == world.Addresses.Panel
            ? null
            : WingsAnswer.Upgrade(403, "Forbidden", RequestId());
    }

    private async Task<bool> MeetFaultAsync(HttpContext context, Node node, TrafficLog.Exchange exchange)
    {
        Fault? fault;
        Task cleared;
        lock (world.Gate)
            (fault, cleared) = (faults.Meet("wings", context.Request.Path, node.Name), faults.Cleared);
        if (fault is null)
            return false;
        if (fault.Kind == "slow")
            await Task.Delay(fault.Delay, world.Clock.Time, context.RequestAborted);
        else if (fault.Kind == "status")
            await SendAsync(context, WingsAnswer.Error(fault.Status, WingsRefusal.Unexpected, RequestId()), exchange);
        else if (await FaultAnswers.SendAsync(context, fault, world, cleared) is { } answer)
            await HttpAnswers.WriteAsync(context, answer);
        return fault.Kind != "slow";
    }

    private async Task SendAsync(HttpContext context, WingsAnswer answer, TrafficLog.Exchange exchange)
    {
        exchange.End(answer.Status, null);
        context.Response.Headers["X-Request-Id"] = RequestId();
        context.Response.Headers.AccessControlAllowOrigin = world.Addresses.Panel;
        context.Response.Headers.AccessControlAllowCredentials = "true";
        await answer.WriteAsync(context);
    }

    private string RequestId()
    {
        lock (world.Gate)
            return world.Identities.Uuid(world.Identities.Fresh("request"));
    }
}

/// <summary>An answer of a node: an error in its own shape, or bytes.</summary>
internal sealed record WingsAnswer(int Status, byte[] Body, string? ContentType, string? FileName = null)
{
    public static WingsAnswer Empty { get; } = new(200, [], null);

    /// <summary>Asks for credentials (<c>WWW-Authenticate</c>).</summary>
    public bool Challenges { get; init; }

    public static WingsAnswer Error(int status, string text, string? requestId = null)
    {
        var error = new JsonObject { ["error"] = text };
        if (requestId is not null)
            error["request_id"] = requestId;
        return new WingsAnswer(status, System.Text.Encoding.UTF8.GetBytes(error.ToJsonString()), "application/json; charset=utf-8");
    }

    public static WingsAnswer Upgrade(int status, string word, string requestId)
    {
        var error = Error(status, WingsRefusal.Unexpected, requestId);
        return error with { Body = [.. System.Text.Encoding.UTF8.GetBytes(word + "\n"), .. error.Body], ContentType = "text/plain; charset=utf-8" };
    }

    public async Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        context.Response.ContentType = ContentType;
        if (Status != 204)
            context.Response.ContentLength = Body.Length;
        if (Challenges)
            context.Response.Headers.WWWAuthenticate = "Bearer";
        if (FileName is not null)
            context.Response.Headers.ContentDisposition = $"attachment; filename={Quoted(FileName)}";
        if (Status != 204 && !HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(Body, context.RequestAborted);
    }

    // Wings writes the name as it is, in UTF-8; a line break is what no header can hold.
    private static string Quoted(string name) => $"\"{new string([.. name.Select(c => char.IsControl(c) ? '?' : c)])}\"";
}
