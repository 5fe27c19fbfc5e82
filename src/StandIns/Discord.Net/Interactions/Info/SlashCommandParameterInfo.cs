using System.Reflection;

namespace Discord.Interactions;

/// <summary>An option of a slash command.</summary>
public class SlashCommandParameterInfo : CommandParameterInfo
{
    internal SlashCommandParameterInfo(
        SlashCommandInfo command,
        ParameterInfo parameter,
        IReadOnlyCollection<Attribute> attributes,
        TypeConverter converter,
        IAutocompleteHandler handler)
        : base(command, parameter, attributes, NameOf(parameter, attributes))
    {
        TypeConverter = converter;
        AutocompleteHandler = handler;
        IsAutocomplete = attributes.OfType<AutocompleteAttribute>().Any();
        Description = attributes.OfType<SummaryAttribute>().FirstOrDefault()?.Description ?? parameter.Name;
        MinValue = attributes.OfType<MinValueAttribute>().FirstOrDefault()?.Value;
        MaxValue = attributes.OfType<MaxValueAttribute>().FirstOrDefault()?.Value;
        MinLength = attributes.OfType<MinLengthAttribute>().FirstOrDefault()?.Length;
        MaxLength = attributes.OfType<MaxLengthAttribute>().FirstOrDefault()?.Length;
        Choices = [.. attributes.OfType<ChoiceAttribute>().Select(choice => new ParameterChoice(choice.Name, choice.Value))];
        ChannelTypes = attributes.OfType<ChannelTypesAttribute>().FirstOrDefault()?.ChannelTypes ?? [];
    }

    public new SlashCommandInfo Command => (SlashCommandInfo)base.Command;

    public string Description { get; }

    public double? MinValue { get; }

    public double? MaxValue { get; }

    public int? MinLength { get; }

    public int? MaxLength { get; }

    public IAutocompleteHandler AutocompleteHandler { get; }

    public bool IsAutocomplete { get; }

    public ApplicationCommandOptionType? DiscordOptionType => TypeConverter.GetDiscordType();

    public IReadOnlyCollection<ParameterChoice> Choices { get; }

    public IReadOnlyCollection<ChannelType> ChannelTypes { get; }

    internal TypeConverter TypeConverter { get; }

    private static string NameOf(ParameterInfo parameter, IReadOnlyCollection<Attribute> attributes)
        => attributes.OfType<SummaryAttribute>().FirstOrDefault()?.Name ?? Declared.Hyphenate(parameter.Name);
}
