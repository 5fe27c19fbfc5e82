using System.Reflection;
using Discord;

namespace PteroBot.Hosting;

/// <summary>
/// A command that nobody gave and whose answer goes nowhere, for <see cref="WarmUp"/>. A proxy, because the interfaces of Discord.Net have
/// dozens of members of which two matter here.
/// </summary>
internal class WarmUpInteraction : DispatchProxy
{
    private readonly Dictionary<string, object?> _values = [];

    /// <summary>The command by its name and, for one level of grouping, its sub-command.</summary>
    public static ISlashCommandInteraction Create(string command, IUser self)
    {
        var words = command.Split(' ');
        var data = Of<IApplicationCommandInteractionData>(new() { ["get_Name"] = words[0], ["get_Options"] = Options(words[1..]) });
        return Of<ISlashCommandInteraction>(new()
        {
            ["get_Type"] = InteractionType.ApplicationCommand,
            ["get_Data"] = data,
            ["get_User"] = self,
        });
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (_values.TryGetValue(targetMethod!.Name, out var value))
            return value;
        var type = targetMethod.ReturnType;
        if (type == typeof(Task))
            return Task.CompletedTask;
        if (type == typeof(Task<IUserMessage>))
            return Task.FromResult<IUserMessage>(null!);
        return type.IsValueType && type != typeof(void) ? Activator.CreateInstance(type) : null;
    }

    private static IApplicationCommandInteractionDataOption[] Options(string[] words) => words.Length == 0
        ? []
        : [Of<IApplicationCommandInteractionDataOption>(new()
        {
            ["get_Name"] = words[0],
            ["get_Type"] = ApplicationCommandOptionType.SubCommand,
            ["get_Options"] = Options(words[1..]),
        })];

    private static T Of<T>(Dictionary<string, object?> values) where T : class
    {
        var proxy = Create<T, WarmUpInteraction>();
        foreach (var (name, value) in values)
            ((WarmUpInteraction)(object)proxy)._values[name] = value;
        return proxy;
    }
}
