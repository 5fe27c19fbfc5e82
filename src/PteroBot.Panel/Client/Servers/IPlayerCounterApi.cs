using Refit;

namespace PteroBot.Panel.Client;

/// <summary>Players, where a Pelican panel has its plugin <c>player-counter</c>.</summary>
internal interface IPlayerCounterApi
{
    /// <inheritdoc cref="ClientApi.CountPlayersAsync"/>
    [Get("/api/client/servers/{server}/query")]
    Task<PlayerCounter> CountAsync(ServerId server, CancellationToken cancellationToken = default);
}
