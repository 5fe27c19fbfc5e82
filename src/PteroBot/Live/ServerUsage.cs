namespace PteroBot.Live;

/// <summary>What a server uses. 100 % is one core; the network counts from the start of the server.</summary>
internal sealed record ServerUsage(double CpuPercent, long MemoryBytes, long DiskBytes, long ReceivedBytes, long SentBytes, TimeSpan Uptime);
