using PteroBot.Interactions;

namespace PteroBot.Tests.Interactions;

public sealed class InFlightTests
{
    [Fact]
    public void Closing_waits_for_what_is_under_way()
    {
        var flight = new InFlight();
        flight.TryEnter();
        flight.TryEnter();

        var closed = flight.CloseAsync();
        flight.Leave();

        Assert.False(closed.IsCompleted);
        flight.Leave();
        Assert.True(closed.IsCompletedSuccessfully);
    }

    [Fact]
    public void Closing_with_nothing_under_way_is_done_at_once() => Assert.True(new InFlight().CloseAsync().IsCompletedSuccessfully);

    [Fact]
    public void Nothing_is_taken_after_closing()
    {
        var flight = new InFlight();
        flight.TryEnter();
        var closed = flight.CloseAsync();

        Assert.False(flight.TryEnter());
        Assert.Equal(1, flight.Count);
        flight.Leave();
        Assert.True(closed.IsCompletedSuccessfully);
    }
}
