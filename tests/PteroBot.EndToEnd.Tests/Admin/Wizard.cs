using System.Text.Json.Nodes;
using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Admin;

/// <summary>A draft as its owner works with it: the one message, and what it says now.</summary>
internal sealed class Wizard
{
    private readonly Person _person;

    private Wizard(Person person, Message message) => (_person, Message) = (person, message);

    public Message Message { get; private set; }

    private string Id => ((string)Message.Button(Message.Buttons.Any(button => (string?)button["label"] == "Create") ? "Create" : "Save")["custom_id"]!).Split('/')[2];

    public static async Task<Wizard> BeginAsync(Person person, string name, string owner) =>
        new(person, (await person.RunAsync("admin servers create", new { name, owner })).Message);

    public static async Task<Wizard> EditAsync(Person person, string server) =>
        new(person, (await person.RunAsync("admin servers edit", new { server })).Message);

    /// <summary>The values of a menu of this step.</summary>
    public IReadOnlyList<string> Options(string menu) =>
        [.. Message.Components.Single(component => (string?)component["custom_id"] == $"serverdraft/{menu}/{Id}")["options"]!.AsArray().Select(option => (string)option!["value"]!)];

    public Task<Answer> ChooseAsync(string menu, params string[] values) => KeepAsync(_person.SelectAsync(Message, $"serverdraft/{menu}/{Id}", values));

    public Task<Answer> JumpAsync(string step) => ChooseAsync("jump", step);

    public Task<Answer> PressAsync(string label) => KeepAsync(_person.PressAsync(Message, label));

    public Task<Answer> OpenAsync(string label) => _person.PressAsync(Message, label);

    /// <summary>Fills in some inputs of a form; the others stay as they are. Gives the form as it was.</summary>
    public async Task<Answer> FillAsync(string label, params (string Input, string Text)[] texts)
    {
        var opened = await OpenAsync(label);
        var values = Inputs(opened).ToDictionary(input => (string)input["custom_id"]!, input => (string?)input["value"] ?? "");
        foreach (var (input, text) in texts)
            values[input] = text;
        await KeepAsync(_person.SubmitAsync(opened, values));
        return opened;
    }

    private async Task<Answer> KeepAsync(Task<Answer> acting)
    {
        var answer = await acting;
        if (answer.Messages.FirstOrDefault(message => message.Id == Message.Id) is { } message)
            Message = message;
        return answer;
    }

    private static IEnumerable<JsonObject> Inputs(Answer opened) => (opened.Modal?["components"] as JsonArray ?? [])
        .SelectMany(row => row!["component"] is { } single ? [single] : row["components"]?.AsArray() ?? [])
        .Select(input => input!.AsObject());
}
