using Discord;

namespace PteroBot.Interactions;

/// <summary>What a person is shown. It is measured before it is sent and can never ping anybody.</summary>
internal sealed record Reply
{
    public string? Text { get; init; }

    public IReadOnlyList<Embed> Embeds { get; init; } = [];

    /// <summary>Buttons and menus. Null leaves a message that is edited without any.</summary>
    public MessageComponent? Components { get; init; }

    public IReadOnlyList<FileAttachment> Files { get; init; } = [];

    /// <summary>Whether an edit takes away the files that the message had; otherwise they stay where it brings no new ones.</summary>
    public bool DropsFiles { get; init; }

    /// <summary>A sentence.</summary>
    public static Reply Of(string text, ComponentBuilder? components = null) => new() { Text = text, Components = components?.Build() };

    /// <summary>A card.</summary>
    public static Reply Of(Embed embed, ComponentBuilder? components = null) => new() { Embeds = [embed], Components = components?.Build() };

    public static implicit operator Reply(string text) => Of(text);

    public static implicit operator Reply(Embed embed) => Of(embed);
}
