using PteroBot.EndToEnd.Tests.People;
using PteroBot.Sandbox.Hosting;

namespace PteroBot.EndToEnd.Tests.Boards;

/// <summary>Boards in the sandbox: posted, true, edited, killed and started, taken away.</summary>
public sealed class BoardTests
{
    private static readonly SandboxOptions Quick = SandboxHost.Defaults with { Speed = 4 };

    [Fact]
    public async Task A_board_shows_what_happens_to_its_servers_and_goes_on_after_the_bot_was_killed()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        var (owner, board) = await sandbox.PostBoardAsync(new { servers = "survival, skyblock", title = "Harbour" });

        await owner.EventuallySeesAsync(board, seen => seen.Says("1 running") && seen.Says("1 offline"), what: "the first picture");
        await sandbox.PostAsync("sandbox/bot", new { action = "kill" });
        await sandbox.PostAsync("sandbox/bot", new { action = "start" });
        await sandbox.UntilBotReadyAsync();
        await owner.RunAsync("power", new { server = "skyblock", action = "start" });
        await owner.EventuallySeesAsync(board, seen => seen.Says("2 running"), what: "both running");

        Assert.DoesNotContain(await owner.SeesAsync(), seen => seen.Id != board.Id && seen.Says("Harbour") && !seen.IsEphemeral);
    }

    [Fact]
    public async Task With_the_panel_and_the_nodes_down_it_says_unknown_and_never_offline()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        var (owner, board) = await sandbox.PostBoardAsync(new { servers = "survival" });
        await owner.EventuallySeesAsync(board, seen => seen.Says("Running"));

        await sandbox.FaultAsync(new { target = "wings", kind = "down" });
        await sandbox.FaultAsync(new { target = "panel", kind = "down" });
        var silent = await owner.EventuallySeesAsync(board, seen => seen.Says("Unknown"), what: "the board unknown");
        await sandbox.ClearFaultsAsync();
        await owner.EventuallySeesAsync(board, seen => seen.Says("● **Running**"), what: "the board running again");

        Assert.DoesNotContain("offline", silent.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Buttons_act_with_the_rights_of_whoever_presses()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        var (owner, board) = await sandbox.PostBoardAsync(new { servers = "survival" });
        board = await owner.EventuallySeesAsync(board, seen => seen.Pressable.Contains("Stop"));

        var stranger = await sandbox.As("stranger").PressAsync(board, "Stop");
        await owner.PressAsync(board, "Stop");
        await owner.EventuallySeesAsync(board, seen => seen.Says("Offline"), what: "the board offline");

        Assert.Contains("You have not linked a panel account yet", stranger.Text, StringComparison.Ordinal);
        Assert.True(stranger.Message.IsEphemeral);
    }

    [Fact]
    public async Task A_deleted_message_ends_the_board_and_its_creator_gets_a_letter()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        var (owner, board) = await sandbox.PostBoardAsync(new { servers = "survival", title = "Harbour" });
        await owner.EventuallySeesAsync(board, seen => seen.Says("Running"));

        await sandbox.PostAsync("sandbox/delete", new { message = board.Id });
        await owner.RunAsync("power", new { server = "survival", action = "stop" });
        var letter = await owner.EventuallySeesAsync(seen => seen.Says("has ended"), channel: "dm");
        var list = await owner.RunAsync("board list");

        Assert.Contains("its message was deleted", letter.Text, StringComparison.Ordinal);
        Assert.Contains("There is no board here yet", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_is_edited_moved_listed_and_removed()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        var (owner, board) = await sandbox.PostBoardAsync(new { show = "own", title = "Everything" });
        await owner.EventuallySeesAsync(board, seen => seen.Says("suspended") && seen.Says("running"));

        await owner.RunAsync("board edit", new { board = "everything", layout = "table" });
        await owner.EventuallySeesAsync(board, seen => seen.Says("Last hour"), what: "the table");
        var listed = await owner.RunAsync("board list");
        var member = await sandbox.As("member").RunAsync("board list");
        await owner.RunAsync("board remove", new { board = "everything" });

        Assert.Contains("Everything", listed.Text, StringComparison.Ordinal);
        Assert.True(member.Impossible is not null || member.Text.Contains("Boards are for people who may manage messages", StringComparison.Ordinal));
        Assert.DoesNotContain(await owner.SeesAsync(), seen => seen.Id == board.Id);
    }
}
