using System.Text;
using PteroBot.Sandbox.Panel.Faults;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel;

/// <summary>The panel's side of HTTP: faults first, then the router, then waiting as long as the nodes took.</summary>
internal sealed class PanelEndpoint(PanelWorld world, Router router, FaultBoard faults, TrafficLog traffic)
{
    public async Task AnswerAsync(HttpContext context)
    {
        var exchange = traffic.Begin("panel", context.Request);
        var request = await PanelRequest.ReadAsync(context);
        exchange.Request = Encoding.UTF8.GetString(request.Body);
        if (await MeetFaultAsync(context, exchange, request))
            return;
        var (answer, by) = Answer(request);
        exchange.By = by;
        await SendAsync(context, answer, exchange);
    }

    private (Answer Answer, string? By) Answer(PanelRequest request)
    {
        lock (world.Gate)
            return router.Handle(request);
    }

    /// <returns>Whether the fault has dealt with the request.</returns>
    private async Task<bool> MeetFaultAsync(HttpContext context, TrafficLog.Exchange exchange, PanelRequest request)
    {
        Fault? fault;
        Task cleared;
        lock (world.Gate)
            (fault, cleared) = (faults.Meet("panel", request.Path), faults.Cleared);
        if (fault is null)
            return false;
        if (fault.Kind == "slow")
            await Task.Delay(fault.Delay, world.Clock.Time, context.RequestAborted);
        else if (await FaultAnswers.SendAsync(context, fault, world, cleared) is { } answer)
            await SendAsync(context, answer, exchange);
        else
            exchange.End(0, null);
        return fault.Kind != "slow";
    }

    private async Task SendAsync(HttpContext context, Answer answer, TrafficLog.Exchange exchange)
    {
        if (answer.Delay > TimeSpan.Zero)
            await Task.Delay(answer.Delay, world.Clock.Time, context.RequestAborted);
        exchange.End(answer.Status, answer.Text);
        await HttpAnswers.WriteAsync(context, answer);
    }
}

/// <summary>Writes an answer as the panel's web server does.</summary>
internal static class HttpAnswers
{
    public static async Task WriteAsync(HttpContext context, Answer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.Headers.CacheControl = "no-cache, private";
        foreach (var (name, value) in answer.Headers)
            response.Headers[name] = value;
        if (answer.Text is null)
            return;
        response.ContentType = answer.ContentType;
        var body = Encoding.UTF8.GetBytes(answer.Text);
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(body, context.RequestAborted);
    }
}
