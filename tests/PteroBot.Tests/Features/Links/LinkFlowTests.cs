using System.Net;
using Discord;
using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Interactions;
using PteroBot.Storage;
using PteroBot.Tests.Access;
using PteroBot.Tests.Interactions;

namespace PteroBot.Tests.Features.Links;

public sealed class LinkFlowTests
{
    private static readonly IUser Nora = FakeInteractions.Member(1, AccessWorld.Harbour, [], name: "nora");
    private static readonly IUser Sam = FakeInteractions.Member(3, AccessWorld.Harbour, [], name: "sam");
    private static readonly string Mark = PanelPages.Mark(AccessWorld.Panel);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Link_opens_a_modal_that_names_the_guilds_panel()
    {
        await using var world = await HarbourAsync();

        Assert.Equal(["modal: Link panel.example.com"], await world.HandleAsync(FakeInteractions.Slash("link", Nora, AccessWorld.Harbour)));
        Assert.Empty(world.Http.Requests);
    }

    [Fact]
    public async Task Where_no_panel_is_set_the_modal_asks_for_its_address()
    {
        await using var world = new AccessWorld();

        Assert.Equal(["modal: Link a panel account"], await world.HandleAsync(FakeInteractions.Slash("link", Nora, AccessWorld.Harbour)));
    }

    [Fact]
    public async Task A_good_key_is_kept_and_the_servers_are_known_at_once()
    {
        await using var world = await HarbourAsync();

        var calls = await world.HandleAsync(Submit(Nora, AccessWorld.NoraKey));

        Assert.Equal(["defer private", "edit: Linked to panel.example.com"], calls);
        Assert.Equal("nora", (await FindAsync(world, 1))?.Username);
        Assert.Equal(2, world.Get<ServerDirectory>().Peek(1, AccessWorld.Panel)?.Count);
    }

    [Fact]
    public async Task An_address_that_the_person_typed_is_used_where_no_panel_is_set()
    {
        await using var world = new AccessWorld();
        world.Script.Account(AccessWorld.NoraKey, "nora");
        world.Script.Servers(AccessWorld.NoraKey);

        await world.HandleAsync(FakeInteractions.Modal("link/there", Nora, AccessWorld.Harbour, ("address", "panel.example.com/account"), ("key", AccessWorld.NoraKey)));

        Assert.NotNull(await FindAsync(world, 1));
    }

    [Theory]
    [InlineData("", "That is not a complete key.")]
    [InlineData("hello", "That is not a complete key.")]
    [InlineData("ptla_0123456789012345678901234567890123456789012", "That is an application key")]
    [InlineData("papp_0123456789012345678901234567890123456789012", "That is a Pelican application key")]
    public async Task A_wrong_kind_of_key_is_told_without_asking_anybody(string typed, string sentence)
    {
        await using var world = await HarbourAsync();

        var calls = await world.HandleAsync(Submit(Nora, typed));

        Assert.StartsWith($"edit: {sentence}", calls[^1]);
        Assert.Empty(world.Http.Requests);
        Assert.Null(await FindAsync(world, 1));
    }

    [Fact]
    public async Task A_key_that_the_panel_does_not_know_is_not_kept()
    {
        await using var world = await HarbourAsync();

        var calls = await world.HandleAsync(Submit(Nora, "ptlc_0123456789012345678901234567890123456789012"));

        Assert.StartsWith("edit: The panel does not know this key.", calls[^1]);
        Assert.Null(await FindAsync(world, 1));
    }

    [Fact]
    public async Task A_panel_that_wants_two_factor_authentication_first_is_noticed()
    {
        await using var world = new AccessWorld();
        await world.SetUpAsync();
        world.Http.On("GET", "/api/client", HttpStatusCode.BadRequest,
            """{"errors":[{"code":"TwoFactorAuthRequiredException","status":"400","detail":"Two-factor authentication is required on this account in order to access this endpoint."}]}""");
        world.Http.On("GET", "/api/client/account", HttpStatusCode.OK,
            """{"object":"user","attributes":{"id":1,"admin":false,"username":"nora","email":"nora@example.com","first_name":"N","last_name":"N","language":"en"}}""");

        var calls = await world.HandleAsync(Submit(Nora, AccessWorld.NoraKey));

        Assert.Contains("two-factor", calls[^1]);
        Assert.Null(await FindAsync(world, 1));
    }

    [Fact]
    public async Task A_root_administrators_key_comes_with_a_warning()
    {
        await using var world = await HarbourAsync();
        world.Script.Account(AccessWorld.NoraKey, "nora", admin: true);

        await world.HandleAsync(Submit(Nora, AccessWorld.NoraKey));

        Assert.True((await FindAsync(world, 1))?.OpensEverything);
    }

    [Fact]
    public async Task The_key_goes_nowhere_when_the_guilds_panel_changed_while_the_modal_was_open()
    {
        await using var world = await HarbourAsync();
        await world.SetUpAsync(panel: AccessWorld.OtherPanel);

        var calls = await world.HandleAsync(Submit(Nora, AccessWorld.NoraKey));

        Assert.StartsWith("edit: The panel of this Discord server was changed", calls[^1]);
        Assert.Empty(world.Http.Requests);
    }

