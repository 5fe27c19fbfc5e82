using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Nodes;

/// <summary>What was typed about a node; null is what was left out.</summary>
internal sealed record NodeForm
{
    public string? Name { get; init; }

    public string? Host { get; init; }

    public string? Memory { get; init; }

    public string? Disk { get; init; }

    public int? MemoryOver { get; init; }

    public int? DiskOver { get; init; }

    public bool? Https { get; init; }

    public int? Port { get; init; }

    public int? SftpPort { get; init; }

    public bool? Public { get; init; }

    public bool? Proxy { get; init; }

    public int? Upload { get; init; }

    public string? Folder { get; init; }

    public bool? Maintenance { get; init; }

    /// <summary>A number or name, or null to leave it.</summary>
    public string? Location { get; init; }

    /// <summary>What cannot be read as a size; null when all can.</summary>
    public string? Wrong => Wrongs.FirstOrDefault() is { } wrong ? $"{Outside.Code(wrong)} is no size. Write it as `16 GiB` or `512 GiB`; a bare number means MiB." : null;

    /// <summary>The names of what was typed, for the record.</summary>
    public IReadOnlyList<string> Changes =>
    [
        .. new (string Name, object? Value)[]
        {
            ("name", Name), ("host", Host), ("location", Location), ("memory", Memory), ("disk", Disk), ("memory overallocation", MemoryOver), ("disk overallocation", DiskOver),
            ("https", Https), ("port", Port), ("SFTP port", SftpPort), ("public", Public), ("proxy", Proxy), ("upload size", Upload), ("folder", Folder), ("maintenance", Maintenance),
        }.Where(typed => typed.Value is not null).Select(typed => typed.Name),
    ];

    /// <summary>The whole node with what was typed, everything else as it is: the panel wants it all again.</summary>
    public NewNode Over(NewNode node, int? location) => node with
    {
        Name = Name ?? node.Name,
        LocationId = location ?? node.LocationId,
        Fqdn = Host ?? node.Fqdn,
        Scheme = Https switch { true => "https", false => "http", null => node.Scheme },
        Memory = SizeOf(Memory) ?? node.Memory,
        MemoryOverallocate = MemoryOver ?? node.MemoryOverallocate,
        Disk = SizeOf(Disk) ?? node.Disk,
        DiskOverallocate = DiskOver ?? node.DiskOverallocate,
        DaemonListen = Port ?? node.DaemonListen,
        DaemonConnect = Port ?? node.DaemonConnect,
        DaemonSftp = SftpPort ?? node.DaemonSftp,
        Public = Public ?? node.Public,
        BehindProxy = Proxy ?? node.BehindProxy,
        MaintenanceMode = Maintenance ?? node.MaintenanceMode,
        UploadSize = Upload ?? node.UploadSize,
        DaemonBase = Folder ?? node.DaemonBase,
    };

    private IEnumerable<string> Wrongs => new[] { Memory, Disk }.OfType<string>().Where(size => !TypedSize.TryParse(size, out _));

    private static long? SizeOf(string? text) => text is not null && TypedSize.TryParse(text, out var size) ? size : null;
}
