using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Days;

/// <summary>The boards that Nora puts up, and the alert; what their messages show goes to those who watch them.</summary>
internal sealed class DayBoards(FastWorld world, BoardEye eye, AlertEye alerts)
{
    private const string Machines = "Machines";
    private const string Doomed = "Some";

    private static readonly Dictionary<string, (string Layout, IReadOnlyList<string> Servers)> Shows = new()
    {
        ["First half"] = ("table", [.. FastWorld.Names.Take(25)]),
        ["Second half"] = ("compact", [.. FastWorld.Names.Skip(25)]),
        [Doomed] = ("cards", [.. FastWorld.Names.Take(5)]),
    };

    private readonly ConcurrentDictionary<string, string> _messages = new();
    private readonly ConcurrentDictionary<string, long> _changes = new();

    public static IReadOnlyList<string> Titles => [.. Shows.Keys];

    /// <summary>How often boards were deleted and put up again.</summary>
    public int Deletions { get; private set; }

    /// <summary>What the board of the nodes shows.</summary>
    public string Nodes { get; private set; } = "";

    /// <summary>How often each board was changed.</summary>
    public IReadOnlyDictionary<string, long> Changes => new Dictionary<string, long>(_changes);

    public async Task PostAsync()
    {
        Listen();
        foreach (var title in Shows.Keys)
            await CreateAsync(title);
        await RunAsync("board create", new { show = "nodes", title = Machines }, "stands in");
    }

    public Task AlertAsync() =>
        RunAsync("alerts add", new { servers = string.Join(", ", FastWorld.Names), what = "crash, stopped, started, node", after = (int)AlertJudge.AtLeast.TotalSeconds, cooldown = 0, channel = "servers" }, "From now on");

    /// <summary>Somebody deletes a board's message.</summary>
    public async Task DeleteAsync()
    {
        await world.Sandbox.PostAsync("sandbox/delete", new { message = _messages[Doomed] });
        eye.Forget(Doomed);
    }

    /// <summary>Its creator gets a letter, and puts it up again.</summary>
    public async Task PostAgainAsync()
    {
        Deletions++;
        var owner = world.Sandbox.As("owner");
        await SandboxHost.UntilAsync(async () => (await owner.SeesAsync("dm")).Count(letter => letter.Says($"**{Doomed}**") && letter.Says("its message was deleted")), letters => letters == Deletions, "the letter about the deleted board");
        await CreateAsync(Doomed);
    }

    private Task CreateAsync(string title) =>
        RunAsync("board create", new { servers = string.Join(", ", Shows[title].Servers), layout = Shows[title].Layout, title, buttons = false }, "stands in");

    private async Task RunAsync(string command, object options, string says)
    {
        var answer = await world.Sandbox.As("owner").RunAsync(command, options);
        Assert.True(answer.Text.Contains(says, StringComparison.Ordinal), answer.ToString());
    }

    private void Listen()
    {
        var discord = world.Sandbox.App.Discord.World;
        var page = discord.Noticed;
        lock (discord.Gate)
            discord.Noticed = (what, data, person) =>
            {
                page?.Invoke(what, data, person);
                if (what == "messageDeleted")
                    alerts.Delete((string)data["id"]!);
                else if (what.StartsWith("message", StringComparison.Ordinal) && data["embeds"] is JsonArray { Count: > 0 } embeds)
                    See((JsonObject)data.DeepClone(), (JsonArray)embeds.DeepClone());
            };
    }

    private void See(JsonObject message, JsonArray embeds)
    {
        alerts.See(message);
        if (TitleOf(message) is not { } title)
            return;
        _messages[title] = (string)message["id"]!;
        _changes.AddOrUpdate(title, 0, (_, changes) => changes + 1);
        if (title == Machines)
            Nodes = (string?)embeds[0]!["description"] ?? "";
        else
            eye.See(title, embeds, Shows[title].Servers);
    }

    // A heading above the cards, the title of the list otherwise.
    private static string? TitleOf(JsonObject message) => Shows.Keys.Append(Machines).FirstOrDefault(title =>
        ((string?)message["content"])?.StartsWith($"**{title}**", StringComparison.Ordinal) == true || (string?)(message["embeds"] as JsonArray)?.FirstOrDefault()?["title"] == title);
}
