using PteroBot.Features.Console;
using PteroBot.Features.Console.Streams;
using PteroBot.Rendering;

namespace PteroBot.Tests.Features.Console.Streams;

public sealed class AnsiColoursTests
{
    [Theory]
    [InlineData("\e[31mred\e[0m", "\e[0;31mred\e[0m")]
    [InlineData("\e[1;4;32mall\e[m plain", "\e[0;1;4;32mall \e[0mplain")]
    [InlineData("\e[91mbright\e[39m off", "\e[0;31mbright \e[0moff")]
    [InlineData("\e[107;30mback", "\e[0;30;47mback\e[0m")]
    [InlineData("\e[31m\e[31mtwice", "\e[0;31mtwice\e[0m")]
    [InlineData("\e[31m\e[0mnothing", "nothing")]
    [InlineData("no colour", "no colour")]
    public void Colours_that_Discord_knows_are_kept_as_one_code(string line, string expected) => Assert.Equal(expected, AnsiColours.Of(line, 500));

    [Theory]
    [InlineData("\e[38;5;1mtext")]
    [InlineData("\e[38;2;1;4;31mtext")]
    [InlineData("\e[48;5;214mtext")]
    [InlineData("\e[3mtext")]
    [InlineData("\e[?25ltext\e[2K")]
    [InlineData("\e]0;title\u0007text")]
    [InlineData("\e]8;;http://evil\e\\text\e]8;;\e\\")]
    public void Everything_else_leaves_nothing(string line) => Assert.Equal("text", AnsiColours.Of(line, 500));

    [Fact]
    public void A_wide_colour_does_not_swallow_the_code_behind_it() => Assert.Equal("\e[0;1;32mx\e[0m", AnsiColours.Of("\e[38;5;31;1;32mx", 500));

    [Fact]
    public void A_line_is_cut_by_letters_and_ends_without_colour()
    {
        var cut = AnsiColours.Of("\e[31m" + new string('x', 600), 500);

        Assert.Equal("\e[0;31m" + new string('x', 500) + "…\e[0m", cut);
    }

    [Fact]
    public void A_line_full_of_colours_stays_short()
    {
        var line = AnsiColours.Of(string.Concat(Enumerable.Range(0, 500).Select(i => $"\e[1;4;3{i % 8};4{(i + 1) % 8}mx")), 500);

        Assert.Equal(500, Ansi.Strip(line).Length);
        Assert.True(line.Length < 900);
    }

    [Fact]
    public void Without_its_codes_it_is_the_clean_line_whatever_comes()
    {
        string[] pieces = ["a", " ", "\t", "\e", "\e[", "\e[31m", "\e[38;5;9", "m", ";", "\r", "\n", "\e]0;x", "\u0007", "\e\\", "👨‍👩‍👧", "\u202E", "\u05D0", "`", "\0", "K", "\uD800"];
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var line = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));

            Assert.Equal(ConsoleText.Clean(line), Ansi.Strip(AnsiColours.Of(line, 500)));
        }
    }
}
