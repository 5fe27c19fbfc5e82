namespace PteroBot.Sandbox.Panel.World;

/// <summary>A set of rights that Pelican gives to users.</summary>
internal sealed class Role
{
    public const string RootAdmin = "Root Admin";

    /// <summary>The one right that counts on the client API: with it every server is open.</summary>
    public const string UpdateServer = "update server";

    public required int Id { get; init; }

    public required string Name { get; set; }

    public IReadOnlyList<string> Permissions { get; init; } = [];

    /// <summary>Made over the API: Pelican then cannot find it where it looks for it.</summary>
    public bool MadeByApi { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A folder of the machine that servers can share.</summary>
internal sealed class Mount
{
    public required int Id { get; init; }

    public required string Uuid { get; init; }

    public string Name { get; set; } = "";

    public string? Description { get; set; }

    public string Source { get; set; } = "";

    public string Target { get; set; } = "";

    public bool ReadOnly { get; set; }

    public List<Egg> Eggs { get; } = [];

    public List<Node> Nodes { get; } = [];

    public List<Server> Servers { get; } = [];
}
