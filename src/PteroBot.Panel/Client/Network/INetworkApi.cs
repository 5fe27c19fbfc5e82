using System.Text.Json.Serialization;
using Refit;

namespace PteroBot.Panel.Client;

/// <summary>The addresses of a server.</summary>
public interface INetworkApi
{
    /// <summary>All of them. Needs <see cref="Permissions.AllocationRead"/>.</summary>
    [Get("/api/client/servers/{server}/network/allocations")]
    Task<IReadOnlyList<Allocation>> ListAsync(ServerId server, CancellationToken cancellationToken = default);

    /// <summary>Takes one more; the panel chooses the port. Many panels do not allow it. Needs <see cref="Permissions.AllocationCreate"/>.</summary>
    [Post("/api/client/servers/{server}/network/allocations")]
    Task<Allocation> AddAsync(ServerId server, CancellationToken cancellationToken = default);

    /// <summary>Sets the note. Needs <see cref="Permissions.AllocationUpdate"/>.</summary>
    [Post("/api/client/servers/{server}/network/allocations/{allocation}")]
    Task<Allocation> SetNotesAsync(ServerId server, int allocation, [Body] AllocationNotes notes, CancellationToken cancellationToken = default);

    /// <summary>Makes it the primary one; takes effect at the next start. Needs <see cref="Permissions.AllocationUpdate"/>.</summary>
    [Post("/api/client/servers/{server}/network/allocations/{allocation}/primary")]
    Task<Allocation> SetPrimaryAsync(ServerId server, int allocation, CancellationToken cancellationToken = default);

    /// <summary>Gives it back; not the primary one. Needs <see cref="Permissions.AllocationDelete"/>.</summary>
    [Delete("/api/client/servers/{server}/network/allocations/{allocation}")]
    Task RemoveAsync(ServerId server, int allocation, CancellationToken cancellationToken = default);
}

/// <summary>A note on an address.</summary>
/// <param name="Notes">At most 191 characters; null removes it.</param>
public sealed record AllocationNotes([property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Notes);
