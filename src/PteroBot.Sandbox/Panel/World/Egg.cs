namespace PteroBot.Sandbox.Panel.World;

internal sealed class Nest
{
    public required int Id { get; init; }

    public required string Uuid { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public string Author { get; init; } = "sandbox@example.com";

    public List<Egg> Eggs { get; } = [];

    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class Egg
{
    public required int Id { get; init; }

    public required string Uuid { get; init; }

    public required Nest Nest { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public string Author { get; init; } = "sandbox@example.com";

    /// <summary>Display name to image; empty maps show as <c>[]</c>.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> DockerImages { get; init; }

    public required string Startup { get; init; }

    /// <summary>A server counts as running when a console line contains this.</summary>
    public required string Done { get; init; }

    public required string Stop { get; init; }

    public required string InstallScript { get; init; }

    public IReadOnlyList<string> Features { get; init; } = [];

    public required IReadOnlyList<EggVariable> Variables { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed record EggVariable(
    int Id, string Name, string Description, string Env, string Default, string Rules, bool Viewable, bool Editable);
