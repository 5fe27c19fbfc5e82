using PteroBot.Sandbox.Hosting;

namespace PteroBot.EndToEnd.Tests.People;

/// <summary>The sandbox's people, and what many tests have done before they begin.</summary>
internal static class SandboxPeople
{
    public static Person As(this SandboxHost sandbox, string person) => new(sandbox.Http, person);

    /// <summary>Starts the bot once more.</summary>
    public static async Task StartAgainAsync(this SandboxHost sandbox)
    {
        await sandbox.PostAsync("sandbox/bot", new { action = "start" });
        await sandbox.UntilBotReadyAsync();
    }

    /// <summary>Waits for what takes more than a few seconds by its nature, such as an answer that is asked for every twenty.</summary>
    public static Task<bool> PatientlySeesAsync(this Person person, Message message, string says, string channel = "general") => SandboxHost.UntilAsync(
        async () => (await person.SeesAsync(channel)).Any(seen => seen.Id == message.Id && seen.Says(says)), seen => seen, $"{person.Name} sees {says}");

    /// <summary>The panel key of a person, as the page shows it.</summary>
    public static async Task<string> KeyOfAsync(this SandboxHost sandbox, string person)
    {
        var state = await sandbox.StateAsync();
        return (string)state["panel"]!["people"]!.AsArray().Single(candidate => (string?)candidate!["name"] == person)!["key"]!;
    }

    /// <summary>Links a person's key through the modal, as the person would: told to wait a moment, waits and tries again.</summary>
    public static async Task<Answer> LinkAsync(this SandboxHost sandbox, string person, string? key = null)
    {
        key ??= await sandbox.KeyOfAsync(person);
        while (true)
        {
            var opened = await sandbox.As(person).RunAsync("link");
            var answer = await sandbox.As(person).SubmitAsync(opened, key);
            if (!answer.Text.Contains("a moment ago", StringComparison.Ordinal))
                return answer;
            await Task.Delay(500);
        }
    }

    /// <summary>Sets Harbour up as its owner: application key and admin role.</summary>
    public static async Task SetUpAsync(this SandboxHost sandbox)
    {
        var owner = sandbox.As("owner");
        var state = await sandbox.StateAsync();
        var harbour = state["guilds"]!.AsArray().Single(guild => (string?)guild!["name"] == "harbour")!;
        var role = harbour["roles"]!.AsArray().Single(role => (string?)role!["name"] == "Panel admin")!;
        var card = await owner.SetupCardAsync();
        var modal = await owner.PressAsync(card, "Application key");
        await owner.SubmitAsync(modal, (string)state["panel"]!["keys"]!["application"]!);
        await owner.SelectAsync(card, card.MenuOf("setup/role"), (string)role["id"]!);
    }

    /// <summary>The card of the set-up. On a busy machine trying the panel out takes its time.</summary>
    public static async Task<Message> SetupCardAsync(this Person person) =>
        await person.EventuallySeesAsync((await person.RunAsync("setup show")).Message, seen => seen.Buttons.Count > 0, what: "the card of the set-up");

    /// <summary>The id of a channel; two guilds have channels of the same name.</summary>
    public static async Task<string> ChannelAsync(this SandboxHost sandbox, string guild, string channel)
    {
        var state = await sandbox.StateAsync();
        return (string)state["guilds"]!.AsArray().Single(candidate => (string?)candidate!["name"] == guild)!["channels"]!
            .AsArray().Single(candidate => (string?)candidate!["name"] == channel)!["id"]!;
    }

    /// <summary>SIGKILL, and a new start; faults are gone by then.</summary>
    public static async Task KillAndStartAsync(this SandboxHost sandbox)
    {
        await sandbox.PostAsync("sandbox/bot", new { action = "kill" });
        await sandbox.ClearFaultsAsync();
        await sandbox.PostAsync("sandbox/bot", new { action = "start" });
        await sandbox.UntilBotReadyAsync();
    }

    /// <summary>What the panel was asked so far, as "GET /path", oldest first; without what a set-up offers to learn what a key may change.</summary>
    public static IReadOnlyList<string> AskedOfPanel(this SandboxHost sandbox, string part = "/") =>
        [.. sandbox.App.Traffic.Since(0, "panel")
            .Where(entry => !IsOffer(entry.Entry))
            .Select(entry => $"{entry.Entry.Method} {entry.Entry.Path}").Where(asked => asked.Contains(part, StringComparison.Ordinal))];

    /// <summary>The same of Survival alone: things of other servers may be read ahead meanwhile.</summary>
    public static IReadOnlyList<string> AskedOfSurvival(this SandboxHost sandbox, string part) =>
        [.. sandbox.AskedOfPanel($"/servers/{sandbox.App.Panel.World.FindNamed("Survival")!.Identifier}").Where(asked => asked.Contains(part, StringComparison.Ordinal))];

    /// <summary>A new thing without a name, which the panel cannot take.</summary>
    private static bool IsOffer(TrafficEntry entry) =>
        entry is { Method: "POST", Status: 403 or 422, Request: { } body } && NothingInIt.Any(start => body.StartsWith(start, StringComparison.Ordinal));

    private static readonly string[] NothingInIt = ["""{"name":"",""", """{"email":"",""", """{"short":"",""", """{"short":""}""", """{"ip":"",""", """{"database":"","""];
}
