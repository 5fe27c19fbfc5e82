using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using PteroBot.Panel.Live;

namespace PteroBot.Panel.Tests.Loopback;

/// <summary>The live socket over a real connection, panel and node in one.</summary>
public sealed class WebSocketTests
{
    private static async Task<(LoopbackHost Host, Panels Panels, ServerSocket Socket)> StartAsync(Func<WebSocket, Task> node, Action<HttpContext>? look = null)
    {
        LoopbackHost? host = null;
        host = await LoopbackHost.StartAsync(async context =>
        {
            if (!context.WebSockets.IsWebSocketRequest)
            {
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync($$$"""{"data":{"token":"jwt","socket":"ws://{{{host!.Address.Authority}}}/api/servers/x/ws"}}""");
                return;
            }
            look?.Invoke(context);
            if (context.Response.StatusCode == StatusCodes.Status403Forbidden)
                return;
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            await node(socket);
        });
        var panels = new Panels(new PanelOptions { AllowPrivate = true });
        return (host, panels, panels.Client(new PanelSettings(PanelAddress.Parse(host.Address.ToString())), Rig.Key).OpenSocket(Rig.Server));
    }

    private static async Task<string> ReceiveAsync(WebSocket socket)
    {
        var buffer = new byte[4096];
        var part = await socket.ReceiveAsync(buffer, CancellationToken.None);
        return part.MessageType == WebSocketMessageType.Close ? $"closed {part.CloseStatus}" : Encoding.UTF8.GetString(buffer, 0, part.Count);
    }

    private static Task SendAsync(WebSocket socket, string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    [Fact]
    public async Task It_opens_with_the_panel_as_origin_talks_and_says_goodbye()
    {
        var origin = "";
        var heard = new List<string>();
        var ended = new TaskCompletionSource();
        var (host, panels, socket) = await StartAsync(async node =>
        {
            heard.Add(await ReceiveAsync(node));
            await SendAsync(node, """{"event":"auth success"}""");
            await SendAsync(node, $$$"""{"event":"console output","args":["{{{new string('x', 65_000)}}}"]}""");
            heard.Add(await ReceiveAsync(node));
            heard.Add(await ReceiveAsync(node));
            ended.SetResult();
        }, context => origin = context.Request.Headers.Origin!);
        await using var _ = host;
        using var __ = panels;

        await foreach (var happened in socket.ReadAsync())
            if (happened is ConsoleLine line)
            {
                Assert.Equal(65_000, line.Text.Length);
                await socket.SendSignalAsync(PowerSignal.Start);
                break;
            }
        await socket.DisposeAsync();
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(host.Address.GetLeftPart(UriPartial.Authority), origin);
        Assert.Equal(["""{"event":"auth","args":["jwt"]}""", """{"event":"set state","args":["start"]}""", "closed NormalClosure"], heard);
    }

    [Fact]
    public async Task A_refused_origin_is_the_nodes_refusal()
    {
        var (host, panels, socket) = await StartAsync(_ => Task.CompletedTask, context => context.Response.StatusCode = StatusCodes.Status403Forbidden);
        await using var _ = host;
        using var __ = panels;

        await foreach (var happened in socket.ReadAsync())
        {
            Assert.True(Assert.IsType<NodeFailedException>(Assert.IsType<SocketLost>(happened).Failure).Reached);
            break;
        }
        await socket.DisposeAsync();
    }

    [Fact]
    public async Task A_broken_connection_is_a_loss_and_is_mended()
    {
        var connections = 0;
        var (host, panels, socket) = await StartAsync(async node =>
        {
            await ReceiveAsync(node);
            await SendAsync(node, """{"event":"auth success"}""");
            // Only what has been read is sure to have arrived.
            await ReceiveAsync(node);
            if (++connections == 1)
                node.Abort();
        });
        await using var _ = host;
        using var __ = panels;
        var events = new List<string>();

        await foreach (var happened in socket.ReadAsync())
        {
            events.Add(happened.GetType().Name);
            if (events.Count == 3)
                break;
            if (happened is SocketOpened)
                await socket.RequestStatsAsync();
        }
        await socket.DisposeAsync();

        Assert.Equal(["SocketOpened", "SocketLost", "SocketOpened"], events);
    }
}
