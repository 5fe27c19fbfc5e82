using Discord;
using Discord.Interactions;
using Moq;

namespace PteroBot.StandIns.Tests.Interactions;

public sealed class SlashCommandTests
{
    public enum Colour
    {
        [ChoiceDisplay("Bright red")]
        Red,
        Green,
        [Hide]
        Secret,
    }

    [Fact]
    public async Task A_command_gets_its_options_converted()
    {
        var bench = await Bench.WithAsync<Module>();

        var result = await bench.RunAsync(Fake.Slash("paint", ("server-name", "Survival"), ("count", 3L), ("ratio", 0.5), ("quick", true), ("colour", "Red")));

        Assert.True(result.IsSuccess, result.ErrorReason);
        Assert.Equal(["paint Survival 3 0.5 True Red"], bench.Calls.Made);
    }

    [Fact]
    public async Task Options_that_were_left_out_keep_their_defaults()
    {
        var bench = await Bench.WithAsync<Module>();

        await bench.RunAsync(Fake.Slash("paint", ("server-name", "Survival")));

        Assert.Equal(["paint Survival 1  False Green"], bench.Calls.Made);
    }

    [Fact]
    public async Task A_missing_required_option_is_a_bad_argument()
    {
        var bench = await Bench.WithAsync<Module>();

        var result = await bench.RunAsync(Fake.Slash("paint"));

        Assert.Equal(InteractionCommandError.BadArgs, result.Error);
        Assert.Empty(bench.Calls.Made);
    }

    [Fact]
    public async Task A_value_that_is_none_of_the_choices_is_not_converted()
    {
        var bench = await Bench.WithAsync<Module>();

        var result = await bench.RunAsync(Fake.Slash("paint", ("server-name", "Survival"), ("colour", "Blue")));

        Assert.Equal(InteractionCommandError.ConvertFailed, result.Error);
    }

    [Fact]
    public async Task Users_channels_roles_and_files_arrive_as_they_are()
    {
        var bench = await Bench.WithAsync<Module>();
        var user = Mock.Of<IGuildUser>(one => one.Id == 1UL);
        var role = Mock.Of<IRole>(one => one.Id == 2UL);
        var channel = Mock.Of<ITextChannel>(one => one.Id == 3UL);
        var file = Mock.Of<IAttachment>(one => one.Id == 4UL);

        var result = await bench.RunAsync(Fake.Slash("entities", ("user", user), ("role", role), ("channel", channel), ("file", file)));

        Assert.True(result.IsSuccess, result.ErrorReason);
        Assert.Equal(["entities 1 2 3 4"], bench.Calls.Made);
    }

    [Fact]
    public async Task A_user_who_is_no_member_is_not_converted_to_one()
    {
        var bench = await Bench.WithAsync<Module>();

        var result = await bench.RunAsync(Fake.Slash("entities", ("user", Mock.Of<IUser>())));

        Assert.Equal(InteractionCommandError.ConvertFailed, result.Error);
    }

    [Theory]
    [InlineData("admin reload")]
    [InlineData("admin servers suspend")]
    [InlineData("admin plain")]
    [InlineData("outside")]
    public async Task Sub_commands_are_found_by_their_path(string command)
    {
        var bench = await Bench.WithAsync<Group>();

        await bench.RunAsync(Fake.Slash(command));

        Assert.Equal([command], bench.Calls.Made);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("admin")]
    [InlineData("admin nothing")]
    [InlineData("admin servers")]
    [InlineData("reload")]
    public async Task An_unknown_command_is_a_result_and_raises_the_event_without_a_command(string command)
    {
        var bench = await Bench.WithAsync<Group>();

        var result = await bench.RunAsync(Fake.Slash(command));

        Assert.Equal(InteractionCommandError.UnknownCommand, result.Error);
        Assert.Equal((null, InteractionCommandError.UnknownCommand), (bench.Executed.Single().Command, bench.Executed.Single().Result.Error));
    }

    [Fact]
    public async Task Two_commands_of_one_name_are_refused()
        => await Assert.ThrowsAsync<InvalidOperationException>(() => Bench.WithAsync<Twins>());

    [Fact]
    public async Task A_module_is_added_once()
    {
        var bench = await Bench.WithAsync<Module>();

        await Assert.ThrowsAsync<ArgumentException>(() => bench.Service.AddModuleAsync<Module>(null));
        await Assert.ThrowsAsync<ArgumentException>(() => bench.Service.AddModuleAsync<SlashCommandTests>(null));
    }

    public class Module(Calls calls) : InteractionModuleBase
    {
        [SlashCommand("paint", "Paints.")]
        public Task PaintAsync(string serverName, int count = 1, double? ratio = null, bool quick = false, Colour colour = Colour.Green)
        {
            calls.Add(FormattableString.Invariant($"paint {serverName} {count} {ratio} {quick} {colour}"));
            return Task.CompletedTask;
        }

        [SlashCommand("entities", "Takes things of Discord.")]
        public Task EntitiesAsync(IGuildUser user, IRole? role = null, ITextChannel? channel = null, IAttachment? file = null)
        {
            calls.Add($"entities {user.Id} {role?.Id} {channel?.Id} {file?.Id}");
            return Task.CompletedTask;
        }
    }

    [Group("admin", "Runs the panel.")]
    public class Group(Calls calls) : InteractionModuleBase
    {
        [SlashCommand("reload", "Reloads.")]
        public Task ReloadAsync() => Called("admin reload");

        [SlashCommand("outside", "Ignores its group.", ignoreGroupNames: true)]
        public Task OutsideAsync() => Called("outside");

        private Task Called(string name)
        {
            calls.Add(name);
            return Task.CompletedTask;
        }

        [Group("servers", "Servers.")]
        public class Servers(Calls calls) : InteractionModuleBase
        {
            [SlashCommand("suspend", "Suspends.")]
            public Task SuspendAsync()
            {
                calls.Add("admin servers suspend");
                return Task.CompletedTask;
            }
        }

        public class Plain(Calls calls) : InteractionModuleBase
        {
            [SlashCommand("plain", "Lies in a class without a group of its own.")]
            public Task PlainAsync()
            {
                calls.Add("admin plain");
                return Task.CompletedTask;
            }
        }
    }

    public class Twins : InteractionModuleBase
    {
        [SlashCommand("same", "First.")]
        public Task FirstAsync() => Task.CompletedTask;

        [SlashCommand("same", "Second.")]
        public Task SecondAsync() => Task.CompletedTask;
    }
}
