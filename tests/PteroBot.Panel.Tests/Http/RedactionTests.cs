using System.Net;
using Microsoft.Extensions.Logging;
using PteroBot.Panel.Client;
using PteroBot.TestKit;

namespace PteroBot.Panel.Tests.Http;

public sealed class RedactionTests
{
    [Fact]
    public async Task A_planted_key_is_in_no_log_line_and_in_no_exception()
    {
        var logs = new LogLines();
        using var rig = new Rig(new PanelOptions { Retries = 1 }, logs)
        {
            Panel = new PanelSettings(PanelAddress.Parse("panel.example.com")) { ExtraHeaders = new Dictionary<string, string> { ["X-Access"] = "PlantedHeader" } },
        };
        rig.Http.On("GET", "/api/client/account", request => throw new HttpRequestException($"Failed with {request.Headers}", new IOException(request.Headers.ToString())));
        rig.Http.On("GET", "/api/client", request => StubHttp.Answer(HttpStatusCode.Forbidden, $"<html>{request.Headers}</html>", "text/html"));
        rig.Ok("/api/client/account/api-keys", """{"object":"list","data":[]}""");

        var told = new List<string>();
        var first = Record.ExceptionAsync(() => rig.Client.Account.GetAsync());
        while (!first.IsCompleted)
        {
            rig.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
        told.Add((await first)!.ToString());
        told.Add((await Record.ExceptionAsync(() => rig.Client.Servers.ListAsync(new ServerQuery { Search = "PlantedSearch" })))!.ToString());
        await rig.Client.ApiKeys.ListAsync();

        Assert.NotEmpty(logs.Lines);
        Assert.All(told.Concat(logs.Lines), line => Assert.DoesNotContain("Planted", line, StringComparison.Ordinal));
    }

    /// <summary>Keeps every line of every logger.</summary>
    private sealed class LogLines : ILoggerFactory, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue(formatter(state, exception) + exception);
    }
}
