#nullable enable

namespace Discord.Interactions;

/// <summary>Reads all that was chosen in a menu: values through a type reader, users, roles and channels as they arrive.</summary>
internal sealed class ComponentArrayConverter(Type element, TypeReader? reader) : ComponentTypeConverter
{
    public override async Task<TypeConverterResult> ReadAsync(
        IInteractionContext context,
        IComponentInteractionData option,
        IServiceProvider services)
    {
        if (reader is null)
            return TypeConverterResult.FromSuccess(Entities(option));
        var values = Array.CreateInstance(element, option.Values.Count);
        var index = 0;
        foreach (var value in option.Values)
        {
            var read = await reader.ReadAsync(context, value, services);
            if (!read.IsSuccess)
                return read;
            values.SetValue(read.Value, index++);
        }
        return TypeConverterResult.FromSuccess(values);
    }

    private Array Entities(IComponentInteractionData option)
    {
        // The same user may come as a plain user and as a member: the member says more, so members go first.
        var all = ((IEnumerable<ISnowflakeEntity>)(option.Members ?? []))
            .Concat(option.Users ?? [])
            .Concat(option.Roles ?? [])
            .Concat(option.Channels ?? [])
            .Where(element.IsInstanceOfType)
            .DistinctBy(entity => entity.Id)
            .ToList();
        var values = Array.CreateInstance(element, all.Count);
        for (var i = 0; i < all.Count; i++)
            values.SetValue(all[i], i);
        return values;
    }
}
