using PteroBot.EndToEnd.Tests.People;
using PteroBot.EndToEnd.Tests.Sharing;
using PteroBot.Sandbox.Hosting;

namespace PteroBot.EndToEnd.Tests.Boards;

/// <summary>Boards of a whole panel and of its machines, boards that move, lose their channel or have more than a page, and who may press them.</summary>
public sealed class BoardKindsTests
{
    private static readonly SandboxOptions Quick = SandboxHost.Defaults with { Speed = 4 };

    [Fact]
    public async Task A_board_of_the_nodes_is_for_panel_administrators()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        await sandbox.SetUpAsync();

        var member = await sandbox.As("member").RunAsync("board create", new { show = "nodes" });
        var elsewhere = await sandbox.As("stranger").RunAsync("board create", new { show = "nodes" }, "lighthouse/general");
        await sandbox.PostAsync("sandbox/roles", new { person = "owner", role = "Panel admin", has = true });
        var created = await sandbox.As("owner").RunAsync("board create", new { show = "nodes", layout = "cards", title = "Cellar" });
        var board = await sandbox.As("owner").EventuallySeesAsync(seen => seen.Says("Cellar") && seen.Says("node-1") && !seen.IsEphemeral, what: "the nodes");

        Assert.Contains("stands in", created.Text, StringComparison.Ordinal);
        Assert.Contains("4 nodes", board.Text, StringComparison.Ordinal);
        Assert.Contains("in maintenance", board.Text, StringComparison.Ordinal);
        Assert.True(member.Impossible is not null || member.Text.Contains("Boards are for people", StringComparison.Ordinal));
        Assert.Contains("Only panel administrators", elsewhere.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_of_the_community_key_needs_no_link_of_anybody()
    {
        await using var sandbox = await SharingStage.StartAsync();
        var owner = sandbox.As("owner");

        await owner.RunAsync("board create", new { show = "community", layout = "compact", title = "Everybody" });
        var board = await owner.EventuallySeesAsync(seen => seen.Says("● **Survival**") && !seen.IsEphemeral, what: "the community's servers");
        await sandbox.FaultAsync(new { target = "panel", kind = "suspend", server = "Survival" });
        await owner.EventuallySeesAsync(board, seen => seen.Says("⊘ **Survival**"), what: "Survival suspended");

        Assert.Contains("You have not linked", (await owner.RunAsync("status", new { server = "survival" })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moved_board_leaves_nothing_behind_and_stays_true()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        var (owner, board) = await sandbox.PostBoardAsync(new { servers = "survival", title = "Harbour" });

        var moved = await owner.RunAsync("board move", new { board = "Harbour", channel = await sandbox.ChannelAsync("harbour", "servers") });
        var there = await owner.EventuallySeesAsync(seen => seen.Says("Running"), "servers", "the board in its new channel");
        await owner.RunAsync("power", new { server = "survival", action = "stop" });
        await owner.EventuallySeesAsync(there, seen => seen.Says("Offline"), "servers", "the board offline");

        Assert.Contains("now", moved.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await owner.SeesAsync(), seen => seen.Id == board.Id);
    }

    [Fact]
    public async Task A_deleted_channel_ends_its_boards()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        await owner.RunAsync("board create", new { servers = "survival", title = "Harbour", channel = await sandbox.ChannelAsync("harbour", "servers") });
        await owner.EventuallySeesAsync(seen => seen.Says("Running"), "servers", "the board");

        await sandbox.PostAsync("sandbox/delete", new { channel = "servers" });
        await owner.RunAsync("power", new { server = "survival", action = "stop" });
        var letter = await owner.EventuallySeesAsync(seen => seen.Says("has ended"), "dm", "the letter");

        Assert.Contains("its channel was deleted", letter.Text, StringComparison.Ordinal);
        Assert.Contains("There is no board here yet", (await owner.RunAsync("board list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_people_with_the_role_of_a_board_press_its_buttons_and_still_need_a_right_of_their_own()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        await sandbox.LinkAsync("member");
        var (owner, board) = await sandbox.PostBoardAsync(new { servers = "survival", role = "Builders" });
        board = await owner.EventuallySeesAsync(board, seen => seen.Pressable.Contains("Restart"), what: "the buttons");

        var without = await owner.PressAsync(board, "Restart");
        var notAllowed = await sandbox.As("member").PressAsync(board, "Stop");
        var allowed = await sandbox.As("member").PressAsync(board, "Restart");

        Assert.Contains("are for people with the role", without.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Stopping", notAllowed.Text, StringComparison.Ordinal);
        Assert.Contains("Restart", allowed.Text, StringComparison.Ordinal);
        Assert.Single(sandbox.AskedOfPanel("/power"), asked => asked.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Further_pages_open_for_whoever_presses_and_the_board_stays_on_its_first()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick with { Servers = 60 });
        var (owner, board) = await sandbox.PostBoardAsync(new { show = "own", layout = "table", title = "Fleet" });
        board = await owner.EventuallySeesAsync(board, seen => seen.Pressable.Any(label => label.StartsWith("All 7", StringComparison.Ordinal)), what: "the button for all");

        var opened = await owner.PressAsync(board, board.Pressable.Single(label => label.StartsWith("All 7", StringComparison.Ordinal)));
        var second = await owner.PressAsync(opened.Message, "▶");
        var still = await owner.EventuallySeesAsync(board, _ => true);

        Assert.True(opened.Message.IsEphemeral);
        Assert.Contains("1 of 3", opened.Message.Text, StringComparison.Ordinal);
        Assert.Contains("2 of 3", second.Message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2 of 3", still.Text, StringComparison.Ordinal);
    }
}
