using System.Text.Json.Nodes;

namespace PteroBot.EndToEnd.Tests.Discord;

/// <summary>A bot by hand: a gateway that hears of interactions, and REST to answer them. It has one command, <c>/do</c>.</summary>
internal sealed class RawBot : IAsyncDisposable
{
    private readonly RawGateway _gateway;

    private RawBot(SandboxHost sandbox, RawGateway gateway)
    {
        (Sandbox, _gateway) = (sandbox, gateway);
        Client = new RawClient(sandbox);
    }

    public SandboxHost Sandbox { get; }

    public RawClient Client { get; }

    public static async Task<RawBot> StartAsync(SandboxHost? sandbox = null)
    {
        sandbox ??= await SandboxHost.StartWithoutBotAsync();
        var bot = new RawBot(sandbox, await RawGateway.ReadyAsync(sandbox));
        await bot.Client.PutAsync($"applications/{RawClient.BotId}/commands", new JsonArray(
            new JsonObject { ["name"] = "do", ["description"] = "Does something" },
            new JsonObject { ["name"] = "guarded", ["description"] = "For administrators", ["default_member_permissions"] = "0" }));
        return bot;
    }

    /// <summary>Lets a person run the command and gives the interaction that arrives, with the task of what the person sees.</summary>
    public async Task<(JsonNode Interaction, Task<JsonNode> Seen)> AskAsync(string person = "owner", int wait = 10_000)
    {
        var seen = Sandbox.CommandAsync(person, "do", wait: wait);
        return (await NextAsync(), seen);
    }

    /// <summary>The next interaction.</summary>
    public async Task<JsonNode> NextAsync() => (await _gateway.NextAsync("INTERACTION_CREATE"))!["d"]!;

    /// <summary>The address of the original answer.</summary>
    public static string Original(JsonNode interaction) => $"webhooks/{RawClient.BotId}/{interaction["token"]}/messages/@original";

    public static string FollowUps(JsonNode interaction) => $"webhooks/{RawClient.BotId}/{interaction["token"]}";

    public async ValueTask DisposeAsync()
    {
        _gateway.Dispose();
        Client.Dispose();
        await Sandbox.DisposeAsync();
    }
}
