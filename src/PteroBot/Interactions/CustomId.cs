using System.Buffers;
using System.Globalization;
using System.Text;

namespace PteroBot.Interactions;

/// <summary>
/// The custom id of a button, select menu or modal: <c>area/action/argument...</c>, such as <c>power/restart/7250dc0e</c>.
/// It is all the state that a control has, so that it works after a restart and months later.
/// </summary>
/// <remarks>
/// Arguments are escaped (<c>%2F</c> for a slash), because Discord.Net hands the captured text to handlers as it stands.
/// Identifiers and numbers need no escape; a handler that takes free text reads it from <c>PressedId</c>.
/// An empty argument is written as a lone <c>%</c>, since a wildcard wants at least one character.
/// </remarks>
internal sealed class CustomId
{
    /// <summary>Discord refuses longer ones.</summary>
    public const int MaxLength = 100;

    private static readonly SearchValues<char> Reserved = SearchValues.Create("/%*{}~\n\r\t");

    private CustomId(string area, string action, IReadOnlyList<string> arguments) =>
        (Area, Action, Arguments) = (area, action, arguments);

    /// <summary>The feature, by convention the name of its slash command: <c>power</c>.</summary>
    public string Area { get; }

    /// <summary>What is to be done: <c>restart</c>.</summary>
    public string Action { get; }

    /// <summary>What it is to be done with, unescaped.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>Which of the guild's panels the control is about (<see cref="PanelMark"/>); null for the default one.</summary>
    public string? Panel { get; private init; }

    /// <summary>Puts an id together.</summary>
    /// <exception cref="ArgumentException">A name is empty or has a reserved character, or the whole is too long.</exception>
    public static CustomId Of(string area, string action, params IReadOnlyList<string> arguments) => Fitting(new CustomId(Named(area), Named(action), arguments));

    /// <summary>Reads what a control sent. False when it was never written by <see cref="Of"/>.</summary>
    public static bool TryParse(string? text, out CustomId id)
    {
        id = Nothing;
        var parts = text?.Split('/') ?? [];
        if (parts.Length < 2 || text!.Length > MaxLength || parts[0].Length == 0 || parts[1].Length == 0)
            return false;
        var arguments = new List<string>(parts.Length - 2);
        string? panel = null;
        if (parts.Length > 2)
            (panel, parts[2]) = PanelMark.Read(parts[2]);
        foreach (var part in parts.AsSpan(2))
        {
            if (!TryUnescape(part, out var argument))
                return false;
            arguments.Add(argument);
        }
        id = new CustomId(parts[0], parts[1], arguments) { Panel = panel };
        return true;
    }

    /// <summary>The same id with one more argument at the end.</summary>
    public CustomId With(string argument) => Fitting(new CustomId(Area, Action, [.. Arguments, argument]) { Panel = Panel });

    /// <summary>The same id about one of several panels. Without arguments it has no place for that, and stays as it is.</summary>
    public CustomId OnPanel(string mark) => Fitting(new CustomId(Area, Action, Arguments) { Panel = Arguments.Count > 0 ? mark : null });

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder(Area).Append('/').Append(Action);
        for (var i = 0; i < Arguments.Count; i++)
            AppendEscaped(text.Append('/').Append(i == 0 && Panel is not null ? PanelMark.On("", Panel) : ""), Arguments[i]);
        return text.ToString();
    }

    public static implicit operator string(CustomId id) => id.ToString();

    private static CustomId Nothing { get; } = new("", "", []);

    private static CustomId Fitting(CustomId id) => id.ToString().Length <= MaxLength
        ? id
        : throw new ArgumentException($"The custom id {id.Area}/{id.Action} is longer than {MaxLength} characters with its arguments.");

    private static string Named(string name) =>
        name.Length > 0 && !name.AsSpan().ContainsAny(Reserved)
            ? name
            : throw new ArgumentException($"'{name}' cannot be an area or action of a custom id.", nameof(name));

    private static void AppendEscaped(StringBuilder text, string argument)
    {
        if (argument.Length == 0)
            text.Append('%');
        foreach (var letter in argument)
        {
            if (Reserved.Contains(letter))
                text.Append('%').Append(((int)letter).ToString("X2"));
            else
                text.Append(letter);
        }
    }

    private static bool TryUnescape(string part, out string argument)
    {
        argument = "";
        if (part == "%")
            return true;
        if (part.Length == 0)
            return false;
        var text = new StringBuilder(part.Length);
        for (var i = 0; i < part.Length; i++)
        {
            if (part[i] != '%')
                text.Append(part[i]);
            else if (i + 2 < part.Length && byte.TryParse(part.AsSpan(i + 1, 2), NumberStyles.HexNumber, null, out var code))
                (_, i) = (text.Append((char)code), i + 2);
            else
                return false;
        }
        argument = text.ToString();
        return true;
    }
}
