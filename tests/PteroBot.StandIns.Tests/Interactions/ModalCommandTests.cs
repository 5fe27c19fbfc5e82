using Discord;
using Discord.Interactions;
using Moq;

namespace PteroBot.StandIns.Tests.Interactions;

public sealed class ModalCommandTests
{
    [Fact]
    public async Task A_form_fills_its_class_after_the_wildcards()
    {
        var bench = await Bench.WithAsync<Module>();

        var result = await bench.RunAsync(Fake.Submit("link/12", ("key", "ptlc_x"), ("tries", "3")));

        Assert.True(result.IsSuccess, result.ErrorReason);
        Assert.Equal(["link 12 ptlc_x 3 untouched"], bench.Calls.Made);
    }

    [Fact]
    public async Task An_input_that_cannot_be_read_is_a_result()
    {
        var bench = await Bench.WithAsync<Module>();

        var result = await bench.RunAsync(Fake.Submit("link/12", ("key", "ptlc_x"), ("tries", "many")));

        Assert.False(result.IsSuccess);
        Assert.Empty(bench.Calls.Made);
    }

    [Fact]
    public async Task A_missing_input_is_refused_when_asked_for()
    {
        var bench = await Bench.WithAsync<Module>(new InteractionServiceConfig { DefaultRunMode = RunMode.Sync, ExitOnMissingModalField = true });

        var result = await bench.RunAsync(Fake.Submit("link/12", ("key", "ptlc_x")));

        Assert.Equal(InteractionCommandError.BadArgs, result.Error);
    }

    [Fact]
    public async Task The_form_is_built_from_its_class()
    {
        await Bench.WithAsync<Module>();
        var interaction = new Mock<IDiscordInteraction>();

        await interaction.Object.RespondWithModalAsync<LinkForm>("link/7", modifyModal: builder => builder.WithTitle("Another title"));

        var modal = Assert.IsType<Modal>(interaction.Invocations.Single().Arguments[0]);
        Assert.Equal(("Another title", "link/7"), (modal.Title, modal.CustomId));
        var inputs = modal.Component.Components.Select(row => (TextInputComponent)row.Components.Single()).ToList();
        Assert.Equal(["API key", "Tries", "Note"], inputs.Select(input => input.Label));
        Assert.Equal((10, 64, true, "ptlc_…"), (inputs[0].MinLength, inputs[0].MaxLength, inputs[0].Required, inputs[0].Placeholder));
        Assert.Equal((null, false, TextInputStyle.Paragraph), (inputs[2].MinLength, inputs[2].Required, inputs[2].Style));
    }

    [Fact]
    public async Task The_form_is_filled_in_from_an_instance()
    {
        await Bench.WithAsync<Module>();
        var interaction = new Mock<IDiscordInteraction>();

        await interaction.Object.RespondWithModalAsync("link/7", new LinkForm { Key = "ptlc_1234567", Tries = 2 });

        var modal = Assert.IsType<Modal>(interaction.Invocations.Single().Arguments[0]);
        Assert.Equal(
            ["ptlc_1234567", "2", "untouched"],
            modal.Component.Components.Select(row => ((TextInputComponent)row.Components.Single()).Value));
    }

    [Fact]
    public async Task A_form_that_no_command_takes_is_unknown()
        => await Assert.ThrowsAsync<ArgumentException>(() => Mock.Of<IDiscordInteraction>().RespondWithModalAsync<StrangeForm>("strange"));

    [Fact]
    public async Task A_form_must_be_the_last_parameter()
        => await Assert.ThrowsAsync<InvalidOperationException>(() => Bench.WithAsync<Misplaced>());

    public class LinkForm : IModal
    {
        public string Title => "Link your account";

        [InputLabel("API key")]
        [ModalTextInput("key", placeholder: "ptlc_…", minLength: 10, maxLength: 64)]
        public string? Key { get; set; }

        [ModalTextInput("tries")]
        public int Tries { get; set; }

        [RequiredInput(false)]
        [ModalTextInput("note", TextInputStyle.Paragraph)]
        public string? Note { get; set; } = "untouched";
    }

    public class StrangeForm : IModal
    {
        public string Title => "Nobody takes me";
    }

    public class Module(Calls calls) : InteractionModuleBase
    {
        [ModalInteraction("link/*")]
        public Task LinkAsync(int page, LinkForm form)
        {
            calls.Add($"link {page} {form.Key} {form.Tries} {form.Note}");
            return Task.CompletedTask;
        }
    }

    public class Misplaced : InteractionModuleBase
    {
        [ModalInteraction("link/*")]
        public Task LinkAsync(LinkForm form, int page) => Task.FromResult((form, page));
    }
}
