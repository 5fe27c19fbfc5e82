using Discord.Interactions;

namespace PteroBot.Tests.Features;

/// <summary>Discord counts the names, descriptions and choices of a command with all its sub-commands and options together.</summary>
public sealed class CommandSizeTests
{
    private const int MostCharacters = 8000;
    private const int MostSubCommands = 25;

    [Fact]
    public async Task Every_command_is_as_small_as_Discord_wants_it()
    {
        await using var world = await FeatureWorld.StartAsync();
        var service = world.Get<InteractionService>();

        foreach (var command in service.SlashCommands.GroupBy(Top))
            Assert.True(command.Sum(SizeOf) + GroupsOf(command).Sum(group => group.Length) <= MostCharacters, $"/{command.Key} has {command.Sum(SizeOf) + GroupsOf(command).Sum(group => group.Length)} characters.");
        foreach (var module in service.Modules.Where(module => module.IsSlashGroup))
            Assert.True(module.SlashCommands.Count + module.SubModules.Count <= MostSubCommands, $"{module.SlashGroupName} has too many sub-commands.");
    }

    private static string Top(SlashCommandInfo command)
    {
        var top = command.Name;
        for (var module = command.Module; module is not null; module = module.Parent)
            top = string.IsNullOrEmpty(module.SlashGroupName) ? top : module.SlashGroupName;
        return top;
    }

    private static int SizeOf(SlashCommandInfo command) => command.Name.Length + command.Description.Length
        + command.Parameters.Sum(option => option.Name.Length + option.Description.Length + option.Choices.Sum(choice => choice.Name.Length + $"{choice.Value}".Length));

    private static IEnumerable<string> GroupsOf(IEnumerable<SlashCommandInfo> commands)
    {
        var groups = new HashSet<ModuleInfo>();
        foreach (var command in commands)
            for (var module = command.Module; module is not null; module = module.Parent)
                if (!string.IsNullOrEmpty(module.SlashGroupName))
                    groups.Add(module);
        return groups.Select(group => group.SlashGroupName + group.Description);
    }
}
