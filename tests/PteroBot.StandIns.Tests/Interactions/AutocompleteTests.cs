using Discord;
using Discord.Interactions;
using Moq;

namespace PteroBot.StandIns.Tests.Interactions;

public sealed class AutocompleteTests
{
    [Fact]
    public async Task The_handler_of_the_option_answers()
    {
        var bench = await Bench.WithAsync<Module>();
        var (context, interaction) = Fake.Typing("console send", "server", "sur");

        var result = await bench.RunAsync(context);

        Assert.True(result.IsSuccess);
        interaction.Verify(one => one.RespondAsync(
            It.Is<IEnumerable<AutocompleteResult>>(answer => answer.Single().Name == "server: sur"),
            It.IsAny<RequestOptions>()));
    }

    [Fact]
    public async Task One_handler_serves_all_options_of_its_type()
    {
        var bench = await Bench.WithAsync<Module>();

        var options = bench.Service.SlashCommands.Single().Parameters;

        Assert.Same(options[0].AutocompleteHandler, options[1].AutocompleteHandler);
        Assert.Null(options[2].AutocompleteHandler);
    }

    [Fact]
    public async Task A_handler_that_throws_is_told_to_the_event_and_answers_nothing()
    {
        var bench = await Bench.WithAsync<Module>();
        List<IResult> told = [];
        bench.Service.AutocompleteHandlerExecuted += (_, _, result) =>
        {
            told.Add(result);
            return Task.CompletedTask;
        };
        var (context, interaction) = Fake.Typing("console send", "server", "boom");

        await bench.RunAsync(context);

        Assert.Equal(InteractionCommandError.Exception, told.Single().Error);
        Assert.DoesNotContain(interaction.Invocations, call => call.Method.Name == "RespondAsync");
    }

    [Theory]
    [InlineData("console send", "text")]
    [InlineData("console nothing", "server")]
    public async Task An_option_without_a_handler_is_unknown(string command, string option)
    {
        var bench = await Bench.WithAsync<Module>();

        var result = await bench.RunAsync(Fake.Typing(command, option, "x").Context);

        Assert.Equal(InteractionCommandError.UnknownCommand, result.Error);
    }

    public sealed class Servers(Calls calls) : AutocompleteHandler
    {
        public override Task<AutocompletionResult> GenerateSuggestionsAsync(
            IInteractionContext context,
            IAutocompleteInteraction autocompleteInteraction,
            IParameterInfo parameter,
            IServiceProvider services)
        {
            var typed = (string)autocompleteInteraction.Data.Current.Value;
            calls.Add(typed);
            if (typed == "boom")
                throw new InvalidOperationException("No servers.");
            return Task.FromResult(AutocompletionResult.FromSuccess([new AutocompleteResult($"{parameter.Name}: {typed}", typed)]));
        }
    }

    [Group("console", "The console.")]
    public class Module : InteractionModuleBase
    {
        [SlashCommand("send", "Sends.")]
        public Task SendAsync([Autocomplete(typeof(Servers))] string server, [Autocomplete(typeof(Servers))] string other, string text)
            => Task.FromResult((server, other, text));
    }
}
