using Discord;
using PteroBot.Features.Status;
using PteroBot.Live;
using PteroBot.Panel;

namespace PteroBot.Tests.Features.Status;

public sealed class CardButtonsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(ServerCondition.Running, CardRights.All, "(Start) Restart Stop Kill Refresh | Console Files Backups Graph Panel")]
    [InlineData(ServerCondition.Starting, CardRights.All, "(Start) Restart Stop Kill Refresh | Console Files Backups Graph Panel")]
    [InlineData(ServerCondition.Stopping, CardRights.All, "(Start) (Restart) (Stop) Kill Refresh | Console Files Backups Graph Panel")]
    [InlineData(ServerCondition.Offline, CardRights.All, "Start (Restart) (Stop) (Kill) Refresh | Console Files Backups Graph Panel")]
    [InlineData(ServerCondition.Unknown, CardRights.All, "Start Restart Stop Kill Refresh | Console Files Backups Graph Panel")]
    [InlineData(ServerCondition.NodeDown, CardRights.All, "(Start) (Restart) (Stop) (Kill) Refresh | (Console) (Files) Backups Graph Panel")]
    [InlineData(ServerCondition.Suspended, CardRights.All, "Refresh | Panel")]
    [InlineData(ServerCondition.Installing, CardRights.All, "Refresh | Panel")]
    [InlineData(ServerCondition.InstallFailed, CardRights.All, "Refresh | Panel")]
    [InlineData(ServerCondition.RestoringBackup, CardRights.All, "Refresh | Panel")]
    [InlineData(ServerCondition.Transferring, CardRights.All, "Refresh | Panel")]
    [InlineData(ServerCondition.Maintenance, CardRights.All, "Refresh | Panel")]
    [InlineData(ServerCondition.Running, CardRights.None, "(Start) (Restart) (Stop) (Kill) Refresh | Console Files Backups Graph Panel")]
    [InlineData(ServerCondition.Running, CardRights.Restart, "(Start) Restart (Stop) (Kill) Refresh | Console Files Backups Graph Panel")]
    [InlineData(ServerCondition.Running, CardRights.Stop, "(Start) (Restart) Stop Kill Refresh | Console Files Backups Graph Panel")]
    [InlineData(ServerCondition.Running, CardRights.Start, "(Start) (Restart) (Stop) (Kill) Refresh | Console Files Backups Graph Panel")]
    [InlineData(ServerCondition.Offline, CardRights.Start, "Start (Restart) (Stop) (Kill) Refresh | Console Files Backups Graph Panel")]
    internal void Buttons_follow_the_condition_and_the_rights(ServerCondition condition, CardRights rights, string expected)
    {
        var buttons = Shown(new CardId("7250dc0e", rights, "k3"), Seen(condition));

        Assert.Equal(expected, buttons);
    }

    [Theory]
    [InlineData(ServerCondition.Running, CardRights.All, null)]
    [InlineData(ServerCondition.Running, CardRights.Restart, "Stop, Kill: off, because whoever asked for this card may not do it.")]
    [InlineData(ServerCondition.Running, CardRights.StopAlone, "Restart, Kill: off, because whoever asked for this card may not do it.")]
    [InlineData(ServerCondition.Offline, CardRights.Restart, "Start: off, because whoever asked for this card may not do it.")]
    [InlineData(ServerCondition.Offline, CardRights.Start, null)]
    [InlineData(ServerCondition.NodeDown, CardRights.None, null)]
    [InlineData(ServerCondition.Suspended, CardRights.None, null)]
    internal void What_is_off_for_want_of_a_right_is_named_where_it_would_do_something(ServerCondition condition, CardRights rights, string? expected) =>
        Assert.Equal(expected, CardButtons.WhyOff(rights, Seen(condition)));

    [Theory]
    [InlineData(PowerSignal.Restart, "(Start) (Restart) (Stop) Kill Refresh | Console Files Backups Graph Panel")]
    [InlineData(PowerSignal.Kill, "(Start) (Restart) (Stop) (Kill) Refresh | Console Files Backups Graph Panel")]
    public void While_something_is_under_way_only_a_kill_can_follow(PowerSignal signal, string expected)
    {
        var busy = Seen(ServerCondition.Running) with { Ask = new PowerAsk(signal, 1, Noon) };

        Assert.Equal(expected, Shown(new CardId("7250dc0e", CardRights.All, "k3"), busy));
    }

    [Fact]
    public void Backups_are_counted_on_their_button_where_the_figures_are_known()
    {
        var components = CardButtons.Of(new CardId("7250dc0e", CardRights.All, "k3"), Seen(ServerCondition.Running), "https://panel.example.com/server/7250dc0e", "2/3");

        Assert.Contains(components.Components.SelectMany(row => row.Components).OfType<ButtonComponent>(), button => button is { Label: "Backups 2/3", IsDisabled: false });
    }

    [Fact]
    public void All_state_is_in_the_custom_ids()
    {
        var components = CardButtons.Of(new CardId("7250dc0e", CardRights.All, "k3"), Seen(ServerCondition.Running), "https://panel.example.com/server/7250dc0e");

        var ids = components.Components.SelectMany(row => row.Components).OfType<ButtonComponent>().Select(b => b.CustomId ?? b.Url);
        Assert.Equal(
        [
            "power/start/7250dc0e/7/k3", "power/restart/7250dc0e/7/k3", "power/stop/7250dc0e/7/k3", "power/kill/7250dc0e/7/k3",
            "status/refresh/7250dc0e/7/k3", "console/open/7250dc0e", "files/enter/7250dc0e", "backups/enter/7250dc0e", "graph/enter/7250dc0e", "https://panel.example.com/server/7250dc0e",
        ], ids);
    }

    [Theory]
    [InlineData("*", CardRights.All)]
    [InlineData("control.start", CardRights.Start)]
    [InlineData("control.restart", CardRights.Restart)]
    [InlineData("control.stop", CardRights.Stop)]
    [InlineData("control.console", CardRights.None)]
    internal void Rights_are_those_that_the_panel_gives(string permission, CardRights expected)
    {
        Assert.Equal(expected, CardRightsTable.Of(new PermissionSet([permission])));
        Assert.Equal(CardRights.None, CardRightsTable.Of(null));
    }

    private static ServerSnapshot Seen(ServerCondition condition) => condition is ServerCondition.Unknown or ServerCondition.NodeDown
        ? ServerSnapshot.Nothing(Noon).With(new ServerNews.Silence(condition == ServerCondition.NodeDown ? SilenceReason.NodeDown : SilenceReason.Unreachable), Noon)
        : ServerSnapshot.Nothing(Noon).With(new ServerNews.State(condition, IsLive: true), Noon);

    private static string Shown(CardId id, ServerSnapshot snapshot) => string.Join(" | ", CardButtons.Of(id, snapshot, "https://panel.example.com/server/7250dc0e")
        .Components.Select(row => string.Join(' ', row.Components.OfType<ButtonComponent>().Select(b => b.IsDisabled ? $"({b.Label})" : b.Label))));
}
