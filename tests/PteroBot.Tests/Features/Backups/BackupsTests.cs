using System.Net;
using Discord;
using PteroBot.Audit;
using PteroBot.Interactions;
using PteroBot.Tests.Interactions;

namespace PteroBot.Tests.Features.Backups;

public sealed class BackupsTests
{
    private static readonly string Id = BackupScript.Id(BackupScript.Nightly);

    [Fact]
    public async Task The_list_says_how_many_of_how_many()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithBackups(BackupScript.Json());

        var calls = await RunAsync(world, "list");

        Assert.Equal("edit: Backups · Survival · 1 of 1", calls[^1]);
    }

    [Fact]
    public async Task A_backup_is_made_and_its_end_is_told_where_the_key_may_not_listen()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithBackups();
        world.Http.On("POST", BackupScript.Root, HttpStatusCode.OK, BackupScript.Json("running"));
        world.Http.On("GET", $"{BackupScript.Root}/{BackupScript.Nightly}", HttpStatusCode.OK, BackupScript.Json("running"));
        world.Http.On("GET", $"{BackupScript.Root}/{BackupScript.Nightly}", HttpStatusCode.OK, BackupScript.Json());

        var calls = await RunAsync(world, "create", ("name", "Nightly"), ("ignore", "*.log cache/"));

        Assert.Equal(["edit: ◐ Nightly", "edit: **Nightly** of **Survival** is finished after 40 s: 1 KiB."], calls.TakeLast(2));
        Assert.Contains("""{"name":"Nightly","is_locked":false,"ignored":"*.log\ncache/"}""", world.Http.Requests.Select(r => r.Body));
        var record = Assert.Single(await world.AuditAsync());
        Assert.Equal(("backup.create", FeatureWorld.Survival, "Survival: Nightly", AuditResult.Succeeded), (record.Action, record.Target, record.TargetName, record.Result));
    }

    [Fact]
    public async Task A_backup_that_fails_is_told_as_failed()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithBackups();
        world.Http.On("POST", BackupScript.Root, HttpStatusCode.OK, BackupScript.Json("running"));
        world.Http.On("GET", $"{BackupScript.Root}/{BackupScript.Nightly}", HttpStatusCode.OK, BackupScript.Json("failed"));

        var calls = await RunAsync(world, "create");

        Assert.StartsWith("edit: **Nightly** of **Survival** has failed.", calls[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_make_backups_but_not_look_at_them_is_told_so()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithBackups();
        world.Http.On("POST", BackupScript.Root, HttpStatusCode.OK, BackupScript.Json("running"));
        world.Http.Refuse("GET", $"{BackupScript.Root}/{BackupScript.Nightly}", HttpStatusCode.Forbidden, "AccessDeniedHttpException", "This action is unauthorized.");

        var calls = await RunAsync(world, "create");

        Assert.EndsWith("You may not look at its backups, so I cannot tell how it ends.", calls[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_throttle_of_the_panel_is_explained_with_the_time_of_the_next_one()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithBackups();
        world.Http.Refuse("POST", BackupScript.Root, HttpStatusCode.TooManyRequests, "TooManyRequestsHttpException",
            "Only 2 backups may be generated within a 600 second span of time.", ("Retry-After", "596"));

        var calls = await RunAsync(world, "create");

        Assert.Contains("counts those of schedules", calls[^1], StringComparison.Ordinal);
        Assert.Contains("Only 2 backups may be generated within a 600 second span of time.", calls[^1], StringComparison.Ordinal);
        Assert.Contains($"<t:{world.Clock.GetUtcNow().ToUnixTimeSeconds() + 596}:R>", calls[^1], StringComparison.Ordinal);
        Assert.Equal(AuditResult.Refused, Assert.Single(await world.AuditAsync()).Result);
    }

    [Theory]
    [InlineData("running", "edit: **Nightly** is still being made. Wait until it is finished.")]
    [InlineData("failed", "edit: **Nightly** has failed, so there is nothing in it.")]
    public async Task A_backup_that_is_not_finished_is_neither_linked_nor_restored(string state, string sentence)
    {
        await using var world = (await FeatureWorld.StartAsync()).WithBackups(BackupScript.Json(state));

        var download = await RunAsync(world, "download", ("backup", "nightly"));
        var restore = await RunAsync(world, "restore", ("backup", Id));

        Assert.Equal([sentence, sentence], [download[^1], restore[^1]]);
        Assert.DoesNotContain(world.Asked, asked => asked.EndsWith("/download", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_is_given_privately_and_the_record_holds_no_part_of_it()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithBackups(BackupScript.Json());
        world.Http.On("GET", $"{BackupScript.Root}/{BackupScript.Nightly}/download", HttpStatusCode.OK,
            """{"object":"signed_url","attributes":{"url":"https://node-1.example.com/download/backup?token=planted"}}""");

        var calls = await world.HandleAsync(Typed.Press($"backups/download/{FeatureWorld.Survival}/{Id}", FeatureWorld.Nora));

        Assert.Equal(["defer private", "edit: Download Nightly"], calls);
        var record = Assert.Single(await world.AuditAsync());
        Assert.Equal("backup.download", record.Action);
        Assert.DoesNotContain("planted", record.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_backup_is_not_deleted_whatever_way_is_tried()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithBackups(BackupScript.Json(isLocked: true));

        var asked = await RunAsync(world, "delete", ("backup", "Nightly"));
        var confirmed = await world.HandleAsync(Typed.Press($"backups/delete/{FeatureWorld.Survival}/{Id}/{Confirmation.For(1, world.Clock)}", FeatureWorld.Nora));

        Assert.Equal("edit: **Nightly** is locked, so it cannot be deleted. Unlock it first.", asked[^1]);
        Assert.Equal("note: **Nightly** is locked, so it cannot be deleted. Unlock it first.", confirmed[^1]);
        Assert.DoesNotContain(world.Asked, call => call.StartsWith("DELETE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_deletion_is_asked_first_and_recorded()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithBackups(BackupScript.Json());
        world.Http.On("DELETE", $"{BackupScript.Root}/{BackupScript.Nightly}", HttpStatusCode.NoContent);

        var asked = await RunAsync(world, "delete", ("backup", Id));
        var done = await world.HandleAsync(Typed.Press($"backups/delete/{FeatureWorld.Survival}/{Id}/{Confirmation.For(1, world.Clock)}", FeatureWorld.Nora));

        Assert.Equal("edit: Delete Nightly?", asked[^1]);
        Assert.Equal("edit: **Nightly** of **Survival** is deleted.", done[^1]);
        Assert.Equal("backup.delete", Assert.Single(await world.AuditAsync()).Action);
    }

    [Theory]
    [InlineData("Survival", "1", "true")]
    [InlineData(" survival ", "0", "false")]
    public async Task A_restoration_needs_the_server_s_name_and_its_end_is_told(string typed, string truncate, string sent)
    {
        await using var world = (await FeatureWorld.StartAsync()).WithBackups(BackupScript.Json());
        world.Http.On("POST", $"{BackupScript.Root}/{BackupScript.Nightly}/restore", HttpStatusCode.NoContent);

        var calls = await world.HandleAsync(Restore(world, truncate, typed));

        Assert.Equal(["edit: ◐ Restoring Survival", "edit: The restoration of **Nightly** has ended, and **Survival** is open again. It was not started."], calls.TakeLast(2));
        Assert.Contains($$"""{"truncate":{{sent}}}""", world.Http.Requests.Select(r => r.Body));
        Assert.StartsWith("backup.restore", Assert.Single(await world.AuditAsync()).Action, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_name_restores_nothing()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithBackups(BackupScript.Json());

        var calls = await world.HandleAsync(Restore(world, "1", "Creative"));

        Assert.Equal("note: That is not the name of the server, so nothing was restored. It is called **Survival**.", calls[^1]);
        Assert.DoesNotContain(world.Asked, asked => asked.StartsWith("POST", StringComparison.Ordinal));
        Assert.Empty(await world.AuditAsync());
    }

    [Fact]
    public async Task Two_backups_of_one_name_are_told_apart_by_picking()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithBackups(BackupScript.Json(), BackupScript.Json(uuid: "0d1a2b3c-0000-4000-8000-000000000002"));

        var calls = await RunAsync(world, "lock", ("backup", "night"));

        Assert.StartsWith("edit: Several backups are called `night`.", calls[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strangers_are_refused_every_way_and_the_panel_is_not_asked()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithBackups(BackupScript.Json());
        Func<IGuildUser, RecordedReplies>[] ways =
        [
            user => Typed.Command("backups list", user, ("server", FeatureWorld.Survival)),
            user => Typed.Command("backups create", user, ("server", FeatureWorld.Survival)),
            .. new[] { "download", "lock", "restore", "delete" }.Select(word => (Func<IGuildUser, RecordedReplies>)(user =>
                Typed.Command($"backups {word}", user, ("server", FeatureWorld.Survival), ("backup", Id)))),
            .. new[] { "page/7250dc0e/1", "again/7250dc0e/1", $"show/7250dc0e/{Id}", $"download/7250dc0e/{Id}", $"lock/7250dc0e/{Id}", $"askdelete/7250dc0e/{Id}", $"askrestore/7250dc0e/{Id}" }
                .Select(id => (Func<IGuildUser, RecordedReplies>)(user => Typed.Press($"backups/{id}", user))),
            user => Typed.Press($"backups/delete/7250dc0e/{Id}/{Confirmation.For(user.Id, world.Clock)}", user),
            user => FakeInteractions.Modal("backups/create/7250dc0e", user, user.GuildId, ("name", "x")),
            user => Restore(world, "1", "Survival", user),
        ];

        foreach (var way in ways)
        {
            var unlinked = await world.HandleAsync(way(FeatureWorld.Sam));
            var other = await world.HandleAsync(way(FeatureWorld.Mia));

            Assert.Contains("You have not linked a panel account yet.", unlinked[^1], StringComparison.Ordinal);
            Assert.Contains("None of your servers is called `7250dc0e`.", other[^1], StringComparison.Ordinal);
        }
        Assert.Empty(world.AskedOfServers);
        Assert.Empty(await world.AuditAsync());
    }

    private static Task<IReadOnlyList<string>> RunAsync(FeatureWorld world, string command, params (string, string)[] options) =>
        world.HandleAsync(Typed.Command($"backups {command}", FeatureWorld.Nora, [("server", FeatureWorld.Survival), .. options]));

    private static RecordedReplies Restore(FeatureWorld world, string truncate, string typed, IGuildUser? user = null)
    {
        user ??= FeatureWorld.Nora;
        var id = $"backups/restore/{FeatureWorld.Survival}/{Id}/{truncate}/{Confirmation.For(user.Id, world.Clock)}";
        return FakeInteractions.Modal(id, user, user.GuildId, ("server", typed));
    }
}
