using Microsoft.Extensions.Logging;

namespace PteroBot.Storage;

internal static partial class StorageLog
{
    [LoggerMessage(2000, LogLevel.Information, "The store is open: {Engine}, {Milliseconds} ms")]
    public static partial void Opened(ILogger log, string engine, long milliseconds);

    [LoggerMessage(2001, LogLevel.Information, "Filled the new index {Index} of {Type} from {Documents} documents")]
    public static partial void IndexFilled(ILogger log, string index, string type, int documents);

    [LoggerMessage(2010, LogLevel.Information, "Made a master key: {Path}. Keep a copy apart from the store: without it no stored key can be opened")]
    public static partial void MasterKeyMade(ILogger log, string path);

    [LoggerMessage(2011, LogLevel.Information, "Added a key to the key ring; it holds {Count} now")]
    public static partial void RingKeyAdded(ILogger log, int count);

    [LoggerMessage(2012, LogLevel.Warning, "The master key {Path} lies in the folder of the store: whoever gets a copy of the folder can open everything. Move it elsewhere")]
    public static partial void MasterKeyBesideStore(ILogger log, string path);

    [LoggerMessage(2013, LogLevel.Information, "The key ring was sealed again under the new master key")]
    public static partial void MasterKeyChanged(ILogger log);
}
