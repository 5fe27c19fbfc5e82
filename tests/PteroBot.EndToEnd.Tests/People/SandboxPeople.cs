namespace PteroBot.EndToEnd.Tests.People;

/// <summary>The sandbox's people, and what many tests have done before they begin.</summary>
internal static class SandboxPeople
{
    public static Person As(this SandboxHost sandbox, string person) => new(sandbox.Http, person);

    /// <summary>The panel key of a person, as the page shows it.</summary>
    public static async Task<string> KeyOfAsync(this SandboxHost sandbox, string person)
    {
        var state = await sandbox.StateAsync();
        return (string)state["panel"]!["people"]!.AsArray().Single(candidate => (string?)candidate!["name"] == person)!["key"]!;
    }

    /// <summary>Links a person's key through the modal, as the person would.</summary>
    public static async Task<Answer> LinkAsync(this SandboxHost sandbox, string person, string? key = null)
    {
        var opened = await sandbox.As(person).RunAsync("link");
        return await sandbox.As(person).SubmitAsync(opened, key ?? await sandbox.KeyOfAsync(person));
    }
}
