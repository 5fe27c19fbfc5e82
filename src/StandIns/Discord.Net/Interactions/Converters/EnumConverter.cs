#nullable enable

using System.Reflection;

namespace Discord.Interactions;

/// <summary>Offers the members of an enum as choices, as long as there are no more than Discord takes.</summary>
internal sealed class EnumConverter(Type type) : TypeConverter
{
    private const int MaxChoices = 25;

    public override ApplicationCommandOptionType GetDiscordType() => ApplicationCommandOptionType.String;

    public override Task<TypeConverterResult> ReadAsync(
        IInteractionContext context,
        IApplicationCommandInteractionDataOption option,
        IServiceProvider services)
        => Task.FromResult(Values.Enum(option.Value as string, type));

    public override void Write(ApplicationCommandOptionProperties properties, IParameterInfo parameter)
    {
        var shown = Enum.GetNames(type).Select(name => type.GetField(name)!).Where(field => !field.IsDefined(typeof(HideAttribute))).ToList();
        if (shown.Count <= MaxChoices)
            properties.Choices = [.. shown.Select(Choice)];
    }

    private static ApplicationCommandOptionChoiceProperties Choice(FieldInfo field) => new()
    {
        Name = field.GetCustomAttribute<ChoiceDisplayAttribute>()?.Name ?? field.Name,
        Value = field.Name,
    };
}
