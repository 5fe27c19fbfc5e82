using Refit;

namespace PteroBot.Panel.Client;

/// <summary>Starts and stops servers.</summary>
public interface IPowerApi
{
    /// <summary>Hands a signal to the node. Success means only that it was accepted: the outcome is seen on the live socket or, later, in
    /// <see cref="IServersApi.ResourcesAsync"/>. Needs what <see cref="Permissions.For"/> says.</summary>
    [Post("/api/client/servers/{server}/power")]
    Task SendAsync(ServerId server, [Body] PowerRequest signal, CancellationToken cancellationToken = default);
}

/// <summary>A power signal on its way.</summary>
/// <param name="Signal">The signal.</param>
public sealed record PowerRequest(PowerSignal Signal)
{
    /// <summary>Lets callers write the signal alone.</summary>
    public static implicit operator PowerRequest(PowerSignal signal) => new(signal);

    /// <inheritdoc cref="op_Implicit"/>
    public static PowerRequest FromPowerSignal(PowerSignal signal) => new(signal);
}
