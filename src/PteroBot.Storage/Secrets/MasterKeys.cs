using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PteroBot.Storage.Secrets;

/// <summary>The master keys that the settings name.</summary>
internal sealed class MasterKeys(IOptions<SecurityOptions> security, IOptions<StorageOptions> storage, ILogger<MasterKeys> log)
{
    private string CurrentFile => Path.GetFullPath(Or(security.Value.MasterKeyFile, SecurityOptions.DefaultFile));

    /// <summary>Where the current key comes from, for a sentence.</summary>
    public string Source => IsSet(security.Value.MasterKey) ? "Security:MasterKey" : CurrentFile;

    /// <summary>The key for a store without a ring: from the settings, from its file, or new.</summary>
    public async Task<MasterKey> FirstAsync(CancellationToken ct)
    {
        WarnWhenBesideStore();
        if (IsSet(security.Value.MasterKey) || File.Exists(CurrentFile))
            return await CurrentAsync(ct);
        var key = await MasterKeyFile.MakeAsync(CurrentFile, ct);
        StorageLog.MasterKeyMade(log, CurrentFile);
        return key;
    }

    /// <summary>The keys that may open the ring: the current one and, while a change is under way, the new one.</summary>
    public async Task<IReadOnlyList<MasterKey>> CandidatesAsync(CancellationToken ct)
    {
        var next = await NextAsync(make: false, ct);
        var current = await CurrentAsync(ct);
        return next is null ? [current] : [current, next];
    }

    /// <summary>The key to change to, or null when none is asked for.</summary>
    /// <param name="make">Makes the file when it is not there.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<MasterKey?> NextAsync(bool make, CancellationToken ct)
    {
        if (IsSet(security.Value.NewMasterKey))
            return Parse(security.Value.NewMasterKey!);
        if (!IsSet(security.Value.NewMasterKeyFile))
            return null;
        var file = Path.GetFullPath(security.Value.NewMasterKeyFile!);
        if (File.Exists(file))
            return await MasterKeyFile.ReadAsync(file, ct);
        if (!make)
            return null;
        var key = await MasterKeyFile.MakeAsync(file, ct);
        StorageLog.MasterKeyMade(log, file);
        return key;
    }

    private async Task<MasterKey> CurrentAsync(CancellationToken ct) =>
        IsSet(security.Value.MasterKey) ? Parse(security.Value.MasterKey!) : await MasterKeyFile.ReadAsync(CurrentFile, ct);

    private void WarnWhenBesideStore()
    {
        var isFile = storage.Value.Engine is StorageEngine.Sqlite or StorageEngine.LiteDb;
        var folder = Path.GetDirectoryName(Path.GetFullPath(storage.Value.Path)) + Path.DirectorySeparatorChar;
        if (isFile && !IsSet(security.Value.MasterKey) && CurrentFile.StartsWith(folder, StringComparison.Ordinal))
            StorageLog.MasterKeyBesideStore(log, CurrentFile);
    }

    // The options were checked; this is for a caller that went around them.
    private static MasterKey Parse(string text) =>
        MasterKey.TryParse(text, out var key) ? key! : throw new StorageException($"The master key is not {MasterKey.Shape}.") { IsConfiguration = true };

    private static bool IsSet(string? value) => !string.IsNullOrEmpty(value);

    private static string Or(string? value, string fallback) => IsSet(value) ? value! : fallback;
}
