using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Rooms;

/// <summary>What the subuser with few permissions and the stranger are told, and that the panel is not asked for it.</summary>
internal static class Refusals
{
    public static async Task AssertAsync(string route, params (string Command, string Permission)[] cases)
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("member");
        foreach (var (command, permission) in cases)
        {
            var subuser = await sandbox.As("member").RunAsync(command, RoomOptions.For(command, "survival"));
            var foreign = await sandbox.As("member").RunAsync(command, RoomOptions.For(command, "creative"));
            var stranger = await sandbox.As("stranger").RunAsync(command, RoomOptions.For(command, "survival"));

            Assert.Equal($"You do not have the permission `{permission}` on **Survival**. The server's owner can give it to you.", subuser.Text);
            Assert.Contains("None of your servers", foreign.Text, StringComparison.Ordinal);
            Assert.Contains("/link", stranger.Text, StringComparison.Ordinal);
            Assert.All([subuser, foreign, stranger], answer => Assert.True(answer.Message.IsEphemeral));
        }
        Assert.Empty(sandbox.AskedOfPanel(route));
    }
}
