using System.Diagnostics.Tracing;
using System.Globalization;
using System.Net;

namespace PteroBot.EndToEnd.Tests.Members;

/// <summary>
/// Writes down every connection that a process begins and every name that it looks up, as .NET's own sockets tell: below HTTP, so that nothing
/// goes past it. Uses the base library only, since it runs inside the bot.
/// </summary>
internal sealed class NetworkDiary : EventListener
{
    public const string FileVariable = "PTEROBOT_TEST_NETWORK_DIARY";

    private static NetworkDiary? _diary;
    private readonly Lock _lock = new();
    private readonly string _file;

    private NetworkDiary(string file) => _file = file;

    public static void KeepIn(string file)
    {
        _diary = new NetworkDiary(file);
        foreach (var source in EventSource.GetSources())
            _diary.Follow(source);
    }

    /// <summary>The endpoints that were connected to, and the names that were looked up.</summary>
    public static (IReadOnlyList<IPEndPoint> Connected, IReadOnlyList<string> LookedUp) Read(string file)
    {
        var lines = File.ReadAllLines(file);
        return ([.. Of("ConnectStart").Select(EndpointOf)], [.. Of("ResolutionStart")]);

        IEnumerable<string> Of(string what) => lines.Where(line => line.StartsWith($"{what} ", StringComparison.Ordinal)).Select(line => line[(what.Length + 1)..]);
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        // Those that exist already come before the constructor has run.
        if (_file is not null)
            Follow(eventSource);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (_file is null || eventData.EventName is not ("ConnectStart" or "ResolutionStart"))
            return;
        lock (_lock)
            File.AppendAllText(_file, $"{eventData.EventName} {eventData.Payload?[0]}\n");
    }

    private void Follow(EventSource source)
    {
        if (source.Name is "System.Net.Sockets" or "System.Net.NameResolution")
            EnableEvents(source, EventLevel.Informational);
    }

    /// <summary><c>InterNetworkV6:28:{31,144,...}</c>: port, then the address; for version 6 a label lies in between.</summary>
    private static IPEndPoint EndpointOf(string socketAddress)
    {
        var bytes = socketAddress.Split('{')[1].TrimEnd('}').Split(',').Select(number => byte.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        var address = socketAddress.StartsWith("InterNetworkV6", StringComparison.Ordinal) ? new IPAddress(bytes.AsSpan(6, 16)) : new IPAddress(bytes.AsSpan(2, 4));
        return new IPEndPoint(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address, (bytes[0] << 8) | bytes[1]);
    }
}
