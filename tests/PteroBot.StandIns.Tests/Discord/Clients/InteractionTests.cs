using Discord;
using Discord.WebSocket;

namespace PteroBot.StandIns.Tests.Clients;

public sealed class InteractionTests
{
    [Fact]
    public async Task Who_where_and_when_are_read()
    {
        await using var bench = await ClientBench.ReadyAsync();

        var command = await bench.InteractAsync<SocketSlashCommand>(Samples.Slash());

        var user = Assert.IsType<SocketGuildUser>(command.User);
        Assert.Equal((FakeDiscord.UserId, "nora", "Nora", "Captain", "Captain"), (user.Id, user.Username, user.GlobalName, user.Nickname, user.DisplayName));
        Assert.Equal([FakeDiscord.GuildId, Samples.AdminRole], ((IGuildUser)user).RoleIds);
        Assert.Equal(["@everyone", "Panel admin"], user.Roles.Select(role => role.Name));
        Assert.Equal(3072ul | 562949953421312ul, user.GuildPermissions.RawValue);
        Assert.Equal("https://cdn.discordapp.com/avatars/400000000000000001/abc.png?size=128", user.GetDisplayAvatarUrl());
        Assert.Equal("servers", Assert.IsAssignableFrom<SocketTextChannel>(command.Channel).Name);
        Assert.Equal((FakeDiscord.GuildId, FakeDiscord.ChannelId, 100000000000000002ul), (command.GuildId!.Value, command.ChannelId!.Value, command.ApplicationId));
        Assert.Equal(("en-US", "en-GB", InteractionContextType.Guild, 2048ul), (command.UserLocale, command.GuildLocale, command.ContextType!.Value, command.Permissions.RawValue));
        Assert.Equal(FakeDiscord.GuildId, command.IntegrationOwners[ApplicationIntegrationType.GuildInstall]);
        Assert.Equal(("power", 700000000000000001ul, false, false), (command.CommandName, command.CommandId, command.IsDMInteraction, command.HasResponded));
    }

    [Fact]
    public async Task In_a_direct_message_there_is_a_user_and_no_member()
    {
        await using var bench = await ClientBench.ReadyAsync();

        var command = await bench.InteractAsync<SocketSlashCommand>(Samples.DirectMessage());

        Assert.IsNotAssignableFrom<IGuildUser>(command.User);
        Assert.Equal(("nora", true, InteractionContextType.BotDm), (command.User.Username, command.IsDMInteraction, command.ContextType!.Value));
        Assert.Null(command.Channel);
        Assert.IsAssignableFrom<IDMChannel>(command.InteractionChannel);
    }

    [Fact]
    public async Task A_channel_that_is_not_cached_comes_from_the_interaction()
    {
        await using var bench = await ClientBench.ReadyAsync();

        var command = await bench.InteractAsync<SocketSlashCommand>(Samples.Slash(channel: 300000000000000444));

        Assert.Null(command.Channel);
        Assert.Equal("from-payload", command.InteractionChannel.Name);
    }

    [Fact]
    public async Task Options_are_read_by_their_types()
    {
        await using var bench = await ClientBench.ReadyAsync();
        var options = $$"""
            [{"type":2,"name":"admin","options":[{"type":1,"name":"set","options":[
              {"type":3,"name":"text","value":"hello"},{"value":42,"name":"whole","type":4},{"type":10,"name":"number","value":2},{"type":5,"name":"flag","value":true},
              {"type":6,"name":"who","value":"{{FakeDiscord.UserId}}"},{"type":8,"name":"role","value":"{{Samples.AdminRole}}"},
              {"type":7,"name":"where","value":"{{FakeDiscord.ChannelId}}"},{"type":11,"name":"file","value":"55"}]}]}]
            """;
        var resolved = $$"""
            {"users":{"{{FakeDiscord.UserId}}":{"id":"{{FakeDiscord.UserId}}","username":"nora"} },
             "members":{"{{FakeDiscord.UserId}}":{"roles":["{{Samples.AdminRole}}"],"nick":"Captain"} },
             "roles":{"{{Samples.AdminRole}}":{"id":"{{Samples.AdminRole}}","name":"Panel admin","permissions":"8","position":3} },
             "channels":{"{{FakeDiscord.ChannelId}}":{"id":"{{FakeDiscord.ChannelId}}","name":"servers","type":0} },
             "attachments":{"55":{"id":"55","filename":"a.txt","size":5,"url":"https://cdn.test/a.txt","proxy_url":"x","content_type":"text/plain"} } }
            """;

        var command = await bench.InteractAsync<SocketSlashCommand>(Samples.Slash(options, resolved));

        var leaf = command.Data.Options.Single().Options.Single();
        Assert.Equal(("set", ApplicationCommandOptionType.SubCommand), (leaf.Name, leaf.Type));
        var values = leaf.Options.ToDictionary(option => option.Name, option => option.Value);
        Assert.Equal(("hello", 42L, 2.0, true), ((string)values["text"], (long)values["whole"], (double)values["number"], (bool)values["flag"]));
        Assert.Equal("Captain", Assert.IsAssignableFrom<IGuildUser>(values["who"]).DisplayName);
        Assert.Equal("Panel admin", Assert.IsAssignableFrom<IRole>(values["role"]).Name);
        Assert.Equal("servers", Assert.IsAssignableFrom<ITextChannel>(values["where"]).Name);
        Assert.Equal(("a.txt", 5), (Assert.IsAssignableFrom<IAttachment>(values["file"]).Filename, ((IAttachment)values["file"]).Size));
    }

