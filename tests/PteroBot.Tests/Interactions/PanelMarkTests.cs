using PteroBot.Interactions;

namespace PteroBot.Tests.Interactions;

public sealed class PanelMarkTests
{
    private const string Mark = "1f2e3d4c";

    [Theory]
    [InlineData("12")]
    [InlineData("")]
    [InlineData("with/slash")]
    [InlineData("@1f2e3d4c~12")]
    public void An_id_carries_its_panel_and_its_arguments_come_back_as_they_were(string argument)
    {
        string written = CustomId.Of("adminusers", "ask", argument, "on").OnPanel(Mark);

        Assert.True(CustomId.TryParse(written, out var read));
        Assert.Equal(Mark, read.Panel);
        Assert.Equal([argument, "on"], read.Arguments);
        Assert.Equal(Mark, CustomId.TryParse(read.With("more"), out var more) ? more.Panel : null);
    }

    [Theory]
    [InlineData("adminusers/ask/12")]
    [InlineData("adminusers/ask/@nora")]
    [InlineData("adminusers/ask/@1f2e3d4~12")]
    [InlineData("adminusers/ask/@1F2E3D4C~12")]
    [InlineData("adminusers/open")]
    public void An_id_without_a_mark_is_about_the_default_panel(string id)
    {
        Assert.True(CustomId.TryParse(id, out var read));

        Assert.Null(read.Panel);
    }

    [Fact]
    public void What_somebody_typed_is_never_taken_for_a_mark()
    {
        string written = CustomId.Of("adminusers", "ask", $"@{Mark}~12");

        Assert.True(CustomId.TryParse(written, out var read));
        Assert.Equal((null, $"@{Mark}~12"), (read.Panel, read.Arguments[0]));
    }

    [Fact]
    public void An_id_without_arguments_has_no_room_and_one_that_gets_too_long_is_refused()
    {
        Assert.Equal("admin/keep", CustomId.Of("admin", "keep").OnPanel(Mark).ToString());
        Assert.Throws<ArgumentException>(() => CustomId.Of("area", "action", new string('x', 85)).OnPanel(Mark));
    }
}
