using PteroBot.Interactions;
using PteroBot.TestKit;

namespace PteroBot.Tests.Interactions;

public sealed class CooldownLedgerTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly ManualClock _clock = new();

    [Fact]
    public void The_same_again_too_soon_says_when()
    {
        var ledger = new CooldownLedger(_clock);
        ledger.TryUse(1, "link", Pause);

        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(_clock.GetUtcNow() + TimeSpan.FromSeconds(3), ledger.TryUse(1, "link", Pause));
    }

    [Fact]
    public void After_the_pause_it_goes_on()
    {
        var ledger = new CooldownLedger(_clock);
        ledger.TryUse(1, "link", Pause);

        _clock.Advance(Pause);

        Assert.Null(ledger.TryUse(1, "link", Pause));
    }

    [Fact]
    public void Others_and_other_things_do_not_wait()
    {
        var ledger = new CooldownLedger(_clock);
        ledger.TryUse(1, "link", Pause);

        Assert.Null(ledger.TryUse(2, "link", Pause));
        Assert.Null(ledger.TryUse(1, "unlink", Pause));
    }

    [Fact]
    public void A_refused_try_does_not_make_the_wait_longer()
    {
        var ledger = new CooldownLedger(_clock);
        ledger.TryUse(1, "link", Pause);
        _clock.Advance(TimeSpan.FromSeconds(4));
        ledger.TryUse(1, "link", Pause);

        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(ledger.TryUse(1, "link", Pause));
    }
}
