using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel;

namespace PteroBot.EndToEnd.Tests.Panel;

/// <summary>What was made is listed, what was deleted is gone, and limits hold.</summary>
public sealed class PanelStateTests
{
    [Fact]
    public async Task The_first_world_shows_nora_ten_servers_in_ten_states()
    {
        await using var stage = await PanelStage.StartAsync();

        var servers = (await stage.GetAsync("nora", "/api/client")).Rows;

        Assert.Equal(10, servers.Count);
        Assert.Equal(["archive:restoring_backup", "broken pack:install_failed", "modpack:installing", "old hub:suspended"],
            servers.Where(row => row["status"] is not null).Select(row => $"{((string)row["name"]!).ToLowerInvariant()}:{row["status"]}").Order());
        Assert.Contains(servers, row => (bool)row["is_transferring"]!);
        Assert.Contains(servers, row => ((string)row["name"]!).Contains("@everyone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_keys_and_identifiers_and_another_seed_others()
    {
        await using var one = new PanelSimulation(new PanelSimulationOptions { Seed = 1 }, TimeProvider.System);
        await using var same = new PanelSimulation(new PanelSimulationOptions { Seed = 1 }, TimeProvider.System);
        await using var other = new PanelSimulation(new PanelSimulationOptions { Seed = 2 }, TimeProvider.System);

        Assert.Equal(one.People, same.People);
        Assert.Equal(one.Keys, same.Keys);
        Assert.NotEqual(one.People[1].AccountKey, other.People[1].AccountKey);
        Assert.All(one.People, person => Assert.Equal(48, person.AccountKey.Length));
        Assert.NotEqual(one.World.Servers[0].Uuid, other.World.Servers[0].Uuid);
    }

    [Fact]
    public async Task Five_hundred_more_servers_come_in_pages_of_at_most_a_hundred()
    {
        await using var stage = await PanelStage.StartAsync(new PanelSimulationOptions { ExtraServers = 500 });

        var page = await stage.GetAsync("nora", "/api/client?per_page=500&page=6");

        Assert.Equal(10, page.Rows.Count);
        Assert.Equal("""{"total":510,"count":10,"per_page":100,"current_page":6,"total_pages":6}""", WithoutLinks(page.Json!["meta"]!["pagination"]!));
    }

    [Fact]
    public async Task A_key_that_is_made_works_at_once_and_no_longer_after_it_has_deleted_itself()
    {
        await using var stage = await PanelStage.StartAsync();

        var made = await stage.PostAsync("nora", "/api/client/account/api-keys", """{"description":"second","allowed_ips":[]}""");
        var identifier = (string)made.Attributes["identifier"]!;
        var listed = await stage.GetAsync("second", "/api/client/account/api-keys");
        var token = stage.Key("second");
        var deleted = await stage.SendAsync("DELETE", "second", $"/api/client/account/api-keys/{identifier}");

        Assert.Equal(identifier + (string)made.Json!["meta"]!["secret_token"]!, token);
        Assert.Equal(2, listed.Rows.Count);
        Assert.Equal(204, deleted.Status);
        Assert.Single((await stage.GetAsync("nora", "/api/client/account/api-keys")).Rows);
    }

    [Fact]
    public async Task Files_can_be_written_renamed_packed_unpacked_and_deleted()
    {
        await using var stage = await PanelStage.StartAsync();
        var files = $"/api/client/servers/{stage.Panel.World.Servers[0].Identifier}/files";

        await stage.SendAsync("POST", "nora", $"{files}/write?file=/notes/a.txt", "hello", type: "text/plain");
        await stage.SendAsync("PUT", "nora", $"{files}/rename", """{"root":"/notes","files":[{"from":"a.txt","to":"b.txt"}]}""");
        var archive = (string)(await stage.PostAsync("nora", $"{files}/compress", """{"root":"/","files":["notes"]}""")).Attributes["name"]!;
        await stage.PostAsync("nora", $"{files}/delete", """{"root":"/","files":["notes"]}""");
        var gone = await stage.GetAsync("nora", $"{files}/contents?file=/notes/b.txt");
        await stage.PostAsync("nora", $"{files}/decompress", $$"""{"root":"/","file":"{{archive}}"}""");
        var back = await stage.GetAsync("nora", $"{files}/contents?file=/notes/b.txt");

        Assert.Equal(500, gone.Status);
        Assert.Equal((200, "hello", "text/plain; charset=UTF-8"), (back.Status, back.Text, back.Headers["Content-Type"]));
    }

    [Fact]
    public async Task A_download_link_works_once_and_an_upload_link_takes_files()
    {
        await using var stage = await PanelStage.StartAsync();
        var files = $"/api/client/servers/{stage.Panel.World.Servers[0].Identifier}/files";
        using var http = new HttpClient();
        var upload = (string)(await stage.GetAsync("nora", $"{files}/upload")).Attributes["url"]!;
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes("content")), "files", "up.txt" } };

        var uploaded = await http.PostAsync($"{upload}&directory=/new/place", form, TestContext.Current.CancellationToken);
        var download = (string)(await stage.GetAsync("nora", $"{files}/download?file=/new/place/up.txt")).Attributes["url"]!;
        var first = await http.GetAsync(download, TestContext.Current.CancellationToken);
        var second = await http.GetAsync(download, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, uploaded.StatusCode);
        Assert.Equal("content", await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.NotFound, second.StatusCode);
    }

