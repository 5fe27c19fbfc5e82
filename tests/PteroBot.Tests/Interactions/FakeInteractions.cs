using System.Net;
using Discord;
using Discord.Net;
using Moq;

namespace PteroBot.Tests.Interactions;

/// <summary>Interactions as they come from Discord, whose answers a test reads.</summary>
internal static class FakeInteractions
{
    private static ulong _lastId = 1000;

    public static RecordedReplies Slash(string command, IUser? user = null, ulong? guild = null)
    {
        var words = command.Split(' ');
        var data = new Mock<IApplicationCommandInteractionData>();
        data.SetupGet(d => d.Name).Returns(words[0]);
        data.SetupGet(d => d.Options).Returns(Options(words[1..]));
        var mock = new Mock<ISlashCommandInteraction>();
        mock.SetupGet(i => i.Data).Returns(data.Object);
        mock.As<IApplicationCommandInteraction>().SetupGet(i => i.Data).Returns(data.Object);
        return Record(mock, InteractionType.ApplicationCommand, user, guild);
    }

    public static RecordedReplies Button(string customId, IUser? user = null, ulong? guild = null, params string[] values)
    {
        var data = new Mock<IComponentInteractionData>();
        data.SetupGet(d => d.CustomId).Returns(customId);
        data.SetupGet(d => d.Values).Returns(values);
        data.SetupGet(d => d.Type).Returns(values.Length == 0 ? ComponentType.Button : ComponentType.SelectMenu);
        var mock = new Mock<IComponentInteraction>();
        mock.SetupGet(i => i.Data).Returns(data.Object);
        var replies = Record(mock, InteractionType.MessageComponent, user, guild);
        mock.Setup(i => i.DeferLoadingAsync(It.IsAny<bool>(), It.IsAny<RequestOptions>()))
            .Returns((bool ephemeral, RequestOptions _) => replies.AddAsync(ephemeral ? "defer private" : "defer public"));
        return replies;
    }

    public static RecordedReplies Modal(string customId, IUser? user = null, ulong? guild = null, params (string Field, string Typed)[] fields)
    {
        var data = new Mock<IModalInteractionData>();
        data.SetupGet(d => d.CustomId).Returns(customId);
        data.SetupGet(d => d.Components).Returns([.. fields.Select(Field)]);
        var mock = new Mock<IModalInteraction>();
        mock.SetupGet(i => i.Data).Returns(data.Object);
        var replies = Record(mock, InteractionType.ModalSubmit, user, guild);
        mock.Setup(i => i.DeferLoadingAsync(It.IsAny<bool>(), It.IsAny<RequestOptions>()))
            .Returns((bool ephemeral, RequestOptions _) => replies.AddAsync(ephemeral ? "defer private" : "defer public"));
        return replies;
    }

    public static IUser User(ulong id, string name = "nora")
    {
        var user = new Mock<IUser>();
        user.SetupGet(u => u.Id).Returns(id);
        user.SetupGet(u => u.Username).Returns(name);
        return user.Object;
    }

    public static IGuildUser Member(ulong id, ulong guild, ulong[] roles, GuildPermission permissions = 0, string name = "nora")
    {
        var user = new Mock<IGuildUser>();
        user.SetupGet(u => u.Id).Returns(id);
        user.SetupGet(u => u.Username).Returns(name);
        user.SetupGet(u => u.GuildId).Returns(guild);
        user.SetupGet(u => u.RoleIds).Returns(roles);
        user.SetupGet(u => u.GuildPermissions).Returns(new GuildPermissions((ulong)permissions));
        return user.Object;
    }

    public static HttpException Refused(HttpStatusCode status, DiscordErrorCode? code = null) => new(status, null, code);

    private static IComponentInteractionData Field((string Field, string Typed) field)
    {
        var data = new Mock<IComponentInteractionData>();
        data.SetupGet(d => d.CustomId).Returns(field.Field);
        data.SetupGet(d => d.Value).Returns(field.Typed);
        data.SetupGet(d => d.Type).Returns(ComponentType.TextInput);
        return data.Object;
    }

    private static IApplicationCommandInteractionDataOption[] Options(string[] words)
    {
        if (words.Length == 0)
            return [];
        var option = new Mock<IApplicationCommandInteractionDataOption>();
        option.SetupGet(o => o.Name).Returns(words[0]);
        option.SetupGet(o => o.Type).Returns(words.Length > 1 ? ApplicationCommandOptionType.SubCommandGroup : ApplicationCommandOptionType.SubCommand);
        option.SetupGet(o => o.Options).Returns(Options(words[1..]));
        return [option.Object];
    }

    private static RecordedReplies Record<T>(Mock<T> mock, InteractionType type, IUser? user, ulong? guild) where T : class, IDiscordInteraction
    {
        mock.SetupGet(i => i.Id).Returns(Interlocked.Increment(ref _lastId));
        mock.SetupGet(i => i.Type).Returns(type);
        mock.SetupGet(i => i.User).Returns(user ?? User(1));
        mock.SetupGet(i => i.GuildId).Returns(guild);
        return new RecordedReplies().Attach(mock);
    }
}
