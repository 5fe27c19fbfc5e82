using System.Collections.Concurrent;
using System.Reflection;

namespace Discord.Interactions;

/// <summary>A form, known from the properties of its class.</summary>
public class ModalInfo
{
    // Forms are opened from places that know no service, so they are known to all of them.
    private static readonly ConcurrentDictionary<Type, ModalInfo> Known = [];

    private readonly ConstructorInvoker _constructor;

    private ModalInfo(Type type, ConverterTable converters)
    {
        var constructor = type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, [])
            ?? throw new InvalidOperationException($"{type.FullName} has no constructor without parameters.");
        _constructor = ConstructorInvoker.Create(constructor);
        var blank = (IModal)_constructor.Invoke();
        Type = type;
        Title = blank.Title;
        TextComponents = [.. Inputs(type).Select(property => new TextInputComponentInfo(this, property, blank, converters))];
    }

    public string Title { get; }

    public Type Type { get; }

    public IReadOnlyCollection<InputComponentInfo> Components => TextComponents;

    public IReadOnlyCollection<TextInputComponentInfo> TextComponents { get; }

    /// <summary>Makes the form's class from what was typed.</summary>
    /// <returns>A <see cref="TypeConverterResult"/> with the form, or what is missing or cannot be read.</returns>
    public async Task<IResult> CreateModalAsync(IInteractionContext context, IServiceProvider services = null, bool throwOnMissingField = false)
    {
        if (context.Interaction is not IModalInteraction interaction)
        {
            return TypeConverterResult.FromError(
                InteractionCommandError.Unsuccessful,
                $"Provided {nameof(IInteractionContext)} doesn't include a Modal Interaction");
        }
        var modal = (IModal)_constructor.Invoke();
        foreach (var input in TextComponents)
        {
            var typed = interaction.Data.Components.FirstOrDefault(component => component.CustomId == input.CustomId);
            if (typed is null && throwOnMissingField)
                return ParseResult.FromError(InteractionCommandError.BadArgs, $"Modal interaction is missing the required field: {input.CustomId}");
            if (typed is null)
                continue;
            var read = await input.TypeConverter.ReadAsync(context, typed, services);
            if (!read.IsSuccess)
                return read;
            input.Set(modal, read.Value);
        }
        return TypeConverterResult.FromSuccess(modal);
    }

    internal static ModalInfo Of(Type type, ConverterTable converters)
        => Known.GetOrAdd(type, static (modal, table) => new ModalInfo(modal, table), converters);

    internal static ModalInfo Find(Type type) => Known.GetValueOrDefault(type);

    internal ModalBuilder ToBuilder(string customId, IModal filledIn)
    {
        var builder = new ModalBuilder(filledIn?.Title ?? Title, customId);
        foreach (var input in TextComponents)
        {
            builder.AddTextInput(
                input.Label,
                input.CustomId,
                input.Style,
                input.Placeholder,
                input.IsRequired ? input.MinLength : null,
                input.MaxLength,
                input.IsRequired,
                filledIn is null ? input.InitialValue : input.PropertyInfo.GetValue(filledIn)?.ToString());
        }
        return builder;
    }

    private static IEnumerable<PropertyInfo> Inputs(Type type) => type
        .GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(property => property.SetMethod?.IsPublic is true && property.IsDefined(typeof(ModalInputAttribute)));
}