    [Fact]
    public async Task A_backup_runs_completes_and_can_be_restored()
    {
        await using var stage = await PanelStage.StartAsync();
        var skyblock = stage.Panel.World.Servers.Single(server => server.Name == "Skyblock").Identifier;
        var server = $"/api/client/servers/{skyblock}";
        using var socket = await WingsClient.OpenAsync(stage, "nora", skyblock);
        await stage.SendAsync("POST", "nora", $"{server}/files/write?file=/a.txt", "before", type: "text/plain");

        var backup = await stage.PostAsync("nora", $"{server}/backups", """{"name":"mine"}""");
        await socket.UntilAsync("backup completed");
        await stage.SendAsync("POST", "nora", $"{server}/files/write?file=/a.txt", "after", type: "text/plain");
        var restore = await stage.PostAsync("nora", $"{server}/backups/{backup.Attributes["uuid"]}/restore", """{"truncate":true}""");
        await socket.UntilAsync("backup restore completed");

        Assert.Null(backup.Attributes["completed_at"]);
        Assert.Equal(204, restore.Status);
        Assert.Equal("before", (await stage.GetAsync("nora", $"{server}/files/contents?file=/a.txt")).Text);
    }

    [Fact]
    public async Task Suspending_stops_a_server_and_closes_it_to_its_owner()
    {
        await using var stage = await PanelStage.StartAsync();
        var survival = $"/api/client/servers/{stage.Panel.World.Servers[0].Identifier}";

        var suspended = await stage.PostAsync("full", "/api/application/servers/1/suspend");
        var power = await stage.PostAsync("nora", $"{survival}/power", """{"signal":"start"}""");
        var shown = await stage.GetAsync("full", "/api/application/servers/1");
        var again = await stage.PostAsync("full", "/api/application/servers/1/unsuspend");

        Assert.Equal([204, 409, 204], [suspended.Status, power.Status, again.Status]);
        Assert.Equal("suspended", (string)shown.Attributes["status"]!);
        Assert.Null((await stage.GetAsync("nora", survival)).Attributes["status"]);
    }

    [Fact]
    public async Task A_reset_brings_the_first_state_back_and_closes_sockets()
    {
        await using var stage = await PanelStage.StartAsync();
        var survival = stage.Panel.World.Servers[0].Identifier;
        using var socket = await WingsClient.OpenAsync(stage, "nora", survival);
        await socket.UntilAsync("status");
        await stage.PostAsync("nora", $"/api/client/servers/{survival}/settings/rename", """{"name":"Renamed"}""");

        stage.Panel.Reset();

        await Assert.ThrowsAnyAsync<Exception>(() => socket.UntilAsync("never"));
        Assert.Equal("Survival", (string)(await stage.GetAsync("nora", $"/api/client/servers/{survival}")).Attributes["name"]!);
    }

    private static string WithoutLinks(JsonNode pagination)
    {
        pagination.AsObject().Remove("links");
        return pagination.ToJsonString();
    }
}
