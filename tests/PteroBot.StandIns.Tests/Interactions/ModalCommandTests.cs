using Discord.Interactions;

namespace PteroBot.StandIns.Tests.Interactions;

public sealed class ModalCommandTests
{
    [Fact]
    public async Task A_form_reaches_its_command_after_the_wildcards()
    {
        var bench = await Bench.WithAsync<Module>();

        var result = await bench.RunAsync(Fake.Submit("link/12", ("key", "ptlc_x")));

        Assert.True(result.IsSuccess, result.ErrorReason);
        Assert.Equal(["link 12 LinkForm"], bench.Calls.Made);
    }

    [Fact]
    public async Task A_form_that_nobody_answers_is_unknown()
    {
        var bench = await Bench.WithAsync<Module>();

        var result = await bench.RunAsync(Fake.Submit("strange"));

        Assert.Equal(InteractionCommandError.UnknownCommand, result.Error);
    }

    [Fact]
    public async Task A_form_must_be_the_last_parameter()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Bench.WithAsync<Misplaced>());
        await Assert.ThrowsAsync<InvalidOperationException>(() => Bench.WithAsync<Missing>());
    }

    [Fact]
    public async Task The_metadata_names_the_form()
    {
        var bench = await Bench.WithAsync<Module>();

        var command = bench.Service.ModalCommands.Single();

        Assert.Equal((typeof(LinkForm), "Link your account"), (command.Modal.Type, command.Modal.Title));
    }

    public class LinkForm : IModal
    {
        public string Title => "Link your account";
    }

    public class Module(Calls calls) : InteractionModuleBase
    {
        [ModalInteraction("link/*")]
        public Task LinkAsync(int page, LinkForm form)
        {
            calls.Add($"link {page} {form.GetType().Name}");
            return Task.CompletedTask;
        }
    }

    public class Misplaced : InteractionModuleBase
    {
        [ModalInteraction("link/*")]
        public Task LinkAsync(LinkForm form, int page) => Task.FromResult((form, page));
    }

    public class Missing : InteractionModuleBase
    {
        [ModalInteraction("link/*")]
        public Task LinkAsync(int page) => Task.FromResult(page);
    }
}
