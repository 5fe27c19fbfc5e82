using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace PteroBot.Rendering.Drawing;

/// <summary>
/// A plain font that is drawn with lines: capitals are seven units high, small letters five. It knows what stands on graphs; of other letters it knows
/// whether it can draw them.
/// </summary>
internal static class StrokeFont
{
    /// <summary>From one letter to the next.</summary>
    private const double Gap = 1.7;

    private const double Space = 2.6;
    private const double CapitalHeight = 7;

    /// <summary>Letters of Europe without their accents. Written out: the bot runs without the system's tables of letters.</summary>
    private static readonly FrozenDictionary<char, string> Accented = new (string Letters, string Bare)[]
    {
        ("ÀÁÂÃÅĀĂĄ", "A"), ("ÄÆ", "Ae"), ("ÇĆĈĊČ", "C"), ("ĎĐÐ", "D"), ("ÈÉÊËĒĔĖĘĚ", "E"), ("ĜĞĠĢ", "G"), ("ĤĦ", "H"), ("ÌÍÎÏĨĪĬĮİ", "I"), ("Ĵ", "J"), ("Ķ", "K"), ("ĹĻĽĿŁ", "L"),
        ("ÑŃŅŇ", "N"), ("ÒÓÔÕØŌŎŐ", "O"), ("ÖŒ", "Oe"), ("ŔŖŘ", "R"), ("ŚŜŞŠ", "S"), ("ŢŤŦ", "T"), ("ÙÚÛŨŪŬŮŰŲ", "U"), ("Ü", "Ue"), ("Ŵ", "W"), ("ÝŶŸ", "Y"), ("ŹŻŽ", "Z"),
        ("àáâãåāăą", "a"), ("äæ", "ae"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"), ("ĥħ", "h"), ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"),
        ("ñńņň", "n"), ("òóôõøōŏő", "o"), ("öœ", "oe"), ("ŕŗř", "r"), ("śŝşš", "s"), ("ß", "ss"), ("ţťŧ", "t"), ("ùúûũūŭůűų", "u"), ("ü", "ue"), ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"),
        ("\u2014\u2212", "-"), ("\u2018\u2019", "'"), ("\u201C\u201D", "\""), ("`\u00B4", "'"), ("\u2022", "\u00B7"), ("{", "("), ("}", ")"),
    }.SelectMany(row => row.Letters.Select(letter => KeyValuePair.Create(letter, row.Bare))).ToFrozenDictionary();

    private static readonly FrozenDictionary<char, Glyph> Glyphs = Table().ToFrozenDictionary();

