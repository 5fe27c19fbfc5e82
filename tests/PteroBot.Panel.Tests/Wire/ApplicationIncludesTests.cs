using PteroBot.Panel.Application;

namespace PteroBot.Panel.Tests.Wire;

public sealed class ApplicationIncludesTests
{
    [Fact]
    public async Task Owner_and_node_come_with_a_server_when_asked_for_and_allowed()
    {
        using var rig = new Rig();
        rig.Ok("/api/application/servers/1?include=user,node", """
            {"object":"server","attributes":{"id":1,"name":"Survival","user":2,"node":3,"relationships":{
            "user":{"object":"user","attributes":{"id":2,"username":"nora","email":"nora@example.com"}},
            "node":{"object":"null_resource","attributes":null}}}}
            """);

        var server = await rig.Application.Servers.GetAsync(1, ServerIncludes.User | ServerIncludes.Node, TestContext.Current.CancellationToken);

        Assert.Equal((2, 3, "nora", null), (server.OwnerId, server.NodeId, server.Owner?.Username, server.Node));
    }
}
