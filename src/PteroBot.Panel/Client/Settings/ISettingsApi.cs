using System.Text.Json.Serialization;
using Refit;

namespace PteroBot.Panel.Client;

/// <summary>Name, image and installation of a server.</summary>
public interface ISettingsApi
{
    /// <summary>Changes name and description. Needs <see cref="Permissions.SettingsRename"/>.</summary>
    [Post("/api/client/servers/{server}/settings/rename")]
    Task RenameAsync(ServerId server, [Body] ServerName name, CancellationToken cancellationToken = default);

    /// <summary>Runs the installation again: the server is stopped and closed meanwhile, and files may be overwritten. Needs <see cref="Permissions.SettingsReinstall"/>.</summary>
    [Post("/api/client/servers/{server}/settings/reinstall")]
    Task ReinstallAsync(ServerId server, CancellationToken cancellationToken = default);

    /// <summary>Chooses another of the egg's images, unless an administrator has set one of his own. Needs <see cref="Permissions.StartupDockerImage"/>.</summary>
    [Put("/api/client/servers/{server}/settings/docker-image")]
    Task SetDockerImageAsync(ServerId server, [Body] DockerImageChoice image, CancellationToken cancellationToken = default);
}

/// <summary>What a server is called.</summary>
/// <param name="Name">1 to 191 characters.</param>
public sealed record ServerName(string Name)
{
    /// <summary>Kept as it is when null. Pelican may forbid changing it.</summary>
    public string? Description { get; init; }
}

/// <summary>One of the egg's images.</summary>
/// <param name="DockerImage">The image, not its name.</param>
public sealed record DockerImageChoice([property: JsonPropertyName("docker_image")] string DockerImage);
