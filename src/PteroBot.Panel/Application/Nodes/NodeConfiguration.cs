using System.Text.Json.Serialization;

namespace PteroBot.Panel.Application;

/// <summary>What a machine's Wings is configured with. Prints nothing: <see cref="Token"/> opens the machine.</summary>
public sealed record NodeConfiguration
{
    /// <summary>Whether it logs everything.</summary>
    public bool Debug { get; init; }

    /// <summary>The machine.</summary>
    public Guid Uuid { get; init; }

    /// <summary>The public half of its token.</summary>
    public string TokenId { get => field ?? ""; init; }

    /// <summary>The secret half of its token.</summary>
    public string Token { get => field ?? ""; init; }

    /// <summary>How it is reached.</summary>
    public NodeApiConfiguration Api { get => field ?? new NodeApiConfiguration(); init; }

    /// <summary>Where its files are.</summary>
    public NodeSystemConfiguration System { get => field ?? new NodeSystemConfiguration(); init; }

    /// <summary>Directories that may be mounted into servers.</summary>
    public IReadOnlyList<string> AllowedMounts { get => field ?? []; init; }

    /// <summary>The panel's address.</summary>
    public string Remote { get => field ?? ""; init; }

    /// <inheritdoc/>
    public override string ToString() => "***";
}

/// <summary>How a machine's Wings is reached.</summary>
public sealed record NodeApiConfiguration
{
    /// <summary>Where it listens.</summary>
    public string Host { get => field ?? ""; init; }

    /// <summary>Its port.</summary>
    public int Port { get; init; }

    /// <summary>Its certificate.</summary>
    public NodeTlsConfiguration Ssl { get => field ?? new NodeTlsConfiguration(); init; }

    /// <summary>The largest upload, in MiB.</summary>
    public int UploadLimit { get; init; }
}

/// <summary>The certificate of a machine's Wings.</summary>
public sealed record NodeTlsConfiguration
{
    /// <summary>Whether it speaks TLS.</summary>
    public bool Enabled { get; init; }

    /// <summary>The file of the certificate.</summary>
    [JsonPropertyName("cert")]
    public string? Certificate { get; init; }

    /// <summary>The file of the key.</summary>
    public string? Key { get; init; }
}

/// <summary>Where a machine keeps its files.</summary>
public sealed record NodeSystemConfiguration
{
    /// <summary>The servers' files.</summary>
    public string Data { get => field ?? ""; init; }

    /// <summary>Its SFTP.</summary>
    public NodeSftpConfiguration Sftp { get => field ?? new NodeSftpConfiguration(); init; }
}

/// <summary>The SFTP of a machine.</summary>
public sealed record NodeSftpConfiguration
{
    /// <summary>Its port.</summary>
    public int BindPort { get; init; }
}
