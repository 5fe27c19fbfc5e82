using Discord;
using Discord.Interactions;
using Moq;

namespace PteroBot.StandIns.Tests.Interactions;

/// <summary>Interactions as they would arrive.</summary>
internal static class Fake
{
    public static InteractionContext Slash(string command, params (string Name, object Value)[] options)
    {
        var names = command.Split(' ');
        IReadOnlyCollection<IApplicationCommandInteractionDataOption> inside =
            [.. options.Select(option => Option(option.Name, ApplicationCommandOptionType.String, option.Value))];
        foreach (var name in names.Skip(1).Reverse())
            inside = [Option(name, ApplicationCommandOptionType.SubCommand, null, inside)];
        var data = Mock.Of<IApplicationCommandInteractionData>(one => one.Name == names[0] && one.Options == inside);
        return Context(Mock.Of<ISlashCommandInteraction>(one => one.Data == data));
    }

    public static InteractionContext Press(string customId)
        => Component(Mock.Of<IComponentInteractionData>(one => one.CustomId == customId && one.Type == ComponentType.Button));

    public static InteractionContext Select(string customId, params string[] values)
        => Component(Mock.Of<IComponentInteractionData>(one => one.CustomId == customId && one.Type == ComponentType.SelectMenu && one.Values == values));

    public static InteractionContext Component(IComponentInteractionData data) => Context(Mock.Of<IComponentInteraction>(one => one.Data == data));

    public static InteractionContext Submit(string customId, params (string Id, string Value)[] inputs)
    {
        IReadOnlyCollection<IComponentInteractionData> typed =
            [.. inputs.Select(input => Mock.Of<IComponentInteractionData>(one =>
                one.CustomId == input.Id && one.Type == ComponentType.TextInput && one.Value == input.Value))];
        var data = Mock.Of<IModalInteractionData>(one => one.CustomId == customId && one.Components == typed);
        return Context(Mock.Of<IModalInteraction>(one => one.Data == data));
    }

    public static (InteractionContext Context, Mock<IAutocompleteInteraction> Interaction) Typing(string command, string option, string text)
    {
        var names = command.Split(' ');
        var current = new AutocompleteOption(ApplicationCommandOptionType.String, option, text, focused: true);
        IReadOnlyCollection<AutocompleteOption> options =
            [.. names.Skip(1).Select(name => new AutocompleteOption(ApplicationCommandOptionType.SubCommand, name, null, focused: false)), current];
        var data = Mock.Of<IAutocompleteInteractionData>(one => one.CommandName == names[0] && one.Options == options && one.Current == current);
        var interaction = new Mock<IAutocompleteInteraction>();
        interaction.Setup(one => one.Data).Returns(data);
        return (Context(interaction.Object), interaction);
    }

    private static InteractionContext Context(IDiscordInteraction interaction) => new(Mock.Of<IDiscordClient>(), interaction);

    private static IApplicationCommandInteractionDataOption Option(
        string name,
        ApplicationCommandOptionType type,
        object? value,
        IReadOnlyCollection<IApplicationCommandInteractionDataOption>? options = null)
        => Mock.Of<IApplicationCommandInteractionDataOption>(one =>
            one.Name == name && one.Type == type && one.Value == value && one.Options == (options ?? Array.Empty<IApplicationCommandInteractionDataOption>()));
}
