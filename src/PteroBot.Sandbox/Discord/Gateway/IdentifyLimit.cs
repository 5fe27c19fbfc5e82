namespace PteroBot.Sandbox.Discord.Gateway;

/// <summary>How often clients may identify: one per window for each remainder of the shard number, and a thousand a day.</summary>
internal sealed class IdentifyLimit(DiscordSettings settings, TimeProvider time)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private readonly Lock _lock = new();
    private readonly Dictionary<int, DateTimeOffset> _last = [];
    private DateTimeOffset _dayBegan = time.GetUtcNow();
    private int _today;

    public (int Remaining, TimeSpan ResetAfter) Today
    {
        get
        {
            lock (_lock)
            {
                NewDay();
                return (Math.Max(0, settings.IdentifiesPerDay - _today), _today == 0 ? TimeSpan.Zero : _dayBegan + Day - time.GetUtcNow());
            }
        }
    }

    public bool TryTake(int shard)
    {
        lock (_lock)
        {
            NewDay();
            var key = shard % settings.MaxConcurrency;
            var tooSoon = _last.TryGetValue(key, out var last) && time.GetUtcNow() - last < settings.IdentifyWindow;
            if (tooSoon || _today >= settings.IdentifiesPerDay)
                return false;
            _last[key] = time.GetUtcNow();
            _today++;
            return true;
        }
    }

    public void Reset()
    {
        lock (_lock)
        {
            _last.Clear();
            _today = 0;
        }
    }

    private void NewDay()
    {
        if (time.GetUtcNow() - _dayBegan < Day && _today > 0)
            return;
        (_dayBegan, _today) = (time.GetUtcNow(), _today > 0 ? 0 : _today);
    }
}