    /// <summary>The text as far as it can be drawn: accents are left out, and so is what has no letters here.</summary>
    public static string Drawable(string text)
    {
        var plain = new StringBuilder();
        foreach (var letter in text)
            if (char.IsWhiteSpace(letter))
                plain.Append(' ');
            else if (Glyphs.ContainsKey(letter))
                plain.Append(letter);
            else if (Accented.TryGetValue(letter, out var bare))
                plain.Append(bare);
        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>How wide the text is, in pixels.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">How high its capitals are, in pixels.</param>
    public static double Width(string text, double size) => text.Length == 0 ? 0 : (text.Sum(letter => Advance(letter)) - Gap) * size / CapitalHeight;

    /// <summary>The lines of a text whose letters stand on <paramref name="y"/>.</summary>
    public static IEnumerable<IReadOnlyList<Dot>> Lines(string text, double x, double y, double size)
    {
        var scale = size / CapitalHeight;
        foreach (var letter in text)
        {
            if (Glyphs.TryGetValue(letter, out var glyph))
                foreach (var line in glyph.Lines)
                    yield return [.. line.Select(dot => new Dot(x + dot.X * scale, y - dot.Y * scale))];
            x += Advance(letter) * scale;
        }
    }

    private static double Advance(char letter) => (Glyphs.TryGetValue(letter, out var glyph) ? glyph.Width : Space) + Gap;

    /// <summary>A letter: its width, and its lines with y upwards from the line that it stands on.</summary>
    private sealed record Glyph(double Width, IReadOnlyList<IReadOnlyList<Dot>> Lines);

    /// <summary>
    /// M begins a line at x y, L goes on to x y. N begins, and E goes on, with an arc: the middle x y, half its width and height, from which angle to which, in
    /// degrees against the clock.
    /// </summary>
    private static IEnumerable<KeyValuePair<char, Glyph>> Table()
    {
        (char Letter, double Width, string Path)[] letters =
        [
            ('A', 5, "M 0 0 L 2.5 7 L 5 0 M .9 2.4 L 4.1 2.4"),
            ('B', 4.6, "M 0 0 L 0 7 L 2.6 7 E 2.6 5.3 1.7 1.7 90 -90 L 0 3.6 M 2.6 3.6 E 2.8 1.8 1.8 1.8 90 -90 L 0 0"),
            ('C', 4.8, "N 2.6 3.5 2.6 3.5 45 315"),
            ('D', 5, "M 0 0 L 0 7 L 1.8 7 E 1.8 3.5 3.2 3.5 90 -90 L 0 0"),
            ('E', 4.2, "M 4.2 7 L 0 7 L 0 0 L 4.2 0 M 0 3.6 L 3.6 3.6"),
            ('F', 4.2, "M 4.2 7 L 0 7 L 0 0 M 0 3.6 L 3.6 3.6"),
            ('G', 5, "N 2.6 3.5 2.6 3.5 45 325 L 4.9 3.2 L 3 3.2"),
            ('H', 5, "M 0 0 L 0 7 M 5 0 L 5 7 M 0 3.6 L 5 3.6"),
            ('I', 1, "M .5 0 L .5 7"),
            ('J', 3.6, "M 3.6 7 L 3.6 1.8 E 1.8 1.8 1.8 1.8 0 -180"),
            ('K', 4.6, "M 0 0 L 0 7 M 4.6 7 L 0 2.6 M 1.6 4.2 L 4.6 0"),
            ('L', 4, "M 0 7 L 0 0 L 4 0"),
            ('M', 6, "M 0 0 L 0 7 L 3 2.2 L 6 7 L 6 0"),
            ('N', 5, "M 0 0 L 0 7 L 5 0 L 5 7"),
            ('O', 5.4, "N 2.7 3.5 2.7 3.5 0 360"),
            ('P', 4.6, "M 0 0 L 0 7 L 2.6 7 E 2.6 5.1 1.9 1.9 90 -90 L 0 3.2"),
            ('Q', 5.4, "N 2.7 3.5 2.7 3.5 0 360 M 3.4 1.6 L 5.4 -.6"),
            ('R', 4.6, "M 0 0 L 0 7 L 2.6 7 E 2.6 5.1 1.9 1.9 90 -90 L 0 3.2 M 2.4 3.2 L 4.6 0"),
            ('S', 4.6, "N 2.3 5.2 2 1.8 40 270 E 2.3 1.7 2.2 1.7 90 -140"),
            ('T', 5, "M 0 7 L 5 7 M 2.5 7 L 2.5 0"),
            ('U', 5, "M 0 7 L 0 2.5 E 2.5 2.5 2.5 2.5 180 360 L 5 7"),
            ('V', 5, "M 0 7 L 2.5 0 L 5 7"),
            ('W', 7, "M 0 7 L 1.7 0 L 3.5 5.5 L 5.3 0 L 7 7"),
            ('X', 4.8, "M 0 0 L 4.8 7 M 0 7 L 4.8 0"),
            ('Y', 4.8, "M 0 7 L 2.4 3.4 L 4.8 7 M 2.4 3.4 L 2.4 0"),
            ('Z', 4.6, "M 0 7 L 4.6 7 L 0 0 L 4.6 0"),
            ('a', 4.2, "N 2.1 2.5 2.1 2.5 0 360 M 4.2 5 L 4.2 0"),
            ('b', 4.2, "M 0 7 L 0 0 N 2.1 2.5 2.1 2.5 0 360"),
            ('c', 3.8, "N 2.1 2.5 2.1 2.5 45 315"),
            ('d', 4.2, "N 2.1 2.5 2.1 2.5 0 360 M 4.2 7 L 4.2 0"),
            ('e', 4.2, "M 0 2.5 L 4.2 2.5 E 2.1 2.5 2.1 2.5 0 310"),
            ('f', 2.8, "N 2.4 5.6 1.3 1.4 70 180 L 1.1 0 M 0 4.6 L 2.6 4.6"),
            ('g', 4.2, "N 2.1 2.5 2.1 2.5 0 360 M 4.2 5 L 4.2 -.2 E 2.1 -.2 2.1 1.9 0 -150"),
            ('h', 4, "M 0 7 L 0 0 M 0 3 E 2 3 2 2 180 0 L 4 0"),
            ('i', .8, "M .4 5 L .4 0 M .4 6.8 L .4 6.9"),
            ('j', 1.6, "M 1.4 5 L 1.4 -.6 E .4 -.6 1 1.4 0 -100 M 1.4 6.8 L 1.4 6.9"),
            ('k', 3.8, "M 0 7 L 0 0 M 3.6 5 L 0 1.9 M 1.4 3.1 L 3.8 0"),
            ('l', .8, "M .4 7 L .4 0"),
            ('m', 6.4, "M 0 5 L 0 0 M 0 3.3 E 1.6 3.3 1.6 1.7 180 0 L 3.2 0 M 3.2 3.3 E 4.8 3.3 1.6 1.7 180 0 L 6.4 0"),
            ('n', 4, "M 0 5 L 0 0 M 0 3 E 2 3 2 2 180 0 L 4 0"),
            ('o', 4.2, "N 2.1 2.5 2.1 2.5 0 360"),
            ('p', 4.2, "M 0 5 L 0 -2 N 2.1 2.5 2.1 2.5 0 360"),
            ('q', 4.2, "M 4.2 5 L 4.2 -2 N 2.1 2.5 2.1 2.5 0 360"),
            ('r', 2.6, "M 0 5 L 0 0 M 0 3 E 1.9 3 1.9 2 180 65"),
            ('s', 3.6, "N 1.8 3.75 1.6 1.25 35 270 E 1.8 1.25 1.8 1.25 90 -145"),
            ('t', 2.8, "M 1.1 6.6 L 1.1 1.4 E 2.4 1.4 1.3 1.4 180 280 M 0 5 L 2.6 5"),
            ('u', 4, "M 0 5 L 0 2 E 2 2 2 2 180 360 M 4 5 L 4 0"),
            ('v', 4, "M 0 5 L 2 0 L 4 5"),
            ('w', 6, "M 0 5 L 1.5 0 L 3 4.4 L 4.5 0 L 6 5"),
            ('x', 3.8, "M 0 0 L 3.8 5 M 0 5 L 3.8 0"),
            ('y', 4, "M 0 5 L 2.1 0 M 4 5 L 1.2 -2"),
            ('z', 3.6, "M 0 5 L 3.6 5 L 0 0 L 3.6 0"),
            ('0', 4.6, "N 2.3 3.5 2.3 3.5 0 360"),
            ('1', 4.6, "M .8 5.6 L 2.6 7 L 2.6 0"),
            ('2', 4.6, "N 2.3 4.9 2.2 2.1 165 -35 L 0 0 L 4.6 0"),
            ('3', 4.6, "N 2.2 5.3 2 1.7 150 -90 E 2.2 1.8 2.4 1.8 90 -150"),
            ('4', 4.6, "M 3.5 0 L 3.5 7 L 0 2 L 4.6 2"),
            ('5', 4.6, "M 4.2 7 L .8 7 L .5 3.9 E 2.2 2.3 2.3 2.3 135 -150"),
            ('6', 4.6, "N 2.3 2.2 2.3 2.2 0 360 M 3.6 7 L .8 3.9"),
            ('7', 4.6, "M 0 7 L 4.6 7 L 1.6 0"),
            ('8', 4.6, "N 2.3 5.3 1.9 1.7 0 360 N 2.3 1.8 2.3 1.8 0 360"),
            ('9', 4.6, "N 2.3 4.8 2.3 2.2 0 360 M 1 0 L 3.8 3.1"),
            ('.', .8, "M .4 0 L .4 .1"),
            (',', .9, "M .6 .2 L .2 -1.2"),
            (':', .8, "M .4 .5 L .4 .6 M .4 4 L .4 4.1"),
            (';', .9, "M .6 .2 L .2 -1.2 M .6 4 L .6 4.1"),
            ('!', .8, "M .4 7 L .4 2.2 M .4 0 L .4 .1"),
            ('?', 3.6, "N 1.8 5.4 1.7 1.6 170 -60 L 1.8 2.2 M 1.8 0 L 1.8 .1"),
            ('\'', .8, "M .4 7 L .4 5.2"),
            ('"', 2, "M .4 7 L .4 5.2 M 1.8 7 L 1.8 5.2"),
            ('%', 6.4, "N 1.4 5.6 1.4 1.4 0 360 N 5 1.4 1.4 1.4 0 360 M 5.2 7 L 1.2 0"),
            ('/', 3, "M 0 -.8 L 3 7.4"),
            ('\\', 3, "M 0 7.4 L 3 -.8"),
            ('-', 2.6, "M .2 2.6 L 2.4 2.6"),
            ('\u2013', 4, "M 0 2.6 L 4 2.6"),
            ('_', 4, "M 0 -1 L 4 -1"),
            ('+', 4, "M 0 2.6 L 4 2.6 M 2 .6 L 2 4.6"),
            ('=', 4, "M 0 3.6 L 4 3.6 M 0 1.6 L 4 1.6"),
            ('*', 3, "M 1.5 7 L 1.5 4 M .2 6.3 L 2.8 4.7 M .2 4.7 L 2.8 6.3"),
            ('#', 4.6, "M 1 0 L 1.8 7 M 3 0 L 3.8 7 M .2 2.3 L 4.2 2.3 M .6 4.8 L 4.6 4.8"),
            ('&', 5.2, "M 5.2 0 L 1 5 E 2.1 5.8 1.3 1.2 200 -30 L .6 3 E 2 1.7 2 1.7 130 320 L 4.8 3.2"),
            ('@', 6.6, "N 3.2 2.8 1.5 1.6 0 360 M 4.7 4.4 L 4.7 1.8 E 5.6 1.8 .9 .8 180 360 L 6.5 3 E 3.3 3 3.2 3.8 0 310"),
            ('(', 1.8, "N 2.6 3 2.4 4.6 125 235"),
            (')', 1.8, "N -.8 3 2.4 4.6 55 -55"),
            ('[', 1.6, "M 1.6 7.4 L 0 7.4 L 0 -1 L 1.6 -1"),
            (']', 1.6, "M 0 7.4 L 1.6 7.4 L 1.6 -1 L 0 -1"),
            ('<', 3.4, "M 3.4 5 L 0 2.6 L 3.4 .2"),
            ('>', 3.4, "M 0 5 L 3.4 2.6 L 0 .2"),
            ('|', .8, "M .4 7.4 L .4 -1"),
            ('~', 4, "M 0 2.2 E 1 2.2 1 .8 180 0 E 3 2.2 1 .8 180 360"),
            ('\u2026', 4.8, "M .4 0 L .4 .1 M 2.4 0 L 2.4 .1 M 4.4 0 L 4.4 .1"),
            ('\u00B7', .8, "M .4 2.6 L .4 2.7"),
        ];
        return letters.Select(letter => KeyValuePair.Create(letter.Letter, new Glyph(letter.Width, Read(letter.Path.Split(' ')))));
    }

    private static List<IReadOnlyList<Dot>> Read(string[] words)
    {
        var lines = new List<IReadOnlyList<Dot>>();
        var line = new List<Dot>();
        for (var at = 0; at < words.Length;)
        {
            var isArc = words[at] is "N" or "E";
            if (words[at] is "M" or "N")
                lines.Add(line = []);
            var numbers = words.Skip(at + 1).Take(isArc ? 6 : 2).Select(word => double.Parse(word, CultureInfo.InvariantCulture)).ToArray();
            line.AddRange(isArc ? Arc(numbers) : [new Dot(numbers[0], numbers[1])]);
            at += numbers.Length + 1;
        }
        return lines;
    }

    private static IEnumerable<Dot> Arc(double[] arc)
    {
        var steps = Math.Max(4, (int)(Math.Abs(arc[5] - arc[4]) / 15));
        for (var i = 0; i <= steps; i++)
        {
            var angle = (arc[4] + (arc[5] - arc[4]) * i / steps) * Math.PI / 180;
            yield return new Dot(arc[0] + arc[2] * Math.Cos(angle), arc[1] + arc[3] * Math.Sin(angle));
        }
    }
}
