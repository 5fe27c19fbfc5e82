using Discord;
using Discord.Interactions;
using Moq;

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
    [InlineData("any", null)]
    [InlineData("none", "Command precondition group door failed.")]
    [InlineData("value", null)]
    public async Task All_must_hold_except_that_one_of_a_group_is_enough(string command, string? reason)
    {
        var bench = await Bench.WithAsync<Module>();

        var result = await bench.RunAsync(Fake.Slash(command, ("number", 3L)));

        Assert.Equal(reason, result.ErrorReason);
        Assert.Equal(reason is null, bench.Calls.Made.Contains(command));
    }

    [Fact]
    public async Task A_value_is_checked_after_it_was_read()
    {
        var bench = await Bench.WithAsync<Module>();

        var result = await bench.RunAsync(Fake.Slash("value", ("number", 4L)));

        Assert.Equal("4 is even", result.ErrorReason);
    }

    [Theory]
    [InlineData(ContextType.Guild, 5UL, true)]
    [InlineData(ContextType.Guild, null, false)]
    [InlineData(ContextType.DM, null, true)]
    [InlineData(ContextType.Guild | ContextType.DM, null, true)]
    public async Task A_command_can_ask_for_a_guild_or_a_direct_message(ContextType wanted, ulong? guild, bool isMet)
    {
        var interaction = Mock.Of<IDiscordInteraction>(one => one.GuildId == guild);
        var context = new InteractionContext(Mock.Of<IDiscordClient>(), interaction, guild is null ? Mock.Of<IDMChannel>() : Mock.Of<ITextChannel>());

        var result = await new RequireContextAttribute(wanted).CheckRequirementsAsync(context, Mock.Of<ICommandInfo>(), Mock.Of<IServiceProvider>());

        Assert.Equal(isMet, result.IsSuccess);
    }

    [Theory]
    [InlineData(GuildPermission.ManageGuild, true)]
    [InlineData(GuildPermission.ViewChannel, false)]
    public async Task A_command_can_ask_for_a_permission(GuildPermission has, bool isMet)
    {
        var member = new Mock<IGuildUser>();
        member.Setup(one => one.GuildPermissions).Returns(new GuildPermissions((ulong)has));
        var context = Mock.Of<IInteractionContext>(one => one.User == member.Object);

        var result = await new RequireUserPermissionAttribute(GuildPermission.ManageGuild)
            .CheckRequirementsAsync(context, Mock.Of<ICommandInfo>(), Mock.Of<IServiceProvider>());

        Assert.Equal(isMet, result.IsSuccess);
    }

    private sealed class SaysAttribute(bool yes, string name) : PreconditionAttribute
    {
        public bool Yes { get; } = yes;

        public string Name { get; } = name;

        public override Task<PreconditionResult> CheckRequirementsAsync(IInteractionContext context, ICommandInfo commandInfo, IServiceProvider services)
            => Task.FromResult(Yes ? PreconditionResult.FromSuccess() : PreconditionResult.FromError(Name));
    }

    private sealed class OddAttribute : ParameterPreconditionAttribute
    {
        public override Task<PreconditionResult> CheckRequirementsAsync(
            IInteractionContext context,
            IParameterInfo parameterInfo,
            object value,
            IServiceProvider services)
            => Task.FromResult((int)value % 2 == 1 ? PreconditionResult.FromSuccess() : PreconditionResult.FromError($"{value} is even"));
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
        public Task AllAsync(int number) => Called("all", number);

        [Says(false, "first", Group = "door")]
        [Says(true, "second", Group = "door")]
        [SlashCommand("any", "Needs one.")]
        public Task AnyAsync(int number) => Called("any", number);

        [Says(false, "first", Group = "door")]
        [Says(false, "second", Group = "door")]
        [SlashCommand("none", "Gets none.")]
        public Task NoneAsync(int number) => Called("none", number);

        [SlashCommand("value", "Wants an odd number.")]
        public Task ValueAsync([Odd] int number) => Called("value", number);

        private Task Called(string name, int number)
        {
            calls.Add(number == 3 ? name : $"{name} {number}");
            return Task.CompletedTask;
        }
    }
}
