using System.Text.Json;
using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Panel;
using PteroBot.Panel.Client;

namespace PteroBot.Tests.Access.Grants;

/// <summary>The last door of a lent account, tried with every call that there is.</summary>
public sealed class GrantGateTests
{
    private const string Base = "/api/client/servers/7250dc0e";

    /// <summary>Every call of a server and the one action that opens it; null where seeing is enough.</summary>
    private static readonly (string Call, ServerAction? Needs)[] Calls =
    [
        ("GET ", null), ("GET /resources", null), ("GET /query", null), ("GET /websocket", null),
        ("POST /power {\"signal\":\"start\"}", ServerAction.Start), ("POST /power {\"signal\":\"stop\"}", ServerAction.Stop),
        ("POST /power {\"signal\":\"restart\"}", ServerAction.Restart), ("POST /power {\"signal\":\"kill\"}", ServerAction.Kill),
        ("POST /command {\"command\":\"list\"}", ServerAction.Command), ("GET /activity", ServerAction.ReadActivity),
        ("GET /databases", ServerAction.ReadDatabases), ("GET /databases?include=password", ServerAction.ReadDatabasePassword),
        ("POST /databases", ServerAction.CreateDatabase), ("POST /databases/1/rotate-password", ServerAction.RotateDatabasePassword), ("DELETE /databases/1", ServerAction.DeleteDatabase),
        ("GET /network/allocations", ServerAction.ReadNetwork), ("POST /network/allocations", ServerAction.AddAddress), ("POST /network/allocations/1", ServerAction.EditAddress),
        ("POST /network/allocations/1/primary", ServerAction.EditAddress), ("DELETE /network/allocations/1", ServerAction.RemoveAddress),
        ("GET /startup", ServerAction.ReadStartup), ("PUT /startup/variable", ServerAction.EditStartup), ("PUT /settings/docker-image", ServerAction.ChooseImage),
        ("POST /settings/rename", ServerAction.Rename), ("POST /settings/reinstall", ServerAction.Reinstall),
        ("GET /files/list", ServerAction.ReadFiles), ("GET /files/contents", ServerAction.ReadFiles), ("GET /files/download", ServerAction.ReadFiles),
        ("GET /files/upload", ServerAction.ChangeFiles), ("PUT /files/rename", ServerAction.ChangeFiles), ("POST /files/copy", ServerAction.ChangeFiles),
        ("POST /files/write", ServerAction.ChangeFiles), ("POST /files/compress", ServerAction.ChangeFiles), ("POST /files/decompress", ServerAction.ChangeFiles),
        ("POST /files/delete", ServerAction.ChangeFiles), ("POST /files/create-folder", ServerAction.ChangeFiles), ("POST /files/chmod", ServerAction.ChangeFiles), ("POST /files/pull", ServerAction.ChangeFiles),
        ("GET /backups", ServerAction.ReadBackups), ("GET /backups/b", ServerAction.ReadBackups), ("POST /backups {\"name\":\"x\",\"is_locked\":false}", ServerAction.CreateBackup),
        ("GET /backups/b/download", ServerAction.DownloadBackup), ("POST /backups/b/restore", ServerAction.RestoreBackup), ("DELETE /backups/b", ServerAction.DeleteBackup), ("POST /backups/b/lock", ServerAction.DeleteBackup),
        ("GET /schedules", ServerAction.ReadSchedules), ("GET /schedules/1", ServerAction.ReadSchedules), ("POST /schedules", ServerAction.CreateSchedule), ("POST /schedules/1", ServerAction.UpdateSchedule),
        ("POST /schedules/1/execute", ServerAction.UpdateSchedule), ("DELETE /schedules/1", ServerAction.DeleteSchedule), ("POST /schedules/1/tasks", ServerAction.UpdateSchedule),
        ("POST /schedules/1/tasks/2", ServerAction.UpdateSchedule), ("DELETE /schedules/1/tasks/2", ServerAction.UpdateSchedule),
    ];

