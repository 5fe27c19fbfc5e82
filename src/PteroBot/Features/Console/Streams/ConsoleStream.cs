using PteroBot.Live;

namespace PteroBot.Features.Console.Streams;

/// <summary>What is shown of a console, and whether it takes lines.</summary>
internal sealed record StreamSettings
{
    /// <summary>Only lines that fit are shown; null shows all. As typed: see <see cref="LinePattern"/>.</summary>
    public string? Include { get; init; }

    /// <summary>Lines that fit are not shown.</summary>
    public string? Exclude { get; init; }

    /// <summary>Without colours.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Whether what members write there is sent to the console, for those who may.</summary>
    public bool TakesLines { get; init; }
}

/// <summary>The server of a stream. Its name is the one that was known last.</summary>
internal sealed record StreamServer(string Identifier, Guid Uuid, string Name)
{
    public StandingServer Standing => new(Identifier, Uuid);
}

/// <summary>Where a stream is to stand, as long as nobody has confirmed it.</summary>
internal enum StreamPlace
{
    /// <summary>In the channel or thread itself.</summary>
    Here,

    /// <summary>In a new thread of the channel that everybody sees who sees the channel.</summary>
    NewThread,

    /// <summary>In a new thread that only its members see.</summary>
    NewPrivateThread,
}

/// <summary>A thread or channel that shows what a server's console says.</summary>
internal sealed record ConsoleStream
{
    /// <summary>So many fit one guild.</summary>
    public const int MostPerGuild = 25;

    public required string Id { get; init; }

    public required Standing Standing { get; init; }

    /// <summary>How the creator was called; for the audit record of an end that nobody asked for.</summary>
    public required string CreatorName { get; init; }

    public required StreamServer Server { get; init; }

    /// <summary>What stands for the server in this guild.</summary>
    public required string Reference { get; init; }

    /// <summary>Where lines go; before the confirmation the channel in which a thread is to be opened.</summary>
    public required ulong ChannelId { get; init; }

    public StreamPlace Place { get; init; }

    /// <summary>The message with the controls; 0 before the confirmation.</summary>
    public ulong CardId { get; init; }

    public StreamSettings Settings { get; init => field = value ?? new(); } = new();

    public bool IsPaused { get; init; }

    /// <summary>What the server was seen doing last, so that a change during a restart of the bot is told.</summary>
    public ServerCondition Told { get; init; }

    /// <summary>Prints of the last lines that were shown or passed over (<see cref="LineMemory"/>), so that those that were said during a restart of the bot are found.</summary>
    public IReadOnlyList<long> Heard { get; init => field = value ?? []; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whether somebody has confirmed it.</summary>
    public bool IsOpen => CardId != 0;

    /// <summary>The address of its controls.</summary>
    public string Link => $"https://discord.com/channels/{Standing.GuildId}/{ChannelId}/{CardId}";
}
