using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace PteroBot.EndToEnd.Tests.People;

/// <summary>One of the sandbox's people, acting through the control API.</summary>
public sealed class Person(HttpClient sandbox, string name)
{
    private const int PatienceMs = 15_000;

    public string Name => name;

    /// <summary>Runs a slash command and waits for its final answer.</summary>
    public Task<Answer> RunAsync(string command, object? options = null, string channel = "general") =>
        PostAsync("command", new { name = command, options = options ?? new { }, channel, wait = PatienceMs });

    /// <summary>The choices for an option while it is being typed.</summary>
    public async Task<IReadOnlyList<(string Name, string Value)>> CompleteAsync(string command, string option, string value, string channel = "general", object? options = null)
    {
        var answer = await PostAsync("autocomplete", new { name = command, option, value, options = options ?? new { }, channel, wait = PatienceMs });
        return [.. answer.Choices.Select(choice => ((string)choice!["name"]!, choice["value"]!.ToString()))];
    }

    /// <summary>The choices for an option that depends on the server typed before it.</summary>
    public async Task<IReadOnlyList<(string Name, string Value)>> CompleteOfAsync(string server, string command, string option, string value = "")
    {
        var answer = await PostAsync("autocomplete", new { name = command, option, value, options = new { server }, channel = "general", wait = PatienceMs });
        return [.. answer.Choices.Select(choice => ((string)choice!["name"]!, choice["value"]!.ToString()))];
    }

    /// <summary>Presses the button with this label.</summary>
    public Task<Answer> PressAsync(Message message, string label) =>
        PostAsync("press", new { message = message.Id, label, wait = PatienceMs });

    /// <summary>Presses a button by its custom id.</summary>
    public Task<Answer> PressIdAsync(Message message, string customId) =>
        PostAsync("press", new { message = message.Id, customId, wait = PatienceMs });

    public Task<Answer> SelectAsync(Message message, string customId, params string[] values) =>
        PostAsync("select", new { message = message.Id, customId, values, wait = PatienceMs });

    /// <summary>Fills the modal that an answer opened. Every input gets its value from the dictionary by custom id.</summary>
    public Task<Answer> SubmitAsync(Answer opened, Dictionary<string, string> values) =>
        PostAsync("submit", new { interaction = opened.Interaction, values, wait = PatienceMs });

    /// <summary>Fills a modal with a single input.</summary>
    public Task<Answer> SubmitAsync(Answer opened, string value) =>
        SubmitAsync(opened, opened.ModalInputs.ToDictionary(id => id, _ => value));

    /// <summary>What this person sees in a channel, newest last.</summary>
    public async Task<IReadOnlyList<Message>> SeesAsync(string channel = "general")
    {
        var json = await sandbox.GetFromJsonAsync<JsonNode>($"/sandbox/people/{name}/messages?channel={channel}");
        var list = json as JsonArray ?? json!["messages"]!.AsArray();
        return [.. list.Select(message => new Message(message!.AsObject()))];
    }

    /// <summary>Waits until this person sees a message that fits.</summary>
    /// <exception cref="TimeoutException">It did not come in forty seconds; says what was seen last.</exception>
    public async Task<Message> EventuallySeesAsync(Func<Message, bool> fits, string channel = "general", string? what = null)
    {
        IReadOnlyList<Message> seen = [];
        for (var i = 0; i < 400; i++)
        {
            seen = await SeesAsync(channel);
            if (seen.LastOrDefault(fits) is { } found)
                return found;
            await Task.Delay(100);
        }
        throw new TimeoutException($"{name} never saw {what ?? "it"}. Last seen:\n{string.Join("\n---\n", seen.TakeLast(3).Select(message => message.Text))}");
    }

    /// <summary>Waits until a message that this person sees has changed so that it fits.</summary>
    public Task<Message> EventuallySeesAsync(Message message, Func<Message, bool> fits, string channel = "general", string? what = null) =>
        EventuallySeesAsync(seen => seen.Id == message.Id && fits(seen), channel, what);

    private async Task<Answer> PostAsync(string act, object body)
    {
        using var response = await sandbox.PostAsJsonAsync($"/sandbox/people/{name}/{act}", body);
        var text = await response.Content.ReadAsStringAsync();
        return response.StatusCode switch
        {
            HttpStatusCode.OK => new Answer(JsonNode.Parse(text)!.AsObject()),
            HttpStatusCode.Conflict => new Answer(new JsonObject { ["impossible"] = text }),
            _ => throw new HttpRequestException($"{act}: {(int)response.StatusCode} {text}"),
        };
    }
}
