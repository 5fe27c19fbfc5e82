using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Boards;

/// <summary>A board that Nora has put up with her link.</summary>
internal static class BoardStage
{
    public static async Task<(Person Owner, Message Board)> PostBoardAsync(this SandboxHost sandbox, object options)
    {
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        var created = await owner.RunAsync("board create", options);
        Assert.Contains("stands in", created.Text, StringComparison.Ordinal);
        return (owner, await owner.EventuallySeesAsync(seen => !seen.IsEphemeral && created.Text.Contains(seen.Id, StringComparison.Ordinal)));
    }
}
