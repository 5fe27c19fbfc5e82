using System.Net;
using System.Text.Json.Nodes;
using Discord;
using Moq;
using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Features.Admin.Users;
using PteroBot.Panel;

namespace PteroBot.Tests.Features.Admin;

public sealed class AdminUsersTests
{
    private const string ListPath = "users";

    [Theory]
    [InlineData("12")]
    [InlineData("nora")]
    [InlineData("NORA@example.com")]
    [InlineData("discord-12")]
    [InlineData("0000000c-0000-4000-8000-000000000000")]
    public async Task A_user_is_found_by_number_name_address_and_external_id(string asked)
    {
        await using var world = await StartAsync();

        var shown = await world.RunAsync("admin users show", ("user", asked));

        Assert.Equal("edit: nora", shown);
        Assert.Contains($"GET {AdminScript.Root}/users/12", world.Asked);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("nor")]
    [InlineData("discord")]
    [InlineData("ra@example.com")]
    public async Task A_part_of_a_name_is_nobody(string asked)
    {
        await using var world = await StartAsync();

        var shown = await world.RunAsync("admin users show", ("user", asked));

        Assert.Equal($"edit: No user of the panel is called `{asked}`. Pick one from the list that appears while you type.", shown);
        Assert.All(world.Asked, call => Assert.Equal($"GET {AdminScript.Root}/users", call));
    }

    [Fact]
    public async Task A_change_sends_everything_again_that_the_panel_would_reset()
    {
        await using var world = await StartAsync();
        world.Takes("PATCH", "users/12", AdminScript.User(12, "nora"));

        var changed = await world.RunAsync("admin users edit", ("user", "nora"), ("email", "new@example.com"));

        Assert.Equal("edit: Changed: e-mail.", changed);
        var sent = JsonNode.Parse(Assert.Single(world.Sent("PATCH")))!;
        Assert.Equal(("new@example.com", "nora", "First", "Last", "discord-12", "en"),
            ((string?)sent["email"], (string?)sent["username"], (string?)sent["first_name"], (string?)sent["last_name"], (string?)sent["external_id"], (string?)sent["language"]));
        Assert.Null(sent["password"]);
        Assert.Null(sent["root_admin"]);
        var record = Assert.Single(await world.AuditAsync());
        Assert.Equal(("user.update", "12", "nora", "e-mail", AuditResult.Succeeded), (record.Action, record.Target, record.TargetName, record.Detail, record.Result));
    }

    [Fact]
    public async Task An_external_id_can_be_taken_away_and_nothing_to_change_is_told()
    {
        await using var world = await StartAsync();
        world.Takes("PATCH", "users/12", AdminScript.User(12, "nora"));

        var taken = await world.RunAsync("admin users edit", ("user", "nora"), ("external-id", "none"));
        var nothing = await world.RunAsync("admin users edit", ("user", "nora"));

        Assert.Equal("edit: Changed: external id.", taken);
        Assert.Equal("", (string?)JsonNode.Parse(Assert.Single(world.Sent("PATCH")))!["external_id"]);
        Assert.Equal("edit: Say what to change: every option but the user is one thing that can be.", nothing);
    }

    [Fact]
    public async Task Every_field_that_the_panel_refuses_is_told_in_its_words_and_recorded_as_refused()
    {
        await using var world = await StartAsync();
        world.Invalid("POST", ListPath,
            ("email", "unique", "The email has already been taken."), ("username", "p_username", "The username must start and end with alpha-numeric characters."), ("language", "in", "The selected language is invalid."));

        var answer = await world.RunAsync("admin users create", ("email", "nora@example.com"), ("name", "-x-"), ("language", "xx"));

        Assert.Equal("edit: The panel did not take it:\n- The email has already been taken. (`email`)\n"
            + "- The username must start and end with alpha-numeric characters. (`username`)\n- The selected language is invalid. (`language`)", answer);
        Assert.Equal(AuditResult.Refused, Assert.Single(await world.AuditAsync()).Result);
    }

