using System.Collections.Concurrent;
using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Panel.Client;

namespace PteroBot.Features.Files;

/// <summary>What was in a folder, folders first, by name.</summary>
internal sealed record FolderContents(ServerPath Path, IReadOnlyList<FileEntry> Entries, DateTimeOffset At)
{
    public FileEntry? Find(string name) => Entries.FirstOrDefault(entry => entry.Name == name);
}

/// <summary>
/// Folders that people have looked into, in memory, so that a page, a menu or a keystroke costs no request. What one person saw is never given to another:
/// their rights may differ.
/// </summary>
internal sealed class FolderBook(TimeProvider clock)
{
    /// <summary>Good enough for paging; a change of ours makes it forgotten at once.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    /// <summary>Good enough for suggestions, while it is renewed.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    // An older folder is renewed while something is suggested from it.
    private static readonly TimeSpan FreshForSuggestions = TimeSpan.FromMinutes(5);

    // About twenty megabytes at most, of all people together.
    private const int MaxEntries = 100_000;
    private readonly ConcurrentDictionary<Key, FolderContents> _folders = new();
    private readonly ConcurrentDictionary<Key, DateTimeOffset> _askedAt = new();

    /// <summary>The folder, at most so old.</summary>
    /// <exception cref="PanelException">The panel or the node did not give it.</exception>
    public async Task<FolderContents> ReadAsync(FileSpot folder, TimeSpan maxAge, CancellationToken cancellationToken)
    {
        var key = KeyOf(folder);
        if (_folders.TryGetValue(key, out var kept) && clock.GetUtcNow() - kept.At < maxAge)
            return kept;
        return await LoadAsync(folder, folder.Server.Client, cancellationToken);
    }

    /// <summary>What is in memory of the folder; null when nothing is.</summary>
    public FolderContents? Peek(FileSpot folder) => _folders.TryGetValue(KeyOf(folder), out var kept) && clock.GetUtcNow() - kept.At < Kept ? kept : null;

    /// <summary>What is in memory of the folder; what is old is renewed in the background meanwhile, for the next keystroke.</summary>
    public FolderContents? PeekForSuggestions(FileSpot folder)
    {
        var kept = Peek(folder);
        if (kept is not null && clock.GetUtcNow() - kept.At > FreshForSuggestions && MayAsk(folder))
            _ = RenewAsync(folder, FreshForSuggestions);
        return kept;
    }

    /// <summary>Reads a folder that suggestions are wanted from and that is not in memory. However many keystrokes, it is asked for once in a while.</summary>
    public async Task<FolderContents?> ReadForSuggestionsAsync(FileSpot folder, CancellationToken cancellationToken) =>
        MayAsk(folder) ? await LoadAsync(folder, folder.Server.Background, cancellationToken) : null;

    /// <summary>Reads the folder in the background, unless what is kept of it is not older than <paramref name="maxAge"/>.</summary>
    /// <returns>Why it was not given; null when it was, or was not asked for.</returns>
    public async Task<PanelException?> RenewAsync(FileSpot folder, TimeSpan maxAge)
    {
        if (_folders.TryGetValue(KeyOf(folder), out var kept) && clock.GetUtcNow() - kept.At <= maxAge)
            return null;
        try
        {
            await LoadAsync(folder, folder.Server.Background, CancellationToken.None);
            return null;
        }
        catch (PanelException failure)
        {
            return failure;
        }
    }

    /// <summary>The path with this mark among everything that the person has seen of the server.</summary>
    public ServerPath? FindMarked(ServerAccess server, string mark)
    {
        var (sight, panel, identifier) = (server.Sight, server.Account.Panel, server.Server.Identifier);
        foreach (var (key, folder) in _folders)
            if (key.Sight == sight && key.Panel == panel && key.Server == identifier)
                foreach (var entry in folder.Entries)
                    if (folder.Path.Child(entry.Name) is { } path && path.Mark == mark)
                        return path;
        return null;
    }

    /// <summary>Something was changed there.</summary>
    public void Forget(FileSpot folder)
    {
        var gone = KeyOf(folder);
        foreach (var key in _folders.Keys)
            if (key.Panel == gone.Panel && key.Server == gone.Server && (key.Path == gone.Path || key.Path.StartsWith(gone.Path.TrimEnd('/') + "/", StringComparison.Ordinal)))
                _folders.TryRemove(key, out _);
        _askedAt.TryRemove(gone, out _);
    }

    private bool MayAsk(FileSpot folder)
    {
        var (key, now) = (KeyOf(folder), clock.GetUtcNow());
        if (_askedAt.TryGetValue(key, out var asked) && now - asked < Fresh)
            return false;
        _askedAt[key] = now;
        return true;
    }

    private async Task<FolderContents> LoadAsync(FileSpot folder, ClientApi client, CancellationToken cancellationToken)
    {
        var entries = (await client.Files.ListAsync(folder.Id, folder.Path.Text, cancellationToken)).ToList();
        entries.Sort(Order);
        var contents = new FolderContents(folder.Path, entries, clock.GetUtcNow());
        ForgetOld(contents.At);
        return _folders[KeyOf(folder)] = contents;
    }

    private static int Order(FileEntry left, FileEntry right) =>
        left.IsFile != right.IsFile ? left.IsFile.CompareTo(right.IsFile)
        : StringComparer.OrdinalIgnoreCase.Compare(left.Name, right.Name) is not 0 and var order ? order
        : StringComparer.Ordinal.Compare(left.Name, right.Name);

    private void ForgetOld(DateTimeOffset now)
    {
        foreach (var (key, at) in _askedAt)
            if (now - at > Kept)
                _askedAt.TryRemove(key, out _);
        foreach (var (key, folder) in _folders)
            if (now - folder.At > Kept)
                _folders.TryRemove(key, out _);
        var room = MaxEntries;
        foreach (var (key, folder) in _folders.OrderByDescending(folder => folder.Value.At).ToList())
            if ((room -= folder.Entries.Count + 1) < 0)
                _folders.TryRemove(key, out _);
    }

    private static Key KeyOf(FileSpot folder) =>
        new(folder.Server.Sight, folder.Server.Account.Panel, folder.Server.Server.Identifier, folder.Path.Text);

    private readonly record struct Key(string Sight, PanelAddress Panel, string Server, string Path);
}