    [Fact]
    public async Task A_newer_link_takes_the_place_of_the_older_one()
    {
        await using var world = await HarbourAsync();
        await world.HandleAsync(Submit(Nora, AccessWorld.NoraKey));
        world.Script.Account(AccessWorld.SamKey, "nora2");
        world.Script.Servers(AccessWorld.SamKey, ("9f9f9f9f", "Other"));
        world.Clock.Advance(TimeSpan.FromMinutes(1));

        await world.HandleAsync(Submit(Nora, AccessWorld.SamKey));

        Assert.Equal("nora2", Assert.Single(await world.Get<LinkVault>().AllAsync(1, Token)).Username);
        Assert.Equal("Other", Assert.Single(world.Get<ServerDirectory>().Peek(1, AccessWorld.Panel)!).Name);
        Assert.Equal(["link.create", "link.replace"], (await AuditAsync(world)).Select(r => r.Action));
    }

    [Fact]
    public async Task Unlinking_asks_first_and_then_forgets_everything()
    {
        await using var world = await HarbourAsync();
        await world.HandleAsync(Submit(Nora, AccessWorld.NoraKey));

        var asked = await world.HandleAsync(FakeInteractions.Slash("unlink", Nora, AccessWorld.Harbour));
        var confirm = Confirmation.For(1, world.Clock).On(CustomId.Of("unlink", "delete", Mark));
        var done = await world.HandleAsync(FakeInteractions.Button(confirm, Nora, AccessWorld.Harbour));

        Assert.Equal("edit: Unlink panel.example.com?", asked[^1]);
        Assert.StartsWith("edit: Unlinked from `panel.example.com`. The key itself still works until you delete it there: <https://panel.example.com/account/api>", done[^1]);
        Assert.Null(await FindAsync(world, 1));
        Assert.Null(world.Get<ServerDirectory>().Peek(1, AccessWorld.Panel));
    }

    [Fact]
    public async Task Nobody_deletes_somebody_elses_link()
    {
        await using var world = await HarbourAsync();
        await world.HandleAsync(Submit(Nora, AccessWorld.NoraKey));

        await world.HandleAsync(FakeInteractions.Button(Confirmation.For(1, world.Clock).On(CustomId.Of("unlink", "delete", Mark)), Sam, AccessWorld.Harbour));
        await world.HandleAsync(FakeInteractions.Button(Confirmation.For(3, world.Clock).On(CustomId.Of("unlink", "delete", Mark)), Sam, AccessWorld.Harbour));

        Assert.NotNull(await FindAsync(world, 1));
    }

    [Fact]
    public async Task Whoever_is_not_linked_is_told_how()
    {
        await using var world = await HarbourAsync();

        var unlink = await world.HandleAsync(FakeInteractions.Slash("unlink", Sam, AccessWorld.Harbour));
        var account = await world.HandleAsync(FakeInteractions.Slash("account show", Sam, AccessWorld.Harbour));

        Assert.Equal("edit: You have not linked a panel account yet. Use /link: it takes a minute.", unlink[^1]);
        Assert.Equal(unlink, account);
    }

    [Fact]
    public async Task The_account_is_shown_with_what_the_panel_says()
    {
        await using var world = await HarbourAsync();
        await world.HandleAsync(Submit(Nora, AccessWorld.NoraKey));

        Assert.Equal(["defer private", "edit: panel.example.com"], await world.HandleAsync(FakeInteractions.Slash("account show", Nora, AccessWorld.Harbour)));
    }

    [Fact]
    public async Task No_key_is_ever_in_a_log_a_record_or_the_store()
    {
        await using var world = await HarbourAsync();
        string[] planted = [AccessWorld.NoraKey, "ptlc_0123456789012345678901234567890123456789012", "ptla_9876543210987654321098765432109876543210987", "not a key but still private"];
        foreach (var key in planted)
        {
            await world.HandleAsync(Submit(Nora, key));
            world.Clock.Advance(TimeSpan.FromSeconds(10));
        }
        await world.HandleAsync(FakeInteractions.Slash("account show", Nora, AccessWorld.Harbour));

        var text = string.Join('\n', world.Logs.Written.Concat((await AuditAsync(world)).Select(r => r.ToString())));
        var files = Directory.EnumerateFiles(world.Folder, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".lock")).Select(ReadShared).ToList();

        Assert.NotEmpty(files);
        Assert.All(planted, key =>
        {
            Assert.DoesNotContain(key, text);
            Assert.All(files, file => Assert.DoesNotContain(key[5..], file));
        });
    }

    private static RecordedReplies Submit(IUser user, string key) =>
        FakeInteractions.Modal($"link/here/{Mark}", user, AccessWorld.Harbour, ("key", key));

    private static Task<Link?> FindAsync(AccessWorld world, ulong user) => world.Get<LinkVault>().FindAsync(user, AccessWorld.Panel, Token);

    private static async Task<List<AuditRecord>> AuditAsync(AccessWorld world) =>
        [.. (await world.Get<IDocumentStore>().QueryAsync(AuditDocuments.Type, AuditDocuments.Type.All, Token)).Select(r => r.Value)];

    private static string ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static async Task<AccessWorld> HarbourAsync()
    {
        var world = new AccessWorld();
        await world.SetUpAsync();
        world.Script.Account(AccessWorld.NoraKey, "nora");
        world.Script.Servers(AccessWorld.NoraKey, ("7250dc0e", "Survival"), ("1a109924", "Creative"));
        return world;
    }
}
