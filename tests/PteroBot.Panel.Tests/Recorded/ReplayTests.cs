namespace PteroBot.Panel.Tests.Recorded;

/// <summary>The recorded conversations of a real Wings, played to a real socket of ours: it must be right at each moment.</summary>
public sealed class ReplayTests
{
    private const string Up = "Offline Starting Running";
    private const string Down = "Stopping Offline";

    /// <summary>What a reader hears of the server's life, as each story tells it.</summary>
    [Theory]
    [InlineData("11-lifecycle", "owner", $"{Up} {Down}")]
    [InlineData("13-restart-kill-hang", "owner", $"{Up} {Down} Starting Running {Down} Starting Running {Down}")]
    [InlineData("13-restart-kill-hang", "sub", $"{Up} {Down} Starting Running {Down} Starting Running {Down}")]
    [InlineData("03-start-image-missing", "owner", "Offline Starting Offline Starting Offline Starting Offline Starting Offline")]
    [InlineData("14-crash", "owner", $"{Up} {Up} Offline Starting Offline")]
    [InlineData("15-oom-and-clean-exit", "owner", $"{Up} {Up} Offline")]
    [InlineData("16-console-flood", "owner", Up)]
    [InlineData("17-reinstall", "owner", $"Running {Down}")]
    [InlineData("18-reinstall-fails", "owner", "Offline")]
    [InlineData("20-token-expiry", "stay", "Running Running")]
    [InlineData("20-token-expiry", "renew", "Running")]
    [InlineData("21-token-expiry-later-phase", "offline", "Offline")]
    [InlineData("40-backup", "owner", $"{Up} {Down}")]
    [InlineData("50-suspend", "owner", $"{Up} {Down} Starting Running")]
    [InlineData("53-disk-limit-enforced", "owner", $"Running {Down} Starting Running")]
    [InlineData("60-wings-stop-and-restart", "owner", "Running lost")]
    [InlineData("61-unlimited-owner-change-delete", "admin", $"{Up} lost")]
    [InlineData("63-transfer", "owner", $"Running {Down} lost")]
    [InlineData("63-transfer", "owner on new node", Up)]
    [InlineData("64-transfer-fails-and-back", "owner", $"Running {Down} lost")]
    public async Task A_life_is_told_as_it_was(string story, string who, string life)
    {
        await using var replay = new Replay(Transcript.All().Single(t => t.Name == story));

        await replay.PlayAsync(who);

        Assert.Equal(life, string.Join(' ', replay.Life));
    }

    [Fact]
    public async Task In_every_conversation_the_state_is_right_after_each_message_and_no_line_is_lost()
    {
        var wrong = new List<string>();
        var played = 0;

        foreach (var transcript in Transcript.All())
            foreach (var who in transcript.Listeners)
            {
                await using var replay = new Replay(transcript);
                await replay.PlayAsync(who);
                wrong.AddRange(replay.Wrong.Select(w => $"{transcript.Name}, {who}: {w}"));
                played++;
            }

        Assert.Empty(wrong);
        Assert.True(played >= 50, $"{played} conversations");
    }
}
