using System.Net;
using System.Net.Sockets;
using PteroBot.Panel.Http;

namespace PteroBot.Panel.Tests.Http;

public sealed class AddressGuardTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("::ffff:0.0.0.0")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("::ffff:192.168.1.1")]
    [InlineData("::7f00:1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("64:ff9b:1::7f00:1")]
    [InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2")]
    [InlineData("fe80::1%1")]
    [InlineData("fec0::1")]
    public void Inner_addresses_are_closed(string address) => Assert.False(AddressGuard.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("203.0.113.5")]
    [InlineData("1.1.1.1")]
    [InlineData("172.32.0.1")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:1.1.1.1")]
    public void Public_addresses_are_open(string address) => Assert.True(AddressGuard.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public async Task A_name_that_led_outside_when_it_was_checked_and_leads_inside_when_it_is_used_gains_nothing()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var answers = new Queue<IPAddress[]>([[IPAddress.Parse("203.0.113.5")], [IPAddress.Loopback], [IPAddress.Parse("::ffff:127.0.0.1"), IPAddress.Parse("169.254.169.254")]]);
        var asked = 0;
        using var stopped = new CancellationTokenSource();

        // The first connection goes to the public address, where nobody answers: it is given up.
        var first = ConnectAsync(stopped.Token);
        await stopped.CancelAsync();
        var failure = await Record.ExceptionAsync(async () => await first);
        for (var i = 0; i < 2; i++)
            await Assert.ThrowsAsync<AddressNotAllowedException>(() => ConnectAsync(TestContext.Current.CancellationToken));

        Assert.IsNotType<AddressNotAllowedException>(failure);
        Assert.NotNull(failure);
        Assert.Equal(3, asked);
        Assert.False(listener.Pending());

        async Task ConnectAsync(CancellationToken token) => await AddressGuard.ConnectAsync(new DnsEndPoint("panel.example.com", port), (_, _) =>
        {
            asked++;
            return Task.FromResult(answers.Dequeue());
        }, _ => false, token);
    }

    [Fact]
    public async Task The_bot_s_own_machine_is_closed_also_under_its_public_address()
    {
        var own = IPAddress.Parse("203.0.113.5");

        await Assert.ThrowsAsync<AddressNotAllowedException>(async () =>
            await AddressGuard.ConnectAsync(new DnsEndPoint("panel.example.com", 443), (_, _) => Task.FromResult<IPAddress[]>([own]), address => address.Equals(own), TestContext.Current.CancellationToken));

        Assert.True(AddressGuard.IsOwn(IPAddress.Loopback));
        Assert.True(AddressGuard.IsOwn(IPAddress.Parse("::ffff:127.0.0.1")));
        Assert.False(AddressGuard.IsOwn(own));
    }

    [Theory]
    [InlineData("https://127.0.0.1:{0}")]
    [InlineData("https://localhost:{0}")]
    [InlineData("https://0.0.0.0:{0}")]
    [InlineData("https://[::1]:{0}")]
    [InlineData("https://[::ffff:127.0.0.1]:{0}")]
    [InlineData("https://2130706433:{0}")]
    [InlineData("https://0x7f000001:{0}")]
    [InlineData("https://127.1:{0}")]
    public async Task Nothing_is_sent_to_an_inner_address(string address)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using var panels = new Panels();
        var panel = new PanelSettings(PanelAddress.Parse(string.Format(address, port)));

        var failure = await Assert.ThrowsAsync<PanelUnreachableException>(() => panels.Client(panel, Rig.Key).Account.GetAsync());

        Assert.Equal(UnreachableReason.AddressNotAllowed, failure.Reason);
        Assert.False(listener.Pending());
    }
}
