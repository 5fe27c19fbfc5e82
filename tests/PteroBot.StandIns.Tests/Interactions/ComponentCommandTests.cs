using Discord;
using Discord.Interactions;
using Moq;

namespace PteroBot.StandIns.Tests.Interactions;

public sealed class ComponentCommandTests
{
    public enum Signal
    {
        Start,
        Restart,
    }

    [Fact]
    public async Task Wildcards_fill_the_leading_parameters()
    {
        var bench = await Bench.WithAsync<Module>();

        var result = await bench.RunAsync(Fake.Press("power/restart/7250dc0e/81"));

        // Enum names are compared exactly, as Discord.Net does.
        Assert.Equal(InteractionCommandError.ConvertFailed, result.Error);
        Assert.True((await bench.RunAsync(Fake.Press("power/Restart/7250dc0e/81"))).IsSuccess);
        Assert.Equal(["power Restart 7250dc0e 81"], bench.Calls.Made);
    }

    [Fact]
    public async Task An_exact_id_wins_over_a_pattern()
    {
        var bench = await Bench.WithAsync<Module>();

        await bench.RunAsync(Fake.Press("power/help"));

        Assert.Equal(["help"], bench.Calls.Made);
    }

    [Fact]
    public async Task A_menu_hands_on_what_was_chosen()
    {
        var bench = await Bench.WithAsync<Module>();

        await bench.RunAsync(Fake.Select("open/12", "a", "b"));
        await bench.RunAsync(Fake.Select("numbers", "3", "4"));

        Assert.Equal(["open 12 a,b", "numbers 7"], bench.Calls.Made);
    }

    [Fact]
    public async Task A_menu_of_roles_hands_on_roles()
    {
        var bench = await Bench.WithAsync<Module>();
        var data = Mock.Of<IComponentInteractionData>(one =>
            one.CustomId == "roles"
            && one.Type == ComponentType.RoleSelect
            && one.Roles == new[] { Mock.Of<IRole>(role => role.Id == 5UL) }
            && one.Users == Array.Empty<IUser>()
            && one.Members == Array.Empty<IGuildUser>()
            && one.Channels == Array.Empty<IChannel>());

        await bench.RunAsync(Fake.Component(data));

        Assert.Equal(["roles 5"], bench.Calls.Made);
    }

    [Fact]
    public async Task A_button_that_nobody_answers_is_unknown()
    {
        var bench = await Bench.WithAsync<Module>();

        var result = await bench.RunAsync(Fake.Press("something/else"));

        Assert.Equal(InteractionCommandError.UnknownCommand, result.Error);
    }

    [Fact]
    public async Task Inside_a_group_only_a_handler_that_ignores_it_is_reached()
    {
        var bench = await Bench.WithAsync<Grouped>();

        var lost = await bench.RunAsync(Fake.Press("lost"));
        var found = await bench.RunAsync(Fake.Press("found"));

        Assert.Equal(InteractionCommandError.UnknownCommand, lost.Error);
        Assert.True(found.IsSuccess);
    }

    [Fact]
    public async Task Text_that_is_no_number_fails_loudly()
    {
        var bench = await Bench.WithAsync<Module>();

        await Assert.ThrowsAsync<FormatException>(() => bench.RunAsync(Fake.Press("power/Start/7250dc0e/many")));
        Assert.Equal(InteractionCommandError.Exception, bench.Executed.Single().Result.Error);
    }

    public class Module(Calls calls) : InteractionModuleBase
    {
        [ComponentInteraction("power/*/*/*")]
        public Task PowerAsync(Signal signal, string server, int tries) => Called($"power {signal} {server} {tries}");

        [ComponentInteraction("power/*")]
        public Task OtherAsync(string rest) => Called($"other {rest}");

        [ComponentInteraction("power/help")]
        public Task HelpAsync() => Called("help");

        [ComponentInteraction("open/*")]
        public Task OpenAsync(ulong page, string[] values) => Called($"open {page} {string.Join(',', values)}");

        [ComponentInteraction("numbers")]
        public Task NumbersAsync(int[] values) => Called($"numbers {values.Sum()}");

        [ComponentInteraction("roles")]
        public Task RolesAsync(IRole[] roles) => Called($"roles {roles.Single().Id}");

        private Task Called(string call)
        {
            calls.Add(call);
            return Task.CompletedTask;
        }
    }

    [Group("group", "Has handlers.")]
    public class Grouped : InteractionModuleBase
    {
        [ComponentInteraction("lost")]
        public Task LostAsync() => Task.CompletedTask;

        [ComponentInteraction("found", ignoreGroupNames: true)]
        public Task FoundAsync() => Task.CompletedTask;
    }
}
