using Discord;
using Moq;
using PteroBot.Tests.Interactions;

namespace PteroBot.Tests.Features;

/// <summary>Slash commands with options, as they come from Discord.</summary>
internal static class Typed
{
    private static ulong _lastId = 900_000;

    public static RecordedReplies Command(string command, IGuildUser user, params (string Name, object Value)[] values)
    {
        var words = command.Split(' ');
        var data = new Mock<IApplicationCommandInteractionData>();
        data.SetupGet(d => d.Name).Returns(words[0]);
        data.SetupGet(d => d.Options).Returns(Options(words[1..], values));
        var mock = new Mock<ISlashCommandInteraction>();
        mock.SetupGet(i => i.Data).Returns(data.Object);
        mock.As<IApplicationCommandInteraction>().SetupGet(i => i.Data).Returns(data.Object);
        mock.SetupGet(i => i.Id).Returns(Interlocked.Increment(ref _lastId));
        mock.SetupGet(i => i.Type).Returns(InteractionType.ApplicationCommand);
        mock.SetupGet(i => i.User).Returns(user);
        mock.SetupGet(i => i.GuildId).Returns(user.GuildId);
        return new RecordedReplies().Attach(mock);
    }

    public static RecordedReplies Press(string customId, IGuildUser user, params string[] values) => FakeInteractions.Button(customId, user, user.GuildId, values);

    /// <summary>An option while somebody types. Discord.Net makes these by itself only.</summary>
    public static AutocompleteOption Option(string name, string typed, bool isFocused) =>
        (AutocompleteOption)Activator.CreateInstance(typeof(AutocompleteOption), System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic, null,
            [ApplicationCommandOptionType.String, name, typed, isFocused], null)!;

    private static IApplicationCommandInteractionDataOption[] Options(string[] words, (string Name, object Value)[] values)
    {
        if (words.Length == 0)
            return [.. values.Select(v => Option(v.Name, ApplicationCommandOptionType.String, v.Value, []))];
        var type = words.Length > 1 ? ApplicationCommandOptionType.SubCommandGroup : ApplicationCommandOptionType.SubCommand;
        return [Option(words[0], type, null, Options(words[1..], values))];
    }

    private static IApplicationCommandInteractionDataOption Option(
        string name, ApplicationCommandOptionType type, object? value, IApplicationCommandInteractionDataOption[] options)
    {
        var option = new Mock<IApplicationCommandInteractionDataOption>();
        option.SetupGet(o => o.Name).Returns(name);
        option.SetupGet(o => o.Type).Returns(type);
        option.SetupGet(o => o.Value).Returns(value!);
        option.SetupGet(o => o.Options).Returns(options);
        return option.Object;
    }
}
