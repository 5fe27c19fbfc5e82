using System.Text.Json.Serialization;
using PteroBot.Panel.Json;

namespace PteroBot.Panel.Client;

/// <summary>A server as its owner, a subuser or an administrator sees it. Whether it runs is not here: see <see cref="ServerResources"/>.</summary>
public sealed record Server
{
    /// <summary>The name for calls, from <see cref="Identifier"/>.</summary>
    [JsonIgnore]
    public ServerId Id => new(Identifier);

    /// <summary>Eight characters, unique in practice; names are not.</summary>
    public string Identifier { get => field ?? ""; init; }

    /// <summary>The full identifier.</summary>
    public Guid Uuid { get; init; }

    /// <summary>The number that the application API knows it by.</summary>
    [JsonPropertyName("internal_id")]
    public int Number { get; init; }

    /// <summary>Whether the owner of the key owns it.</summary>
    [JsonPropertyName("server_owner")]
    public bool IsOwner { get; init; }

    /// <summary>Chosen by its people; not unique.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>Empty when there is none.</summary>
    public string Description { get => field ?? ""; init; }

    /// <summary>The name of the machine it runs on.</summary>
    public string Node { get => field ?? ""; init; }

    /// <summary>Whether that machine is closed for maintenance.</summary>
    public bool IsNodeUnderMaintenance { get; init; }

    /// <summary>Where SFTP listens.</summary>
    [JsonPropertyName("sftp_details")]
    public SftpDetails Sftp { get => field ?? new SftpDetails(); init; }

    /// <summary>What it may use of the machine.</summary>
    public ServerLimits Limits { get => field ?? new ServerLimits(); init; }

    /// <summary>How many of what it may have.</summary>
    public FeatureLimits FeatureLimits { get => field ?? new FeatureLimits(); init; }

    /// <summary>The start command with its values; hidden ones print <c>[hidden]</c>.</summary>
    public string Invocation { get => field ?? ""; init; }

    /// <summary>The container image.</summary>
    public string DockerImage { get => field ?? ""; init; }

    /// <summary>What the egg asks of a panel page, such as <c>eula</c>.</summary>
    public IReadOnlyList<string> EggFeatures { get => field ?? []; init; }

    /// <summary>The panel's state of it. <see cref="ServerStatus.Normal"/> does not mean that it runs.</summary>
    public ServerStatus Status { get; init; }

    /// <summary>Whether an administrator suspended it.</summary>
    public bool IsSuspended { get; init; }

    /// <summary>Whether its installation runs or has failed.</summary>
    public bool IsInstalling { get; init; }

    /// <summary>Whether it moves to another machine.</summary>
    public bool IsTransferring { get; init; }

    /// <summary>Its addresses; without <see cref="Permissions.AllocationRead"/> only the primary one.</summary>
    [JsonIgnore]
    public IReadOnlyList<Allocation> Allocations { get => field ?? []; init; }

    /// <summary>Its variables; empty without <see cref="Permissions.StartupRead"/>.</summary>
    [JsonIgnore]
    public IReadOnlyList<EggVariable> Variables { get => field ?? []; init; }

    /// <summary>Its egg, when asked for.</summary>
    [JsonIgnore]
    public EggName? Egg { get; init; }

    /// <summary>Its subusers, when asked for and allowed.</summary>
    [JsonIgnore]
    public IReadOnlyList<Subuser>? Subusers { get; init; }

    /// <summary>What the owner of the key may do. Only the answer for a single server tells; in a list it is null.</summary>
    [JsonIgnore]
    public PermissionSet? Permissions { get; init; }

    /// <summary>The address that players use.</summary>
    [JsonIgnore]
    public Allocation? PrimaryAllocation => Allocations.FirstOrDefault(a => a.IsDefault) ?? (Allocations.Count > 0 ? Allocations[0] : null);

    /// <summary>What closes the server to its users now, in the panel's own order; then every call but the plain view is a <see cref="ServerStateException"/>.</summary>
    [JsonIgnore]
    public ServerObstacle Obstacle => this switch
    {
        { IsSuspended: true } or { Status: ServerStatus.Suspended } => ServerObstacle.Suspended,
        { IsNodeUnderMaintenance: true } => ServerObstacle.NodeMaintenance,
        { IsInstalling: true } or { Status: ServerStatus.Installing or ServerStatus.InstallFailed } => ServerObstacle.Installing,
        { Status: ServerStatus.RestoringBackup } => ServerObstacle.RestoringBackup,
        { IsTransferring: true } => ServerObstacle.Transferring,
        _ => ServerObstacle.None,
    };

    /// <summary><see cref="Obstacle"/> as the panel at hand sees it: Pelican also closes a server whose reinstallation failed.</summary>
    public ServerObstacle ObstacleOn(PanelDialect dialect) =>
        Obstacle == ServerObstacle.None && Status == ServerStatus.ReinstallFailed && dialect.ReinstallFailedBlocks ? ServerObstacle.Installing : Obstacle;

    [JsonInclude]
    internal ServerRelationships? Relationships
    {
        init
        {
            Allocations = value?.Allocations ?? [];
            Variables = value?.Variables ?? [];
            Egg = value?.Egg;
            Subusers = value?.Subusers;
        }
    }
}

/// <summary>What comes with a server.</summary>
internal sealed record ServerRelationships
{
    [JsonConverter(typeof(RelatedListConverter<Allocation>))]
    public IReadOnlyList<Allocation>? Allocations { get; init; }

    [JsonConverter(typeof(RelatedListConverter<EggVariable>))]
    public IReadOnlyList<EggVariable>? Variables { get; init; }

    [JsonConverter(typeof(RelatedConverter<EggName>))]
    public EggName? Egg { get; init; }

    [JsonConverter(typeof(RelatedListConverter<Subuser>))]
    public IReadOnlyList<Subuser>? Subusers { get; init; }
}
