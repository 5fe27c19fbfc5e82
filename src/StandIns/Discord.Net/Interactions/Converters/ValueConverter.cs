#nullable enable

namespace Discord.Interactions;

/// <summary>Reads text, numbers and switches: what <see cref="Convert.ChangeType(object, Type)"/> can turn into the type.</summary>
internal sealed class ValueConverter(Type type) : TypeConverter
{
    public override ApplicationCommandOptionType GetDiscordType() => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => ApplicationCommandOptionType.Boolean,
        TypeCode.Int16 or TypeCode.UInt16 or TypeCode.Int32 or TypeCode.UInt32 or TypeCode.Int64 or TypeCode.UInt64
            => ApplicationCommandOptionType.Integer,
        TypeCode.Double or TypeCode.Decimal => ApplicationCommandOptionType.Number,
        _ => ApplicationCommandOptionType.String,
    };

    public override Task<TypeConverterResult> ReadAsync(
        IInteractionContext context,
        IApplicationCommandInteractionDataOption option,
        IServiceProvider services)
        => Task.FromResult(Values.Change(option.Value, type));
}
