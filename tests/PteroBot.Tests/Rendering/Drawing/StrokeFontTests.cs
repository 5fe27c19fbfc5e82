using PteroBot.Rendering.Drawing;

namespace PteroBot.Tests.Rendering.Drawing;

public sealed class StrokeFontTests
{
    [Theory]
    [InlineData("Survival 🏝", "Survival")]
    [InlineData("Größe élan", "Groesse elan")]
    [InlineData("  two   words ", "two words")]
    [InlineData("\u202Eevil\u2066\u200B\0", "evil")]
    [InlineData("سيرفر 生存", "")]
    [InlineData("`{x}`", "'(x)'")]
    public void What_has_no_letters_here_is_left_out(string name, string drawable) => Assert.Equal(drawable, StrokeFont.Drawable(name));

    [Fact]
    public void Every_letter_that_can_be_typed_can_be_drawn_within_its_place()
    {
        foreach (var letter in Enumerable.Range('!', '~' - '!' + 1).Select(code => (char)code).Except(['`', '{', '}', '$', '^']))
        {
            var dots = StrokeFont.Lines(letter.ToString(), 0, 0, 7).SelectMany(line => line).ToList();

            Assert.NotEmpty(dots);
            Assert.All(dots, dot => Assert.InRange(dot.X, -0.6, StrokeFont.Width(letter.ToString(), 7) + 0.6));
            Assert.All(dots, dot => Assert.InRange(dot.Y, -7.7, 2.2));
        }
    }

    [Fact]
    public void A_text_is_as_wide_as_its_letters_and_the_gaps_between()
    {
        var (one, two) = (StrokeFont.Width("a", 14), StrokeFont.Width("aa", 14));

        Assert.Equal(0, StrokeFont.Width("", 14));
        Assert.Equal(2 * one + 3.4, two, 3);
    }
}
