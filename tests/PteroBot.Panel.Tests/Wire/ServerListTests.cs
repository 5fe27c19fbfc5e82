using System.Net;
using PteroBot.Panel.Client;

namespace PteroBot.Panel.Tests.Wire;

public sealed class ServerListTests
{
    private static string PageOf(int page, int pages, params string[] identifiers) => $$$"""
        {"object":"list","data":[{{{string.Join(',', identifiers.Select(id => $$$"""
            {"object":"server","attributes":{"identifier":"{{{id}}}","uuid":"{{{id}}}-c690-4559-8595-4a688351bf36"}}
            """))}}}],"meta":{"pagination":{"total":{{{pages * 2}}},"count":{{{identifiers.Length}}},"per_page":2,
        "current_page":{{{page}}},"total_pages":{{{pages}}},"links":{"next":"https://panel.example.com/api/client?page=99"} } }}
        """;

    [Fact]
    public async Task Filters_scope_and_includes_reach_the_panel()
    {
        using var rig = new Rig().Ok("/api/client", PageOf(1, 1));

        var page = await rig.Client.Servers.ListAsync(new ServerQuery
        {
            Page = 2, PerPage = 50, Scope = ServerScope.AllAsAdmin, Search = "a,b c", Include = ServerIncludes.Egg, Name = "x&y",
        });

        Assert.Equal("/api/client?page=2&per_page=50&type=admin-all&filter[*]=a b c&filter[name]=x&y&include=egg", rig.Http.Requests[0].Path);
        Assert.Contains("x%26y", rig.Http.Requests[0].Uri.Query, StringComparison.Ordinal);
        Assert.Empty(page.Items);
    }

    [Fact]
    public async Task A_page_tells_where_it_is()
    {
        using var rig = new Rig().Ok("/api/client", PageOf(1, 3, "aaaaaaaa", "bbbbbbbb"));

        var page = await rig.Client.Servers.ListAsync(new ServerQuery());

        Assert.Equal((1, 3, 6, true), (page.Number, page.TotalPages, page.Total, page.HasNext));
        Assert.Null(page.Items[0].Permissions);
    }

    [Fact]
    public async Task All_pages_are_counted_not_followed_and_doubles_are_given_once()
    {
        using var rig = new Rig()
            .Ok("/api/client?page=1&per_page=2", PageOf(1, 3, "aaaaaaaa", "bbbbbbbb"))
            .Ok("/api/client?page=2&per_page=2", PageOf(2, 3, "bbbbbbbb", "cccccccc"))
            .Ok("/api/client?page=3&per_page=2", PageOf(3, 3, "dddddddd"));
        var seen = new List<string>();

        await foreach (var server in rig.Client.Servers.AllAsync(new ServerQuery { PerPage = 2 }))
            seen.Add(server.Identifier);

        Assert.Equal(["aaaaaaaa", "bbbbbbbb", "cccccccc", "dddddddd"], seen);
        Assert.Equal(3, rig.Http.Requests.Count);
    }

    [Fact]
    public async Task A_list_that_shrinks_while_it_is_read_ends()
    {
        using var rig = new Rig()
            .Ok("/api/client?page=1&per_page=2", PageOf(1, 5, "aaaaaaaa", "bbbbbbbb"))
            .Ok("/api/client?page=2&per_page=2", PageOf(2, 5));
        var count = 0;

        await foreach (var _ in rig.Client.Servers.AllAsync(new ServerQuery { PerPage = 2 }))
            count++;

        Assert.Equal(2, count);
    }

    [Fact]
    public async Task A_list_without_pagination_is_one_page()
    {
        using var rig = new Rig().Ok("/api/client", """{"object":"list","data":[{"object":"server","attributes":{"identifier":"aaaaaaaa"}}]}""");

        var page = await rig.Client.Servers.ListAsync(new ServerQuery());

        Assert.Equal((1, 1, 1, false), (page.Number, page.TotalPages, page.Total, page.HasNext));
    }

    [Fact]
    public async Task Application_servers_are_listed_with_filter_and_order()
    {
        using var rig = new Rig().Ok("/api/application/servers", """{"object":"list","data":[],"meta":{"pagination":{"total":0,"count":0,"per_page":100,"current_page":1,"total_pages":1,"links":{}}}}""");

        await rig.Application.Servers.ListAsync(new Application.ServerQuery { Name = "surv", Sort = Application.IdSort.IdDescending });

        Assert.Equal("/api/application/servers?filter[name]=surv&sort=-id&page=1&per_page=100", rig.Http.Requests[0].Path);
        Assert.Equal(HttpMethod.Get.Method, rig.Http.Requests[0].Method);
    }

    [Fact]
    public async Task Suspending_names_the_server_by_number()
    {
        using var rig = new Rig()
            .On("POST", "/api/application/servers/12/suspend", HttpStatusCode.NoContent)
            .On("POST", "/api/application/servers/12/unsuspend", HttpStatusCode.NoContent);

        await rig.Application.Servers.SuspendAsync(12);
        await rig.Application.Servers.UnsuspendAsync(12);

        Assert.Equal(2, rig.Http.Requests.Count);
    }

    [Fact]
    public async Task An_application_server_is_read_with_its_odd_map_and_flag()
    {
        using var rig = new Rig()
            .Ok("/api/application/servers/1", """
                {"object":"server","attributes":{"id":1,"external_id":null,"uuid":"7250dc0e-c690-4559-8595-4a688351bf36","identifier":"7250dc0e","name":"Survival","description":"","status":"installing",
                "suspended":false,"limits":{"memory":1024,"swap":0,"disk":5120,"io":500,"cpu":0,"threads":null,"oom_disabled":true},"feature_limits":{"databases":2,"allocations":null,"backups":0},
                "user":2,"node":1,"allocation":5,"nest":1,"egg":7,"container":{"startup_command":"java","image":"x","installed":1,"environment":{"JAR":"a.jar","P_SERVER_ALLOCATION_LIMIT":3,"NONE":null}},
                "updated_at":"2026-11-20T12:02:09+00:00","created_at":"2026-11-20T11:58:59.000000Z"}}
                """)
            .Ok("/api/application/servers/1", """{"object":"server","attributes":{"id":1,"container":{"installed":0,"environment":[]}}}""");

        var full = await rig.Application.Servers.GetAsync(1);
        var bare = await rig.Application.Servers.GetAsync(1);

        Assert.Equal((1, 2, 1, 5, 1, 7), (full.Id, full.OwnerId, full.NodeId, full.AllocationId, full.NestId, full.EggId));
        Assert.Equal(("a.jar", "3", null), (full.Container.Environment["JAR"], full.Container.Environment["P_SERVER_ALLOCATION_LIMIT"], full.Container.Environment["NONE"]));
        Assert.Equal((ServerStatus.Installing, true), (full.Status, full.Container.IsInstalled));
        Assert.Empty(bare.Container.Environment);
        Assert.False(bare.Container.IsInstalled);
    }
}
