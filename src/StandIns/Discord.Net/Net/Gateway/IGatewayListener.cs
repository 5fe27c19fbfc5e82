#nullable enable
namespace Discord.Net.Gateway;

/// <summary>What a gateway connection tells its owner. Called on the read loop: nothing here may block.</summary>
internal interface IGatewayListener
{
    /// <summary>An event; <paramref name="data"/> begins with its value and is valid during the call only.</summary>
    void OnEvent(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data);

    /// <summary>A heartbeat was answered.</summary>
    void OnLatency(TimeSpan roundTrip);

    /// <summary>A new try to connect begins.</summary>
    void OnConnecting();

    /// <summary>A connection has ended, or could not be made.</summary>
    void OnEnd(ConnectionEnd end);

    void Log(LogSeverity severity, string message, Exception? exception = null);
}
