using System.Globalization;
using System.Text;

namespace PteroBot.Features.Console.Streams;

/// <summary>
/// A console line with the colours that Discord's <c>ansi</c> code blocks know: bold, underlined, eight colours for letters and eight behind them.
/// Bright ones become their plain ones; everything else that a terminal understands is taken out. Without codes the text is what
/// <see cref="ConsoleText.Clean"/> makes of the line.
/// </summary>
internal sealed class AnsiColours
{
    private const char Escape = '\u001b';
    private const string Reset = "\u001b[0m";
    private const string Tab = "    ";

    // So many colours in one line are a picture, and only cost room.
    private const int MostCodes = 20;

    private readonly StringBuilder _text = new();
    private Style _wanted;
    private Style _written;
    private int _codes;
    private int _letters;
    private bool _startsAgain;

    private AnsiColours()
    {
    }

    /// <param name="line">As the console printed it.</param>
    /// <param name="max">So many letters are kept; codes are not counted.</param>
    public static string Of(string line, int max)
    {
        var colours = new AnsiColours();
        colours.Read(line, max);
        return colours.ToString();
    }

    public override string ToString()
    {
        var text = _text.ToString().TrimEnd();
        return _written == default ? text : text + Reset;
    }

    private void Read(ReadOnlySpan<char> line, int max)
    {
        while (line.Length > 0)
        {
            if (line[0] == Escape && ReadCode(line) is > 1 and var code)
            {
                line = line[code..];
                continue;
            }
            Rune.DecodeFromUtf16(line, out var rune, out var length);
            line = line[length..];
            if (rune.Value is '\r' or '\n')
                _startsAgain = true;
            else if (!_startsAgain && _letters >= max && !Rune.IsWhiteSpace(rune))
            {
                _text.Append('…');
                return;
            }
            else
                Append(rune);
        }
    }

    /// <summary>A terminal goes back to the line's beginning and writes over what was there, as soon as something comes.</summary>
    private void StartAgain()
    {
        if (!_startsAgain)
            return;
        _text.Clear();
        (_written, _codes, _letters, _startsAgain) = (default, 0, 0, false);
    }

    private void Append(Rune rune)
    {
        StartAgain();
        if (rune.Value != '\t' && !ConsoleText.IsVisible(rune))
            return;
        // Nobody sees the colour of a blank.
        if (_wanted != _written && !Rune.IsWhiteSpace(rune) && _codes < MostCodes)
        {
            _text.Append(_wanted.Code);
            (_written, _codes) = (_wanted, _codes + 1);
        }
        var shown = rune.Value == '\t' ? Tab : rune.ToString();
        _text.Append(shown);
        _letters += shown.Length;
    }

    /// <summary>Reads a control sequence and says how long it is. Only colours (CSI ... m) leave anything behind.</summary>
    private int ReadCode(ReadOnlySpan<char> line)
    {
        if (line.Length < 2)
            return 1;
        if (line[1] == ']')
            return LengthOfTitle(line);
        if (line[1] != '[')
            return line[1] is >= '@' and <= '_' ? 2 : 1;
        var end = 2;
        while (end < line.Length && line[end] is >= '0' and <= '?')
            end++;
        var parameters = line[2..end];
        while (end < line.Length && line[end] is >= ' ' and <= '/')
            end++;
        if (end >= line.Length || line[end] is not (>= '@' and <= '~'))
            return 1;
        if (line[end] == 'm')
            _wanted = _wanted.With(parameters);
        return end + 1;
    }

    /// <summary>Titles and links of terminals: to the bell, or to ESC \.</summary>
    private static int LengthOfTitle(ReadOnlySpan<char> line)
    {
        var end = 2;
        while (end < line.Length && line[end] is not ('\u0007' or Escape))
            end++;
        if (end < line.Length && line[end] == '\u0007')
            return end + 1;
        return end + 1 < line.Length && line[end + 1] == '\\' ? end + 2 : end;
    }

    /// <summary>What a letter looks like; 0 is no colour.</summary>
    private readonly record struct Style(bool IsBold, bool IsUnderlined, int Letters, int Behind)
    {
        /// <summary>The whole look in one code, whatever was before.</summary>
        public string Code
        {
            get
            {
                var code = new StringBuilder("\u001b[0");
                foreach (var part in (ReadOnlySpan<int>)[IsBold ? 1 : 0, IsUnderlined ? 4 : 0, Letters, Behind])
                    if (part > 0)
                        code.Append(';').Append(part.ToString(CultureInfo.InvariantCulture));
                return code.Append('m').ToString();
            }
        }

        public Style With(ReadOnlySpan<char> parameters)
        {
            var style = this;
            var skip = 0;
            var isWide = false;
            foreach (var part in parameters.Split(';'))
            {
                _ = int.TryParse(parameters[part], NumberStyles.None, CultureInfo.InvariantCulture, out var code);
                // 38;5;n and 38;2;r;g;b name colours that Discord does not know; their numbers are no codes of their own.
                if (isWide)
                    (isWide, skip) = (false, code == 5 ? 1 : code == 2 ? 3 : 0);
                else if (skip > 0)
                    skip--;
                else if (code is 38 or 48)
                    isWide = true;
                else
                    style = style.With(code);
            }
            return style;
        }

        private Style With(int code) => code switch
        {
            0 => default,
            1 => this with { IsBold = true },
            4 => this with { IsUnderlined = true },
            22 => this with { IsBold = false },
            24 => this with { IsUnderlined = false },
            >= 30 and <= 37 => this with { Letters = code },
            39 => this with { Letters = 0 },
            >= 40 and <= 47 => this with { Behind = code },
            49 => this with { Behind = 0 },
            >= 90 and <= 97 => this with { Letters = code - 60 },
            >= 100 and <= 107 => this with { Behind = code - 60 },
            _ => this,
        };
    }
}