    [Fact]
    public async Task A_button_brings_its_message()
    {
        await using var bench = await ClientBench.ReadyAsync();

        var press = await bench.InteractAsync<SocketMessageComponent>(Samples.Button("power/start/1"));

        Assert.Equal(("power/start/1", ComponentType.Button), (press.Data.CustomId, press.Data.Type));
        Assert.Equal((800000000000000001ul, "card"), (press.Message.Id, press.Message.Content));
        var embed = press.Message.Embeds.Single();
        Assert.Equal(("Survival", 65280u, "12 %", "now"), (embed.Title, embed.Color!.Value.RawValue, embed.Fields.Single().Value, embed.Footer!.Value.Text));
        var buttons = ((ActionRowComponent)press.Message.Components.Single()).Components.Cast<ButtonComponent>().ToList();
        Assert.Equal(("Start", "▶", true), (buttons[0].Label, buttons[0].Emote.Name, buttons[0].IsDisabled));
        Assert.Equal("https://panel.test", buttons[1].Url);
        Assert.Equal("log.txt", press.Message.Attachments.Single().Filename);
    }

    [Fact]
    public async Task A_menu_brings_its_values()
    {
        await using var bench = await ClientBench.ReadyAsync();

        var pick = await bench.InteractAsync<SocketMessageComponent>(Samples.Menu("servers/pick", """["a","b"]"""));

        Assert.Equal(["a", "b"], pick.Data.Values);
        Assert.Equal(ComponentType.SelectMenu, pick.Data.Type);
    }

    [Theory]
    [InlineData("""[{"type":1,"components":[{"type":4,"custom_id":"key","value":"typed"}]}]""")]
    [InlineData("""[{"type":10,"id":1},{"type":18,"id":2,"component":{"type":4,"id":3,"custom_id":"key","value":"typed"}}]""")]
    public async Task A_form_brings_what_was_typed_in_rows_and_in_labels(string components)
    {
        await using var bench = await ClientBench.ReadyAsync();

        var form = await bench.InteractAsync<SocketModal>(Samples.Form("link", components));

        Assert.Equal("link", form.Data.CustomId);
        Assert.Equal(("key", "typed", ComponentType.TextInput), form.Data.Components.Select(c => (c.CustomId, c.Value, c.Type)).Single());
        Assert.Null(form.Message);
    }

    [Fact]
    public async Task Autocomplete_brings_the_option_that_is_typed_and_the_others_flat()
    {
        await using var bench = await ClientBench.ReadyAsync();

        var typing = await bench.InteractAsync<SocketAutocompleteInteraction>(Samples.Autocomplete(
            """[{"type":1,"name":"send","options":[{"type":3,"name":"server","value":"sur","focused":true},{"type":4,"name":"count","value":"4x"}]}]"""));

        Assert.Equal(("server", "sur", true), (typing.Data.Current.Name, (string)typing.Data.Current.Value, typing.Data.Current.Focused));
        Assert.Equal(["send", "server", "count"], typing.Data.Options.Select(option => option.Name));
        Assert.Equal("4x", typing.Data.Options.Last().Value);
    }

    [Fact]
    public async Task The_events_by_kind_follow_the_general_one()
    {
        await using var bench = await ClientBench.ReadyAsync();
        var kinds = System.Threading.Channels.Channel.CreateUnbounded<string>();
        bench.Client.SlashCommandExecuted += command => kinds.Writer.WriteAsync($"slash {command.CommandName}").AsTask();
        bench.Client.ButtonExecuted += press => kinds.Writer.WriteAsync($"button {press.Data.CustomId}").AsTask();
        bench.Client.SelectMenuExecuted += pick => kinds.Writer.WriteAsync($"menu {pick.Data.CustomId}").AsTask();
        bench.Client.ModalSubmitted += form => kinds.Writer.WriteAsync($"form {form.Data.CustomId}").AsTask();
        bench.Client.AutocompleteExecuted += typing => kinds.Writer.WriteAsync($"typing {typing.Data.CommandName}").AsTask();
        var seen = new List<string>();

        foreach (var json in new[] { Samples.Slash(), Samples.Button("b"), Samples.Menu("m", "[]"), Samples.Form("f", "[]"), Samples.Autocomplete("[]") })
        {
            await bench.InteractAsync(json);
            seen.Add(await kinds.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10)));
        }

        Assert.Equal(["slash power", "button b", "menu m", "form f", "typing power"], seen);
    }
}
