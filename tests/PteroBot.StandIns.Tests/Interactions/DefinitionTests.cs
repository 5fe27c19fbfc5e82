using Discord;
using Discord.Interactions;

namespace PteroBot.StandIns.Tests.Interactions;

public sealed class DefinitionTests
{
    [Fact]
    public async Task A_command_is_registered_with_what_its_attributes_say()
    {
        var command = (await DefinitionsAsync<Module>()).Single(one => one.Name.Value == "paint");

        Assert.Equal("Paints a server.", command.Description.Value);
        Assert.Equal(GuildPermission.ManageGuild, command.DefaultMemberPermissions.Value);
        Assert.Equal([InteractionContextType.Guild], command.ContextTypes.Value);
        Assert.Equal([ApplicationIntegrationType.GuildInstall], command.IntegrationTypes.Value);
    }

    [Fact]
    public async Task Options_are_registered_with_their_type_and_limits()
    {
        var command = (await DefinitionsAsync<Module>()).Single(one => one.Name.Value == "paint");

        var options = command.Options.Value;
        Assert.Equal(
            [
                ("server-name", ApplicationCommandOptionType.String, true),
                ("how-many", ApplicationCommandOptionType.Integer, true),
                ("share", ApplicationCommandOptionType.Number, false),
                ("quick", ApplicationCommandOptionType.Boolean, false),
                ("who", ApplicationCommandOptionType.User, false),
                ("where", ApplicationCommandOptionType.Channel, false),
                ("role", ApplicationCommandOptionType.Role, false),
                ("file", ApplicationCommandOptionType.Attachment, false),
                ("size", ApplicationCommandOptionType.String, false),
                ("fixed", ApplicationCommandOptionType.String, false),
            ],
            options.Select(option => (option.Name, option.Type, option.IsRequired ?? false)));
        Assert.Equal((2, 20), (options[0].MinLength, options[0].MaxLength));
        Assert.Equal((1.0, 5.0), (options[1].MinValue, options[1].MaxValue));
        Assert.Equal("How many of them.", options[1].Description);
        Assert.Equal([ChannelType.Text], options[5].ChannelTypes);
        Assert.Equal([("Rather small", "Small"), ("Large", "Large")], options[8].Choices.Select(choice => (choice.Name, (string)choice.Value)));
        Assert.Equal([("One", "1"), ("Two", "2")], options[9].Choices.Select(choice => (choice.Name, (string)choice.Value)));
    }

    [Fact]
    public async Task A_group_is_one_command_with_its_sub_commands_inside()
    {
        var commands = await DefinitionsAsync<Group>();

        var group = commands.Single(one => one.Name.Value == "admin");
        Assert.Equal(GuildPermission.Administrator, group.DefaultMemberPermissions.Value);
        Assert.Equal([InteractionContextType.Guild], group.ContextTypes.Value);
        Assert.Equal(
            [("reload", ApplicationCommandOptionType.SubCommand), ("servers", ApplicationCommandOptionType.SubCommandGroup)],
            group.Options.Value.Select(option => (option.Name, option.Type)));
        Assert.Equal("suspend", group.Options.Value[1].Options.Single().Name);
        Assert.Contains(commands, one => one.Name.Value == "outside");
    }

    [Fact]
    public async Task A_name_that_discord_would_refuse_is_refused()
    {
        await Assert.ThrowsAsync<FormatException>(DefinitionsAsync<UpperCase>);
        await Assert.ThrowsAsync<ArgumentException>(DefinitionsAsync<Spaced>);
        await Assert.ThrowsAsync<ArgumentException>(DefinitionsAsync<Undescribed>);
    }

    [Fact]
    public async Task Commands_cannot_be_registered_before_the_client_knows_itself()
    {
        var bench = await Bench.WithAsync<Module>();

        await Assert.ThrowsAsync<InvalidOperationException>(() => bench.Service.RegisterCommandsGloballyAsync());
    }

    [Fact]
    public async Task The_metadata_tells_everything_that_is_registered()
    {
        var bench = await Bench.WithAsync<Group>();

        var module = bench.Service.Modules[0];

        Assert.True(module.IsTopLevelGroup);
        Assert.Equal(["Group", "Servers"], bench.Service.Modules.Select(one => one.Name));
        Assert.Equal(["reload", "outside", "suspend"], bench.Service.SlashCommands.Select(one => one.Name));
        Assert.Equal("admin servers suspend", $"{bench.Service.SlashCommands[^1]}");
        Assert.Single(bench.Service.SlashCommands[0].Attributes.OfType<MarkAttribute>());
        Assert.Empty(bench.Service.SlashCommands[0].Attributes.OfType<SlashCommandAttribute>());
    }

    private static async Task<IReadOnlyList<SlashCommandProperties>> DefinitionsAsync<TModule>()
        where TModule : class
    {
        var bench = await Bench.WithAsync<TModule>();
        return [.. CommandDefinitions.Of([bench.Service.Modules[0]]).Cast<SlashCommandProperties>()];
    }

    public enum Size
    {
        [ChoiceDisplay("Rather small")]
        Small,
        Large,
        [Hide]
        Huge,
    }

    public class Module : InteractionModuleBase
    {
        [SlashCommand("paint", "Paints a server.")]
        [DefaultMemberPermissions(GuildPermission.ManageGuild)]
        [CommandContextType(InteractionContextType.Guild)]
        [IntegrationType(ApplicationIntegrationType.GuildInstall)]
        public Task PaintAsync(
            [MinLength(2), MaxLength(20)] string serverName,
            [Summary("how-many", "How many of them."), MinValue(1), MaxValue(5)] int count,
            double? share = null,
            bool quick = false,
            IUser? who = null,
            ITextChannel? where = null,
            IRole? role = null,
            IAttachment? file = null,
            Size size = Size.Small,
            [Choice("One", "1"), Choice("Two", "2")] string? @fixed = null)
            => Task.FromResult((serverName, count, share, quick, who, where, role, file, size, @fixed));
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class MarkAttribute : Attribute;

    [Group("admin", "Runs the panel.")]
    [DefaultMemberPermissions(GuildPermission.Administrator)]
    [CommandContextType(InteractionContextType.Guild)]
    public class Group : InteractionModuleBase
    {
        [Mark]
        [SlashCommand("reload", "Reloads.")]
        public Task ReloadAsync() => Task.CompletedTask;

        [SlashCommand("outside", "Ignores its group.", ignoreGroupNames: true)]
        public Task OutsideAsync() => Task.CompletedTask;

        [Group("servers", "Servers.")]
        public class Servers : InteractionModuleBase
        {
            [SlashCommand("suspend", "Suspends.")]
            public Task SuspendAsync() => Task.CompletedTask;
        }
    }

    public class UpperCase : InteractionModuleBase
    {
        [SlashCommand("Paint", "Paints.")]
        public Task PaintAsync() => Task.CompletedTask;
    }

    public class Spaced : InteractionModuleBase
    {
        [SlashCommand("paint it", "Paints.")]
        public Task PaintAsync() => Task.CompletedTask;
    }

    public class Undescribed : InteractionModuleBase
    {
        [SlashCommand("paint", "")]
        public Task PaintAsync() => Task.CompletedTask;
    }
}
