using System.Net;

namespace PteroBot.Panel.Tests.Loopback;

/// <summary>The real network code where the network fails.</summary>
public sealed class BreakdownOnTheWireTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n";

    private static async Task<UnreachableReason> FailAsync(string address)
    {
        using var panels = new Panels(new PanelOptions { AllowPrivate = true, Retries = 0, AttemptTimeout = TimeSpan.FromSeconds(1) });
        var client = panels.Client(new PanelSettings(PanelAddress.Parse(address)), Rig.Key);
        return (await Assert.ThrowsAsync<PanelUnreachableException>(() => client.Account.GetAsync())).Reason;
    }

    [Fact]
    public async Task A_name_that_nobody_knows() => Assert.Equal(UnreachableReason.NameNotFound, await FailAsync("http://no-such-panel.invalid"));

    [Theory]
    [InlineData("a handshake", "https", "")]
    [InlineData("an answer that has not begun", "http", "")]
    [InlineData("a head", "http", "HTTP/1.1 200 OK\r\nContent-Ty")]
    [InlineData("a body", "http", Head + "{\"object\":")]
    public async Task What_never_ends_is_given_up(string what, string scheme, string said)
    {
        await using var host = said.Length == 0 ? SilentHost.Mute() : SilentHost.Saying(said);

        Assert.True(await FailAsync($"{scheme}://localhost:{host.Port}") == UnreachableReason.TimedOut, what);
    }

    [Fact]
    public async Task A_connection_that_is_reset()
    {
        await using var host = SilentHost.Rude();

        Assert.Equal(UnreachableReason.ConnectionLost, await FailAsync($"http://localhost:{host.Port}"));
    }

    [Fact]
    public async Task Something_that_speaks_another_language()
    {
        await using var host = SilentHost.Refusing("SSH-2.0-OpenSSH_9.6\r\n");

        Assert.Equal(UnreachableReason.ConnectionLost, await FailAsync($"http://localhost:{host.Port}"));
    }

    [Fact]
    public async Task Plain_words_where_encryption_was_expected()
    {
        await using var host = SilentHost.Refusing("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");

        Assert.Equal(UnreachableReason.TlsFailed, await FailAsync($"https://localhost:{host.Port}"));
    }

    [Fact]
    public async Task The_systems_proxy_is_asked_for_the_panel_and_may_sit_in_the_operators_network()
    {
        await using var proxy = SilentHost.Refusing("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        var before = HttpClient.DefaultProxy;
        // For this one name only: other tests run meanwhile.
        HttpClient.DefaultProxy = new OnlyFor("behind-the-proxy.example.com", new Uri($"http://127.0.0.1:{proxy.Port}"));
        try
        {
            using var panels = new Panels(new PanelOptions { Retries = 0 });
            var client = panels.Client(new PanelSettings(PanelAddress.Parse("behind-the-proxy.example.com")), Rig.Key);

            var failure = await Assert.ThrowsAsync<PanelUnreachableException>(() => client.Account.GetAsync());

            Assert.Equal(UnreachableReason.Other, failure.Reason);
            Assert.Equal(["CONNECT behind-the-proxy.example.com:443 HTTP/1.1"], proxy.Asked);
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }
    }

    private sealed class OnlyFor(string host, Uri proxy) : IWebProxy
    {
        public ICredentials? Credentials { get; set; }

        public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? destination : proxy;

        public bool IsBypassed(Uri target) => target.Host != host;
    }
}
