using Discord;
using Discord.Interactions;

namespace PteroBot.StandIns.Tests.Interactions;

public sealed class PreconditionTests
{
    [Fact]
    public async Task The_conditions_of_the_module_come_before_those_of_the_command()
    {
        var bench = await Bench.WithAsync<Closed>();

        var result = await bench.RunAsync(Fake.Slash("closed open"));

        Assert.Equal((InteractionCommandError.UnmetPrecondition, "module"), (result.Error, result.ErrorReason));
        Assert.Empty(bench.Calls.Made);
        Assert.Same(result, bench.Executed.Single().Result);
    }

    [Fact]
    public async Task A_nested_module_has_the_conditions_of_the_outer_one()
    {
        var bench = await Bench.WithAsync<Closed>();

        var result = await bench.RunAsync(Fake.Slash("closed inner nested"));

        Assert.Equal("module", result.ErrorReason);
    }

    [Theory]
    [InlineData("all", "second")]
    [InlineData("allowed", null)]
    public async Task All_conditions_must_hold(string command, string? reason)
    {
        var bench = await Bench.WithAsync<Module>();

        var result = await bench.RunAsync(Fake.Slash(command));

        Assert.Equal(reason, result.ErrorReason);
        Assert.Equal(reason is null, bench.Calls.Made.Contains(command));
    }

    private sealed class SaysAttribute(bool yes, string name) : PreconditionAttribute
    {
        public bool Yes { get; } = yes;

        public string Name { get; } = name;

        public override Task<PreconditionResult> CheckRequirementsAsync(IInteractionContext context, ICommandInfo commandInfo, IServiceProvider services)
            => Task.FromResult(Yes ? PreconditionResult.FromSuccess() : PreconditionResult.FromError(Name));
    }

    [Group("closed", "Is closed.")]
    [Says(false, "module")]
    public class Closed(Calls calls) : InteractionModuleBase
    {
        [Says(false, "command")]
        [SlashCommand("open", "Would be open.")]
        public Task OpenAsync()
        {
            calls.Add("open");
            return Task.CompletedTask;
        }

        [Group("inner", "Lies inside.")]
        public class Inner : InteractionModuleBase
        {
            [SlashCommand("nested", "Would be open.")]
            public Task NestedAsync() => Task.CompletedTask;
        }
    }

    public class Module(Calls calls) : InteractionModuleBase
    {
        [Says(true, "first")]
        [Says(false, "second")]
        [SlashCommand("all", "Needs both.")]
        public Task AllAsync() => Called("all");

        [Says(true, "first")]
        [SlashCommand("allowed", "Needs one.")]
        public Task AllowedAsync() => Called("allowed");

        private Task Called(string name)
        {
            calls.Add(name);
            return Task.CompletedTask;
        }
    }
}
