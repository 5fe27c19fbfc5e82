using Discord;
using Discord.Interactions;
using PteroBot.Access;

namespace PteroBot.Interactions;

/// <summary>One interaction: who, where, how to answer, and until when. Made anew for each and shared with nobody.</summary>
internal sealed class BotContext(
    IDiscordClient client, IDiscordInteraction interaction, IMessageChannel? channel, Replies replies, CancellationToken cancellation)
    : InteractionContext(client, interaction, channel), IRouteMatchContainer
{
    private const string PanelOption = "panel";

    public Actor Actor { get; } = Who.Is(interaction);

    public Replies Replies { get; } = replies;

    /// <summary>Which of the guild's panels is meant, as the control that was used carries it, or as it stands in the option <c>panel</c>; null for the default one.</summary>
    public string? Panel { get; } = Pressed(interaction) ?? Optional(interaction, PanelOption);

    /// <summary>What stands in another option of the command while somebody types; null where nothing does.</summary>
    public string? Option(string name) => Optional(Interaction, name);

    /// <summary>The values of the select menu that was used; the mark of a panel is taken off.</summary>
    public IReadOnlyCollection<string> Chosen => Interaction is IComponentInteraction { Data.Values: { } values } ? [.. values.Select(value => PanelMark.Read(value).Text)] : [];

    // What the wildcards of a handler stand for. The first one may begin with a panel.
    IEnumerable<IRouteSegmentMatch> IRouteMatchContainer.SegmentMatches => SegmentMatches?.Select((match, i) => i == 0 ? new Segment(PanelMark.Read(match.Value).Text) : match)!;

    /// <summary>Why the person was refused; null while they were not.</summary>
    public Refusal? Refused { get; set; }

    /// <summary>Ends when the bot stops, or when Discord would not take an answer any more.</summary>
    public CancellationToken Cancellation { get; } = cancellation;

    private static string? Pressed(IDiscordInteraction interaction) =>
        (CustomId.TryParse(BotModule.CustomIdOf(interaction), out var id) ? id.Panel : null)
        ?? (interaction is IComponentInteraction { Data.Values: { Count: > 0 } values } ? PanelMark.Read(values.First()).Mark : null);

    private static string? Optional(IDiscordInteraction interaction, string name) => interaction switch
    {
        ISlashCommandInteraction command => Leaf(command.Data.Options).FirstOrDefault(option => option.Name == name)?.Value as string,
        IAutocompleteInteraction typing => typing.Data.Options?.FirstOrDefault(option => option.Name == name)?.Value as string,
        _ => null,
    } is { Length: > 0 } typed ? typed : null;

    /// <summary>The options of the sub-command itself.</summary>
    private static IReadOnlyCollection<IApplicationCommandInteractionDataOption> Leaf(IReadOnlyCollection<IApplicationCommandInteractionDataOption>? options)
    {
        while (options?.FirstOrDefault() is { Type: ApplicationCommandOptionType.SubCommand or ApplicationCommandOptionType.SubCommandGroup } group)
            options = group.Options;
        return options ?? [];
    }

    private sealed record Segment(string Value) : IRouteSegmentMatch;
}
