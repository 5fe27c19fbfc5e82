using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Discord.Interactions;

namespace PteroBot.Interactions;

/// <summary>All that Discord is told about the commands, as text, so that a change can be noticed without asking Discord.</summary>
internal static class CommandDefinition
{
    /// <summary>Changes when, and only when, a registration would say something else.</summary>
    public static string Hash(InteractionService service) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(service))));

    internal static string Text(InteractionService service)
    {
        var text = new StringBuilder();
        foreach (var command in service.SlashCommands.Select(c => (Path: Path(c), Command: c)).OrderBy(c => c.Path, StringComparer.Ordinal))
            Append(text, command.Path, command.Command);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string path, SlashCommandInfo command)
    {
        Line(text, "command", path, command.Description, command.DefaultMemberPermissions?.ToString(),
            Set(command.ContextTypes), Set(command.IntegrationTypes));
        for (var module = command.Module; module is not null; module = module.Parent)
            Line(text, " in", module.SlashGroupName, module.Description, module.DefaultMemberPermissions?.ToString(),
                Set(module.ContextTypes), Set(module.IntegrationTypes));
        foreach (var option in command.Parameters)
            Append(text, option);
    }

    private static void Append(StringBuilder text, SlashCommandParameterInfo option)
    {
        Line(text, " option", option.Name, option.Description, option.DiscordOptionType?.ToString(), option.IsRequired.ToString(), option.IsAutocomplete.ToString(),
            Number(option.MinValue), Number(option.MaxValue), Number(option.MinLength), Number(option.MaxLength), Set(option.ChannelTypes));
        foreach (var choice in option.Choices ?? [])
            Line(text, "  choice", choice.Name, Convert.ToString(choice.Value, CultureInfo.InvariantCulture));
        // An enum's choices come from its converter, not from the parameter.
        if (option.ParameterType.IsEnum)
            Line(text, "  of", string.Join('|', option.ParameterType.GetEnumNames()));
    }

    private static string Path(SlashCommandInfo command)
    {
        var path = command.Name;
        for (var module = command.IgnoreGroupNames ? null : command.Module; module is not null; module = module.Parent)
            if (!string.IsNullOrEmpty(module.SlashGroupName))
                path = $"{module.SlashGroupName} {path}";
        return path;
    }

    private static string Set<T>(IEnumerable<T>? values) where T : struct, Enum =>
        values is null ? "" : string.Join('|', values.Select(v => v.ToString()).Order(StringComparer.Ordinal));

    private static string? Number(double? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, params ReadOnlySpan<string?> parts)
    {
        foreach (var part in parts)
            text.Append(part).Append('\t');
        text.Append('\n');
    }
}
