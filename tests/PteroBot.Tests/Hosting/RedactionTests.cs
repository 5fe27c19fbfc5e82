using PteroBot.Hosting;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace PteroBot.Tests.Hosting;

public sealed class RedactionTests
{
    private const string Key = "ptlc_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg";
    private const string Token = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789AB";
    private readonly Lines _lines = new();
    private readonly Logger _logger;

    public RedactionTests()
    {
        var inner = new LoggerConfiguration().WriteTo.Sink(_lines).CreateLogger();
        _logger = new LoggerConfiguration().WriteTo.Sink(new RedactingSink(new Redaction("hunter2hunter2"), inner)).CreateLogger();
    }

    [Theory]
    [InlineData(Key)]
    [InlineData("ptla_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg")]
    [InlineData("pacc_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg")]
    [InlineData("papp_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg")]
    [InlineData(Token)]
    [InlineData("hunter2hunter2")]
    public void A_secret_is_nowhere_in_what_is_logged(string secret)
    {
        _logger.Error(new InvalidOperationException($"with {secret}"), "text {Value} {@Object}", secret, new { Inside = secret });

        var line = Assert.Single(_lines.Written);
        Assert.DoesNotContain(secret, line);
        Assert.Contains("***", line);
    }

    [Fact]
    public void The_token_of_an_interaction_in_an_address_goes_too()
    {
        _logger.Warning("POST {Url} failed", "interactions/1234567890/aW50ZXJhY3Rpb246MTIzNDU2Nzg5/callback");

        Assert.DoesNotContain("aW50ZXJhY3Rpb246MTIzNDU2Nzg5", Assert.Single(_lines.Written));
    }

    [Fact]
    public void Ordinary_lines_pass_unchanged()
    {
        _logger.Information("{Count} servers of {Name}", 12, "Survival");

        Assert.Equal("12 servers of \"Survival\"", Assert.Single(_lines.Written).Trim());
    }

    private sealed class Lines : ILogEventSink
    {
        public List<string> Written { get; } = [];

        public void Emit(LogEvent logEvent) => Written.Add($"{logEvent.RenderMessage()} {logEvent.Exception}");
    }
}
