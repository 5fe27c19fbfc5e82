using System.Text.Json.Serialization;
using PteroBot.Panel.Json;

namespace PteroBot.Panel;

/// <summary>What somebody may do with a server. Owners and administrators hold <c>*</c>, which is everything in <see cref="Permissions"/>.</summary>
[JsonConverter(typeof(PermissionSetConverter))]
public sealed class PermissionSet(IEnumerable<string> keys) : IEquatable<PermissionSet>
{
    private const string Everything = "*";
    private readonly HashSet<string> _keys = new(keys, StringComparer.Ordinal);

    /// <summary>Nothing.</summary>
    public static readonly PermissionSet Empty = new([]);

    /// <summary>The keys as the panel gave them, each once.</summary>
    public IReadOnlySet<string> Keys => _keys;

    /// <summary>Whether all of <see cref="Permissions"/> are held.</summary>
    public bool IsEverything => _keys.Contains(Everything);

    /// <summary>Whether installation output comes over the websocket, a sign of a root administrator.</summary>
    public bool SeesInstallOutput => _keys.Contains("admin.websocket.install");

    /// <summary>Whether the permission (<see cref="Permissions"/>) is held. Hyphen and underscore are the same: the panels differ in one name.</summary>
    public bool Allows(string permission) =>
        IsEverything || _keys.Contains(permission) || _keys.Contains(permission.Replace('_', '-')) || _keys.Contains(permission.Replace('-', '_'));

    /// <summary>Whether the signal may be sent.</summary>
    public bool Allows(PowerSignal signal) => Allows(Permissions.For(signal));

    /// <inheritdoc/>
    public bool Equals(PermissionSet? other) => other is not null && _keys.SetEquals(other._keys);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PermissionSet);

    /// <inheritdoc/>
    public override int GetHashCode() => _keys.Count;

    /// <summary>The keys, in order.</summary>
    public override string ToString() => string.Join(", ", _keys.Order(StringComparer.Ordinal));
}
