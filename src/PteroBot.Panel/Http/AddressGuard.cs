using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace PteroBot.Panel.Http;

/// <summary>Keeps connections out of the operator's own network. Asked with the resolved address at each connection, so that a name which
/// changes its meaning between check and use gains nothing.</summary>
public static class AddressGuard
{
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "224.0.0.0/3", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
            // Ways to write an IPv4 address in IPv6: translators would lead back inside.
            "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "2001::/32", "2002::/16",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Whether it is an address of the internet, rather than of a private, local or special network.</summary>
    public static bool IsPublic(IPAddress address)
    {
        var plain = Plain(address);
        return !Array.Exists(Closed, network => network.BaseAddress.AddressFamily == plain.AddressFamily && network.Contains(plain));
    }

    /// <summary>Whether it is an address of the machine that the bot runs on, public ones included: what listens there may trust it.</summary>
    public static bool IsOwn(IPAddress address)
    {
        var plain = Plain(address);
        return NetworkInterface.GetAllNetworkInterfaces().Any(network =>
            network.GetIPProperties().UnicastAddresses.Any(own => Plain(own.Address).GetAddressBytes().AsSpan().SequenceEqual(plain.GetAddressBytes())));
    }

    /// <summary>The addresses of a name, or the address that is written out, to which somebody else may send the bot: public ones of other machines.</summary>
    /// <param name="host">A name or an address.</param>
    /// <param name="allowPrivate">Whether the operator allows all addresses (<see cref="PanelOptions.AllowPrivate"/>).</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <exception cref="AddressNotAllowedException">There is none.</exception>
    /// <exception cref="SocketException">The name is not known.</exception>
    public static async Task<IPAddress[]> FindAsync(string host, bool allowPrivate, CancellationToken cancellationToken)
    {
        return allowPrivate ? await ResolveAsync(host, Dns.GetHostAddressesAsync, cancellationToken) : await FindAsync(host, Dns.GetHostAddressesAsync, IsOwn, cancellationToken);
    }

    /// <summary>Connects to the first address of the name that answers, is public, and is another machine's.</summary>
    /// <exception cref="AddressNotAllowedException">The name has no such address.</exception>
    internal static ValueTask<Stream> ConnectAsync(DnsEndPoint target, CancellationToken cancellationToken) =>
        ConnectAsync(target, Dns.GetHostAddressesAsync, IsOwn, cancellationToken);

    /// <summary>The name is resolved once, and just what was looked at is connected to.</summary>
    internal static async ValueTask<Stream> ConnectAsync(
        DnsEndPoint target, Func<string, CancellationToken, Task<IPAddress[]>> resolve, Func<IPAddress, bool> isOwn, CancellationToken cancellationToken)
    {
        var addresses = await FindAsync(target.Host, resolve, isOwn, cancellationToken);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<IPAddress[]> FindAsync(
        string host, Func<string, CancellationToken, Task<IPAddress[]>> resolve, Func<IPAddress, bool> isOwn, CancellationToken cancellationToken)
    {
        var addresses = Array.FindAll(await ResolveAsync(host, resolve, cancellationToken), address => IsPublic(address) && !isOwn(address));
        return addresses.Length > 0 ? addresses : throw new AddressNotAllowedException();
    }

    // A resolver has opinions of its own about addresses that are written out.
    private static async Task<IPAddress[]> ResolveAsync(string host, Func<string, CancellationToken, Task<IPAddress[]>> resolve, CancellationToken cancellationToken) =>
        IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, cancellationToken);

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}

/// <summary>The address leads into a private network, or is not encrypted.</summary>
public sealed class AddressNotAllowedException() : IOException("The address is not public.");