    [Fact]
    public async Task A_panel_that_cannot_send_its_mail_has_made_the_account_all_the_same()
    {
        await using var world = await FeatureWorld.StartAsync();
        world.List(ListPath, AdminScript.User(13, "new")).One("users/13", AdminScript.User(13, "new"))
            .Refuses("POST", ListPath, HttpStatusCode.InternalServerError, "TransportException", "An unexpected error was encountered");

        var answer = await world.RunAsync("admin users create", ("email", "new@example.com"), ("name", "new"));

        Assert.StartsWith("edit: The account **new** is made, but the panel reported a problem after that", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_may_not_read_or_write_users_is_told_by_its_right()
    {
        await using var reading = await FeatureWorld.StartAsync();
        reading.Denies("GET", ListPath);
        await using var writing = await StartAsync();
        writing.Denies("DELETE", "users/12");

        var list = await reading.RunAsync("admin users list");
        var delete = await writing.SubmitAsync("adminusers/delete/12", "name", "nora");

        Assert.StartsWith("edit: This Discord server's application key may not do that: it lacks **Read** on **Users**.", list, StringComparison.Ordinal);
        Assert.StartsWith("note: This Discord server's application key may not do that: it lacks **Read & Write** on **Users**.", delete, StringComparison.Ordinal);
        Assert.Equal(AuditResult.Refused, Assert.Single(await writing.AuditAsync()).Result);
    }

    [Fact]
    public async Task A_password_goes_to_the_panel_and_into_no_record()
    {
        await using var world = await StartAsync();
        world.Takes("PATCH", "users/12", AdminScript.User(12, "nora"));

        var opened = await world.PressAsync("adminusers/word/12");
        var done = await world.SubmitAsync("adminusers/password/12", "password", "planted-secret");

        Assert.Equal("modal: A new password", opened);
        Assert.Equal("edit: **nora** has a new password. Tell it to nobody but them.", done);
        var sent = JsonNode.Parse(Assert.Single(world.Sent("PATCH")))!;
        Assert.Equal(("planted-secret", "nora@example.com"), ((string?)sent["password"], (string?)sent["email"]));
        var record = Assert.Single(await world.AuditAsync());
        Assert.Equal("user.password", record.Action);
        Assert.DoesNotContain("planted-secret", record.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_panel_is_handed_over_only_after_a_question_to_the_one_who_asked()
    {
        await using var world = await StartAsync();
        world.Takes("PATCH", "users/12", AdminScript.User(12, "nora", root: true));

        var asked = await world.PressAsync("adminusers/askroot/12/on");
        var before = world.Sent("PATCH").Count;
        await world.PressAsync("adminusers/root/12/on/CONFIRMED");

        Assert.Equal("edit: Make nora an administrator of the panel?", asked);
        Assert.Equal(0, before);
        Assert.True((bool)JsonNode.Parse(Assert.Single(world.Sent("PATCH")))!["root_admin"]!);
        Assert.Equal("user.promote", Assert.Single(await world.AuditAsync()).Action);
    }

    [Fact]
    public async Task An_account_is_deleted_when_its_name_was_typed_and_not_while_it_owns_servers()
    {
        await using var world = await StartAsync();
        world.Takes("DELETE", "users/12");

        var question = await world.RunAsync("admin users delete", ("user", "nora"));
        var form = await world.PressAsync("adminusers/type/12/nora/CONFIRMED");
        var wrong = await world.SubmitAsync("adminusers/delete/12", "name", "nor");
        var owner = await world.RunAsync("admin users delete", ("user", "mia"));
        var before = world.Sent("DELETE").Count;
        var deleted = await world.SubmitAsync("adminusers/delete/12", "name", "nora");

        Assert.Equal("edit: Delete the account nora?", question);
        Assert.Equal("modal: Delete an account", form);
        Assert.Equal("note: That was not `nora`, so nothing was deleted.", wrong);
        Assert.Equal("edit: **mia** owns 2 servers. Delete them or give them to somebody else first.", owner);
        Assert.Equal(0, before);
        Assert.Equal("edit: The account **nora** is deleted.", deleted);
        Assert.Single(world.Sent("DELETE"));
    }

    [Fact]
    public async Task A_user_who_owns_servers_after_all_is_kept_by_the_panel()
    {
        await using var world = await StartAsync();
        world.Refuses("DELETE", "users/12", HttpStatusCode.BadRequest, "DisplayException", "Cannot delete a user with active servers attached to their account.");

        var answer = await world.SubmitAsync("adminusers/delete/12", "name", "nora");

        Assert.Equal("note: The panel said no: Cannot delete a user with active servers attached to their account.", answer);
        Assert.Equal(AuditResult.Refused, Assert.Single(await world.AuditAsync()).Result);
    }

    [Fact]
    public async Task Whoever_linked_the_account_is_named_when_in_this_Discord_server_and_nobody_else_is()
    {
        await using var world = await StartAsync();
        var guild = new Mock<IGuild>();
        guild.Setup(g => g.GetUserAsync(31, It.IsAny<CacheMode>(), It.IsAny<RequestOptions>())).ReturnsAsync(Mock.Of<IGuildUser>());
        Mock.Get(world.Get<IDiscordClient>()).Setup(c => c.GetGuildAsync(FeatureWorld.Harbour, It.IsAny<CacheMode>(), It.IsAny<RequestOptions>())).ReturnsAsync(guild.Object);
        await LinkAsync(world, 31, PanelStub.Address, 12, "nora");
        await LinkAsync(world, 32, PanelStub.Address, 12, "nora-as-she-was-called");
        await LinkAsync(world, 33, PanelStub.Address, 14, "mia");
        await LinkAsync(world, 34, PanelAddress.Parse("https://other.example.com"), 12, "nora");
        var access = (await world.Get<Administration>().OpenAsync(AdamThere, CancellationToken.None)).Allowed!;

        var view = (await world.Get<UsersWork>().FindAsync(access, "nora", CancellationToken.None)).Allowed!;
        var card = UsersEmbeds.Card(view).Embeds[0].Description;

        // Links of before accounts were kept know a name only: Nora of the world.
        Assert.Equal<IEnumerable<ulong>>([1UL, 2, 3, 31, 32], view.Members.Select(member => member.UserId).Order());
        Assert.Contains("<@31>", card, StringComparison.Ordinal);
        Assert.Contains("4 people outside this Discord server", card, StringComparison.Ordinal);
        Assert.DoesNotContain("<@32>", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thousand_users_with_odd_names_fit_into_messages()
    {
        var users = Enumerable.Range(1, 1000).Select(id => new Panel.Application.User
        {
            Id = id, Username = new string('*', 191), Email = $"@everyone{new string('_', 180)}", FirstName = "שרת", ExternalId = new string('`', 191), IsRootAdmin = true, HasTwoFactor = true,
        }).ToList();

        for (var page = 1; page <= 100; page += 33)
        {
            var reply = UsersEmbeds.List(new UsersView(PanelStub.Address, users), new PteroBot.Features.Admin.AdminView(UserIds.Area, page, ""));

            Assert.True(reply.Embeds[0].Description.Length <= EmbedBuilder.MaxDescriptionLength);
            Assert.DoesNotContain("@everyone", reply.Embeds[0].Description, StringComparison.Ordinal);
        }
    }

    private static Actor AdamThere { get; } = new(2, "adam", FeatureWorld.Harbour, [FeatureWorld.AdminRole], false);

    private static Task<Link> LinkAsync(FeatureWorld world, ulong member, PanelAddress panel, int account, string name) => world.Get<LinkVault>().SaveAsync(
        member, panel, PanelKey.Parse($"ptlc_{new string('x', 40)}{account:000}"),
        new KeyReport(KeyVerdict.Client, PanelDialect.Pterodactyl) { Account = new() { Id = account, Username = name } }, CancellationToken.None);

    private static async Task<FeatureWorld> StartAsync()
    {
        var world = await FeatureWorld.StartAsync();
        return world.List(ListPath, AdminScript.User(2, "adam", root: true), AdminScript.User(12, "nora", "discord-12"), AdminScript.User(14, "mia"))
            .One("users/12", AdminScript.User(12, "nora", "discord-12", servers: []))
            .One("users/14", AdminScript.User(14, "mia", servers: [AdminScript.Server(1, "Survival"), AdminScript.Server(2, "Hub")]));
    }
}
