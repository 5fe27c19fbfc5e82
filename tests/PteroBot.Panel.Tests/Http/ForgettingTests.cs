using System.Net;
using System.Runtime.CompilerServices;
using PteroBot.TestKit;

namespace PteroBot.Panel.Tests.Http;

/// <summary>What is kept for a panel or a key does not outlive its use by much.</summary>
public sealed class ForgettingTests
{
    private const string Account = """{"object":"user","attributes":{"id":2,"username":"nora","admin":false}}""";
    private const string Nothing = """{"object":"list","data":[],"meta":{"pagination":{"total":0,"count":0,"per_page":1,"current_page":1,"total_pages":1,"links":{} } } }""";

    private readonly ManualClock _clock = new();
    private readonly StubHttp _http = new StubHttp().On("GET", "/api/client/account", HttpStatusCode.OK, Account).On("GET", "/api/client", HttpStatusCode.OK, Nothing);
    private int _transports;

    [Fact]
    public async Task A_thousand_panels_and_keys_are_forgotten_when_nobody_uses_them()
    {
        using var panels = NewPanels();
        foreach (var number in Enumerable.Range(0, 1000))
            await panels.InspectAsync(Panel(number), Key(number));
        var full = panels.Remembered;

        _clock.Advance(TimeSpan.FromDays(2));
        await panels.Client(Panel(1), Key(1)).Account.GetAsync(TestContext.Current.CancellationToken);

        Assert.InRange(full, 3000, 5000);
        Assert.InRange(panels.Remembered, 1, 4);
    }

    [Fact]
    public async Task A_panel_in_use_keeps_its_connections()
    {
        using var panels = NewPanels();

        for (var minute = 0; minute < 30; minute++)
        {
            await panels.Client(Panel(1), Key(1)).Account.GetAsync(TestContext.Current.CancellationToken);
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(1, _transports);
    }

    [Fact]
    public async Task An_API_that_was_held_meanwhile_still_works()
    {
        using var panels = NewPanels();
        var held = panels.Client(Panel(1), Key(1));

        _clock.Advance(TimeSpan.FromHours(1));
        _ = panels.Client(Panel(2), Key(2));
        _ = panels.Client(Panel(1), Key(1));
        var account = await held.Account.GetAsync(TestContext.Current.CancellationToken);

        Assert.Equal(("nora", 3), (account.Username, _transports));
    }

    [Fact]
    public async Task A_budget_with_calls_in_its_window_is_not_forgotten()
    {
        var now = 0;
        _http.On("GET", "/api/client/permissions", _ => StubHttp.Answer(HttpStatusCode.OK, """{"object":"system_permissions","attributes":{"permissions":{} } }""", "application/json",
            ("X-RateLimit-Limit", "10"), ("X-RateLimit-Remaining", $"{10 - ++now}")));
        using var panels = new Panels(new PanelOptions { Retries = 0, InteractivePatience = TimeSpan.Zero }, _clock, null, _ => _http);
        for (var call = 0; call < 10; call++)
            await panels.Client(Panel(1), Key(1)).Servers.PermissionsAsync(TestContext.Current.CancellationToken);

        _clock.Advance(TimeSpan.FromSeconds(59));
        _ = panels.Client(Panel(2), Key(2));

        await Assert.ThrowsAsync<RateLimitedException>(() => panels.Client(Panel(1), Key(1)).Servers.PermissionsAsync());
    }

    [Fact]
    public async Task The_handlers_of_a_forgotten_panel_are_collected()
    {
        using var panels = NewPanels();
        var handler = await UseOnceAsync(panels);

        _clock.Advance(TimeSpan.FromHours(1));
        _ = panels.Client(Panel(2), Key(2));

        for (var i = 0; i < 20 && handler.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
        Assert.False(handler.IsAlive);
    }

    // Kept apart, so that no local variable of the test holds what should be gone.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<WeakReference> UseOnceAsync(Panels panels)
    {
        await panels.Client(Panel(1), Key(1)).Account.GetAsync(TestContext.Current.CancellationToken);
        return _first!;
    }

    private WeakReference? _first;

    private Panels NewPanels() => new(new PanelOptions { Retries = 0 }, _clock, null, _ =>
    {
        _transports++;
        var transport = new Passing(_http);
        _first ??= new WeakReference(transport);
        return transport;
    });

    private static PanelSettings Panel(int number) => new(PanelAddress.Parse($"panel-{number}.example.com"));

    private static PanelKey Key(int number) => PanelKey.Parse($"ptlc_{number:x11}SecretSecretSecretSecretSecretSe");

    private sealed class Passing(HttpMessageHandler inner) : DelegatingHandler(inner);
}
