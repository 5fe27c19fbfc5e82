using System.Reflection;

namespace PteroBot.StandIns.Tests.Surface;

/// <summary>Writes the public and protected members of an assembly in the notation of the listing.</summary>
internal static class SurfacePrinter
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<SurfaceType> Print(Assembly assembly) => assembly.GetExportedTypes().OrderBy(type => type.FullName).Select(Print);

    private static SurfaceType Print(Type type)
    {
        var name = CSharp.Name(type);
        if (type.IsSubclassOf(typeof(Delegate)))
            return new SurfaceType(type.Name, Delegate(type), [], []);
        if (type.IsEnum)
            return new SurfaceType(name, $"public enum {name}{Flags(type)}", EnumBase(type), Values(type));
        return new SurfaceType(name, Usage(type) + Kind(type) + name + CSharp.Constraints(Arguments(type)), Bases(type), [.. Members(type)]);
    }

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "public interface ",
        { IsValueType: true } => "public struct ",
        { IsAbstract: true, IsSealed: true } => "public static class ",
        { IsAbstract: true } => "public abstract class ",
        { IsSealed: true } => "public sealed class ",
        _ => "public class ",
    };

    private static string Usage(Type type)
        => type.GetCustomAttribute<AttributeUsageAttribute>(inherit: false) is { } usage
            ? $"[AttributeUsage({usage.ValidOn}, AllowMultiple={usage.AllowMultiple}, Inherited={usage.Inherited})] "
            : "";

    private static string Delegate(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        return $"public delegate {CSharp.Name(invoke.ReturnType)} {type.Name}({CSharp.Parameters(invoke)});";
    }

    private static string Flags(Type type) => type.IsDefined(typeof(FlagsAttribute), inherit: false) ? " [Flags]" : "";

    private static string[] EnumBase(Type type) => Enum.GetUnderlyingType(type) == typeof(int) ? [] : [CSharp.Name(Enum.GetUnderlyingType(type))];

    private static SurfaceMember[] Values(Type type)
        => [.. type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => new SurfaceMember($"{field.Name}={field.GetRawConstantValue()}", false))];

    private static Type[] Arguments(Type type) => type.IsGenericTypeDefinition ? type.GetGenericArguments() : [];

    private static string[] Bases(Type type)
    {
        var own = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? [parent] : Type.EmptyTypes;
        var inherited = own.Concat(type.GetInterfaces()).SelectMany(one => one.GetInterfaces());
        return [.. own.Concat(type.GetInterfaces().Except(inherited)).Select(CSharp.Name)];
    }

    private static IEnumerable<SurfaceMember> Members(Type type) =>
    [
        .. type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily).Select(Field),
        .. type.GetConstructors(Declared).Where(IsSeen).Select(constructor => Constructor(constructor, type)),
        .. type.GetProperties(Declared).Where(property => IsSeen(property.GetMethod!) && !IsOwnOverride(property.GetMethod!)).Select(Property),
        .. type.GetEvents(Declared).Where(one => IsSeen(one.AddMethod!)).Select(Event),
        .. type.GetMethods(Declared).Where(method => IsSeen(method) && IsListed(method)).Select(Method),
    ];

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsListed(MethodInfo method)
        => method.Name is not ("GetHashCode" or "ToString")
            && !IsOwnOverride(method)
            && !(method.Name == "Equals" && method.GetParameters() is [{ ParameterType: var type }] && type == typeof(object))
            && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal));

    // What overrides a member of ours is as compatible as that member.
    private static bool IsOwnOverride(MethodInfo method)
        => method.GetBaseDefinition() is var first && first != method && first.DeclaringType!.Assembly == method.DeclaringType!.Assembly;

    private static SurfaceMember Field(FieldInfo field)
    {
        var modifiers = field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
        var value = field.IsLiteral ? $" = {CSharp.Value(field.GetRawConstantValue(), field.FieldType)}" : "";
        return new SurfaceMember($"{(field.IsPublic ? "public" : "protected")} {modifiers}{CSharp.Name(field.FieldType)} {field.Name}{value};", false);
    }

    private static SurfaceMember Constructor(ConstructorInfo constructor, Type type)
        => new($"{(constructor.IsPublic ? "public" : "protected")} {type.Name.Split('`')[0]}({CSharp.Parameters(constructor)});", false);

    private static SurfaceMember Property(PropertyInfo property)
    {
        var getter = property.GetMethod!;
        var setter = property.SetMethod switch
        {
            { IsPublic: true } => " set;",
            { IsFamily: true } or { IsFamilyOrAssembly: true } => " protected set;",
            _ => "",
        };
        return new SurfaceMember($"{Access(getter)}{CSharp.Name(property.PropertyType)} {property.Name} {{ get;{setter} }}", IsOpen(getter));
    }

    private static SurfaceMember Event(EventInfo one)
        => new($"{Access(one.AddMethod!)}event {CSharp.Name(one.EventHandlerType!)} {one.Name};", IsOpen(one.AddMethod!));

    private static SurfaceMember Method(MethodInfo method)
    {
        var arguments = method.IsGenericMethod ? method.GetGenericArguments() : [];
        var generic = arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(CSharp.Name))}>";
        var text = $"{Access(method)}{CSharp.Name(method.ReturnType)} {method.Name}{generic}({CSharp.Parameters(method)}){CSharp.Constraints(arguments)};";
        return new SurfaceMember(text, IsOpen(method));
    }

    private static string Access(MethodInfo method) => method.DeclaringType!.IsInterface
        ? ""
        : (method.IsPublic ? "public " : "protected ") + (method.IsStatic ? "static " : "");

    private static bool IsOpen(MethodInfo method)
        => method is { IsVirtual: true, IsFinal: false } && !method.DeclaringType!.IsInterface && !method.DeclaringType.IsSealed
            && method.GetBaseDefinition() == method;
}
