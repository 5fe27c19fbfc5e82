using Microsoft.Playwright;
using PteroBot.EndToEnd.Tests.People;
using PteroBot.TestKit;

namespace PteroBot.EndToEnd.Tests;

/// <summary>The sandbox's page in a real browser. The screenshot lands in <c>artifacts/page.png</c>.</summary>
public sealed class PageTests
{
    private static readonly string[] Flags =
        ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    [Fact]
    public async Task The_page_shows_a_status_card_and_its_restart_button_works()
    {
        var chromium = Needs.Program("chromium");
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Flags });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1360, Height = 860 } });
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);

        await page.GotoAsync(sandbox.Http.BaseAddress!.ToString());
        await page.Locator("#composer input").ClickAsync();
        await page.Keyboard.TypeAsync("/status");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("surv");
        await page.Locator(".slot .option").First.ClickAsync();
        await page.Locator("#send").ClickAsync();
        var card = page.Locator(".message").Filter(new() { HasText = "Running" }).Last;
        await card.WaitForAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(Needs.Repository(), "artifacts", "page.png") });
        await card.GetByText("Restart", new() { Exact = true }).ClickAsync();

        await page.Locator(".message").Filter(new() { HasText = "Restarting" }).Last.WaitForAsync();
        await page.Locator(".message").Filter(new() { HasText = "is up again" }).Last.WaitForAsync(new() { Timeout = 60_000 });
        Assert.Empty(errors);
    }

    /// <summary>The picture of the README: a board that shows every state, and one of a single server.</summary>
    [Fact]
    public async Task The_page_shows_boards_that_keep_themselves_up_to_date()
    {
        var chromium = Needs.Program("chromium");
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        await sandbox.As("owner").RunAsync("board create", new { show = "own", layout = "compact", title = "Harbour servers" });
        await sandbox.As("owner").RunAsync("board create", new { servers = "survival, skyblock", title = "Main servers" });
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Flags });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1360, Height = 1080 } });

        await page.GotoAsync(sandbox.Http.BaseAddress!.ToString());
        var board = page.Locator(".message").Filter(new() { HasText = "Main servers" }).Filter(new() { HasText = "1 offline" }).Last;
        await board.WaitForAsync(new() { Timeout = 60_000 });
        await page.Locator(".message").Filter(new() { HasText = "Harbour servers" }).Filter(new() { HasText = "suspended" }).Last.WaitForAsync(new() { Timeout = 60_000 });
        await sandbox.As("owner").RunAsync("power", new { server = "skyblock", action = "start" });

        await page.Locator(".message").Filter(new() { HasText = "2 running" }).Last.WaitForAsync(new() { Timeout = 60_000 });
        await page.ScreenshotAsync(new() { Path = Path.Combine(Needs.Repository(), "artifacts", "board.png") });
    }
}
