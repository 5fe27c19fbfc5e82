namespace Discord.WebSocket;

/// <summary>The connection is made anew: Discord asked for it, or has gone silent.</summary>
public class GatewayReconnectException(string message) : Exception(message);
