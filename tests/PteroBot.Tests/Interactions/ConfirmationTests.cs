using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.TestKit;

namespace PteroBot.Tests.Interactions;

public sealed class ConfirmationTests
{
    private const ulong Nora = 912345678901234567;
    private const ulong Sam = 812345678901234567;
    private readonly ManualClock _clock = new();

    [Theory]
    [InlineData(0UL)]
    [InlineData(1UL)]
    [InlineData(Nora)]
    [InlineData(ulong.MaxValue)]
    public void It_is_read_as_it_was_written(ulong user)
    {
        var written = Confirmation.For(user, _clock);

        Assert.True(Confirmation.TryParse(written.ToString(), out var read));
        Assert.Equal(written, read);
    }

    [Fact]
    public void It_leaves_room_in_the_id_for_what_is_confirmed()
    {
        var longest = new Confirmation(ulong.MaxValue, _clock.GetUtcNow()).ToString();

        Assert.InRange(longest.Length, 1, 22);
    }

    [Fact]
    public void The_person_who_was_asked_may_answer_for_five_minutes()
    {
        var confirmation = Confirmation.For(Nora, _clock);

        _clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));

        Assert.Null(confirmation.Refuse(Nora, _clock.GetUtcNow()));
    }

    [Fact]
    public void After_five_minutes_it_is_too_late()
    {
        var confirmation = Confirmation.For(Nora, _clock);

        _clock.Advance(TimeSpan.FromMinutes(5));

        Assert.IsType<ConfirmationExpired>(confirmation.Refuse(Nora, _clock.GetUtcNow()));
    }

    [Fact]
    public void Nobody_else_may_answer()
    {
        var confirmation = Confirmation.For(Nora, _clock);

        Assert.IsType<NotYours>(confirmation.Refuse(Sam, _clock.GetUtcNow()));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("abc")]
    [InlineData("abc.")]
    [InlineData(".abc")]
    [InlineData("ABC.1")]
    [InlineData("1.2.3")]
    [InlineData("zzzzzzzzzzzzzz.1")]
    [InlineData("1.zzzzzzzzzzzz")]
    public void Anything_else_is_not_read(string text) => Assert.False(Confirmation.TryParse(text, out _));
}
