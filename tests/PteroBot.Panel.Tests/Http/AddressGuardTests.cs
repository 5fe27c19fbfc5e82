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
    public void Inner_addresses_are_closed(string address) => Assert.False(AddressGuard.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("203.0.113.5")]
    [InlineData("1.1.1.1")]
    [InlineData("172.32.0.1")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:1.1.1.1")]
    public void Public_addresses_are_open(string address) => Assert.True(AddressGuard.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://127.0.0.1:{0}")]
    [InlineData("https://localhost:{0}")]
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
