using System.Text.Json.Serialization;
using PteroBot.Panel.Json;
using Refit;

namespace PteroBot.Panel.Client;

/// <summary>How a server is started.</summary>
public interface IStartupApi
{
    /// <summary>The start command and its variables. Needs <see cref="Permissions.StartupRead"/>.</summary>
    [Get("/api/client/servers/{server}/startup")]
    Task<Startup> GetAsync(ServerId server, CancellationToken cancellationToken = default);

    /// <summary>Sets a variable; takes effect at the next start. Pterodactyl answers a name it does not know with a failure of its own. Needs <see cref="Permissions.StartupUpdate"/>.</summary>
    [Put("/api/client/servers/{server}/startup/variable")]
    Task<ChangedVariable> SetVariableAsync(ServerId server, [Body] VariableValue value, CancellationToken cancellationToken = default);
}

/// <summary>How a server is started.</summary>
/// <param name="Variables">The variables that its people may see.</param>
/// <param name="Command">The start command with its values.</param>
/// <param name="RawCommand">The start command with its placeholders.</param>
/// <param name="DockerImages">The images to choose from: name and image.</param>
public sealed record Startup(IReadOnlyList<EggVariable> Variables, string Command, string RawCommand, IReadOnlyDictionary<string, string?> DockerImages);

/// <summary>A variable after its change.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Command">The start command with its values.</param>
public sealed record ChangedVariable(EggVariable Variable, string Command);

/// <summary>A value for a variable.</summary>
/// <param name="Key">The name in the environment.</param>
/// <param name="Value">The value; its rules are those of the variable.</param>
public sealed record VariableValue(string Key, string Value);

/// <summary>What comes beside the variables.</summary>
internal sealed record StartupMeta
{
    public string? StartupCommand { get; init; }

    public string? RawStartupCommand { get; init; }

    [JsonConverter(typeof(TextMapConverter))]
    public IReadOnlyDictionary<string, string?>? DockerImages { get; init; }
}