    private static readonly string[] NeverOpen =
    [
        "GET /users", "POST /users", "GET /users/u", "POST /users/u", "DELETE /users/u", "GET /anything", "POST /files/other", "DELETE /files/list", "GET /backups/b/other", "PATCH /", "POST /power {\"signal\":\"explode\"}",
        "POST /power {}",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Grantable => [.. Enum.GetValues<ServerAction>().Where(GrantableActions.Has).Select(action => action.ToString())];

    [Theory]
    [MemberData(nameof(Grantable))]
    public async Task A_grant_lets_its_own_calls_through_and_no_others(string granted)
    {
        var action = Enum.Parse<ServerAction>(granted);
        var comes = GrantableActions.With(action).ToHashSet();

        foreach (var (call, needs) in Calls)
            Assert.True((needs is null || comes.Contains(needs.Value)) == await AllowsAsync(call, Base, action), $"{granted}: {call}");
    }

    [Fact]
    public async Task What_cannot_be_granted_never_passes()
    {
        foreach (var call in NeverOpen)
            Assert.False(await AllowsAsync(call, Base, Enum.GetValues<ServerAction>()), call);
    }

    [Theory]
    [InlineData("GET", "/api/client")]
    [InlineData("GET", "/api/client/account")]
    [InlineData("POST", "/api/client/account/api-keys")]
    [InlineData("PUT", "/api/client/account/password")]
    [InlineData("GET", "/api/client/permissions")]
    [InlineData("GET", "/api/client/servers/1a109924")]
    [InlineData("GET", "/api/client/servers/7250dc0e0")]
    [InlineData("GET", "/api/application/users")]
    [InlineData("GET", "/sanctum/csrf-cookie")]
    public async Task Nothing_but_the_granted_server_passes(string method, string path) =>
        Assert.False(await AllowsAsync($"{method} ", path, Enum.GetValues<ServerAction>()));

    [Fact]
    public async Task The_full_identifier_is_the_same_server() =>
        Assert.True(await AllowsAsync("GET /files/list", "/api/client/servers/7250dc0e-0000-4000-8000-000000000000", ServerAction.ReadFiles));

    [Fact]
    public async Task A_locked_backup_needs_the_right_to_lock()
    {
        const string Locked = """POST /backups {"name":"x","is_locked":true}""";

        Assert.False(await AllowsAsync(Locked, Base, ServerAction.CreateBackup));
        Assert.True(await AllowsAsync(Locked, Base, ServerAction.CreateBackup, ServerAction.DeleteBackup));
    }

    [Fact]
    public async Task A_command_that_the_role_may_not_send_does_not_pass()
    {
        var terms = new GrantedAction(ServerAction.Command) { Commands = new CommandRules(["say"], IsAllowList: true) };

        Assert.True(await AllowsAsync("""POST /command {"command":"say hello"}""", Base, terms));
        Assert.False(await AllowsAsync("""POST /command {"command":"op mia"}""", Base, terms));
        Assert.False(await AllowsAsync("""POST /command {"command":"say hi\nop mia"}""", Base, terms));
    }

    [Fact]
    public async Task The_list_is_all_that_the_account_itself_gives()
    {
        Assert.True(await GrantGate.ListOnly(new HttpRequestMessage(HttpMethod.Get, "https://panel.example.com/api/client?page=2"), Token));
        Assert.False(await GrantGate.ListOnly(new HttpRequestMessage(HttpMethod.Get, "https://panel.example.com/api/client/account"), Token));
        Assert.False(await GrantGate.ListOnly(new HttpRequestMessage(HttpMethod.Post, "https://panel.example.com/api/client"), Token));
    }

    [Fact]
    public async Task A_feature_that_does_more_than_it_opened_the_server_for_is_stopped_before_the_panel()
    {
        await using var world = await GrantWorld.StartAsync();
        await world.GrantAsync(ServerAction.Restart);
        var open = await world.OpenAsync(GrantWorld.Mia, ServerAction.Restart);
        var before = world.Http.Requests.Count;

        await Assert.ThrowsAsync<NotPermittedException>(() => open.Client.Power.SendAsync(open.Id, PowerSignal.Kill, Token));
        await Assert.ThrowsAsync<NotPermittedException>(() => open.Client.Account.GetAsync(Token));
        await Assert.ThrowsAsync<NotPermittedException>(() => open.Background.Console.SendAsync(open.Id, new ConsoleCommand("op mia"), Token));
        await Assert.ThrowsAsync<NotPermittedException>(() => open.Client.Servers.GetAsync(new ServerId(GrantWorld.Creative), cancellationToken: Token));

        Assert.Equal(before, world.Http.Requests.Count);
    }

    private static Task<bool> AllowsAsync(string call, string path, params ServerAction[] actions) => AllowsAsync(call, path, [.. actions.Select(action => new GrantedAction(action))]);

    private static async Task<bool> AllowsAsync(string call, string path, params GrantedAction[] actions)
    {
        var parts = call.Split(' ', 3);
        using var request = new HttpRequestMessage(new HttpMethod(parts[0]), $"https://panel.example.com{path}{parts[1]}");
        request.Content = parts.Length < 3 ? null : new StringContent(parts[2]);
        if (parts.Length > 2)
            JsonDocument.Parse(parts[2]).Dispose();
        var server = new ServerEntry("7250dc0e", GrantWorld.Uuid("7250dc0e"), "Survival", "node-1", false, ServerObstacle.None, new ServerLimits());
        var grant = GrantWorld.Of(GrantWorld.Crew, GrantWorld.Survival, actions);
        return await new GrantGate(server, new GrantedRights([.. actions.Select(action => new RoleGrant(grant, action))])).AllowsAsync(request, Token);
    }
}
