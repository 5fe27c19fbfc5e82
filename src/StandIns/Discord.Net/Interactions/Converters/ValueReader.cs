#nullable enable

namespace Discord.Interactions;

internal sealed class ValueReader(Type type) : TypeReader
{
    public override Task<TypeConverterResult> ReadAsync(IInteractionContext context, string option, IServiceProvider services)
        => Task.FromResult(type.IsEnum ? Values.Enum(option, type) : Values.Change(option, type));
}
