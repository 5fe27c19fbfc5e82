using PteroBot.EndToEnd.Tests.People;
using PteroBot.EndToEnd.Tests.Sharing;

namespace PteroBot.EndToEnd.Tests.Setup;

/// <summary>A guild that speaks German, then French: what everybody reads, and what one person alone reads.</summary>
public sealed class LanguageTests
{
    [Fact]
    public async Task What_stands_in_a_channel_is_in_the_guilds_language_and_follows_when_it_changes()
    {
        await using var sandbox = await SharingStage.StartAsync(SandboxHost.Defaults with { BotSettings = new Dictionary<string, string> { ["Boards__Interval"] = "00:00:05" } });
        await sandbox.LinkAsync("owner");
        await sandbox.GrantAsync("restart", approval: true);
        var (owner, member, admin) = (sandbox.As("owner"), sandbox.As("member"), sandbox.As("admin"));

        // Chosen in the set-up; what the menu does not offer cannot be chosen.
        var setup = await owner.SetupCardAsync();
        var menu = (await owner.PressAsync(setup, "Language…")).Message;
        var unknown = await owner.SelectAsync(menu, menu.MenuOf("setup/language"), "tlh");
        var chosen = await owner.SelectAsync(menu, menu.MenuOf("setup/language"), "de");
        await owner.SelectAsync(await owner.SetupCardAsync(), setup.MenuOf("setup/channel"), "general");
        var mirror = await owner.EventuallySeesAsync(seen => seen.Says("Was durch den Bot geändert wird, steht ab jetzt hier."), what: "the first line of the audit log");

        // A card, a board and an alert.
        await owner.RunAsync("status", new { server = "survival" });
        var card = await owner.EventuallySeesAsync(seen => seen.Says("Speicher") && seen.Pressable.Contains("Neu starten"), what: "the card in German");
        await owner.RunAsync("board create", new { servers = "survival", layout = "table" });
        var board = await owner.EventuallySeesAsync(seen => seen.Id != card.Id && !seen.IsEphemeral && seen.Says("läuft"), what: "the board in German");
        await owner.RunAsync("alerts add", new { servers = "survival" });
        await owner.RunAsync("alerts test", new { alert = "survival" });
        var alert = await owner.EventuallySeesAsync(seen => seen.Says("Das ist ein Test"), what: "the alert in German");

        // The card of an approval, and both of its ends; the one who asks reads English.
        var asked = await member.RunAsync("power", new { server = "survival", action = "restart" });
        var question = await admin.EventuallySeesAsync(seen => seen.Says("Jemand mit der Adminrolle kann antworten"), what: "the question in German");
        await admin.PressAsync(question, "Erlauben");
        var done = await admin.EventuallySeesAsync(question, seen => seen.Says("**Survival** läuft nach"), what: "the end in German");
        await sandbox.FaultAsync(new { target = "panel", kind = "status", status = 500, path = "/power" });
        await member.RunAsync("power", new { server = "survival", action = "restart" });
        var second = await admin.EventuallySeesAsync(seen => seen.Id != question.Id && seen.Says("Jemand mit der Adminrolle kann antworten"), what: "the second question");
        await admin.PressAsync(second, "Erlauben");
        var failed = await admin.EventuallySeesAsync(second, seen => seen.Says("Das ging nicht: das Panel hat selbst ein Problem."), what: "the failure in German");
        await sandbox.ClearFaultsAsync();
        // What was recorded stands in it as it was recorded.
        await owner.EventuallySeesAsync(seen => seen.Says("hat eine Bitte um **Survival** erlaubt"), what: "the audit log in German");
        var mine = await owner.RunAsync("servers");

        // Another language; what stands follows.
        menu = (await owner.PressAsync(await owner.SetupCardAsync(), "Language…")).Message;
        await owner.SelectAsync(menu, menu.MenuOf("setup/language"), "fr");
        var french = await FollowsAsync(owner, board, "en marche");

        Assert.NotNull(unknown.Impossible);
        Assert.Contains("Public messages are in Deutsch from now on", chosen.Text, StringComparison.Ordinal);
        Assert.Contains("an administrator has to approve it", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Your servers", mine.Text, StringComparison.Ordinal);
        foreach (var message in (Message[])[mirror, card, board, alert, done, failed])
        {
            Assert.False(message.IsEphemeral);
            Assert.All((string[])["Running", "Memory", "approved", "That did not", "asks to", "restarted", "Restart"], english => Assert.DoesNotContain(english, message.Text, StringComparison.Ordinal));
        }
        Assert.DoesNotContain("läuft", french.Text, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Boards ask for the language once a minute.</summary>
    private static async Task<Message> FollowsAsync(Person person, Message board, string text)
    {
        for (var minute = 0; ; minute++)
            try
            {
                return (await SandboxHost.UntilAsync(() => person.SeesAsync(), seen => seen.Any(message => message.Id == board.Id && message.Says(text)), text)).Single(message => message.Id == board.Id);
            }
            catch (TimeoutException) when (minute == 0)
            {
                // Once more: the machine may be busy.
            }
    }
}
