using System.Text.RegularExpressions;
using PteroBot.Panel.Client;

namespace PteroBot.Panel.Tests.Recorded;

/// <summary>Every recorded answer of the calls that the library makes is either read or becomes a member of the failure family.</summary>
public sealed partial class RecordedReadsTests
{
    private static readonly (string Method, Regex Path, Func<Rig, Task<object?>> Call)[] Calls =
    [
        ("GET", ClientList(), async rig => await rig.Client.Servers.ListAsync(new ServerQuery())),
        ("GET", Account(), async rig => await rig.Client.Account.GetAsync()),
        ("GET", Permissions(), async rig => await rig.Client.Servers.PermissionsAsync()),
        ("GET", Keys(), async rig => await rig.Client.ApiKeys.ListAsync()),
        ("GET", Server(), async rig => await rig.Client.Servers.GetAsync(Rig.Server)),
        ("GET", Resources(), async rig => await rig.Client.Servers.ResourcesAsync(Rig.Server)),
        ("GET", Websocket(), async rig => await rig.Client.Console.CredentialsAsync(Rig.Server)),
        ("GET", ApplicationList(), async rig => await rig.Application.Servers.ListAsync(new Application.ServerQuery())),
        ("GET", ApplicationServer(), async rig => await rig.Application.Servers.GetAsync(1)),
    ];

    [Theory]
    [InlineData("panel-fixtures")]
    [InlineData("pelican-fixtures")]
    public async Task Recorded_answers_are_understood(string folder)
    {
        var problems = new List<string>();
        var read = 0;

        foreach (var recorded in RecordedCall.All(folder))
            foreach (var (_, _, call) in Calls.Where(c => c.Method == recorded.Method && c.Path.IsMatch(recorded.Path.Split('?')[0])))
            {
                read++;
                if (await TryAsync(recorded, call) is { } problem)
                    problems.Add(problem);
            }

        Assert.Empty(problems);
        Assert.True(read > 40, $"Only {read} recordings were tried.");
    }

    private static async Task<string?> TryAsync(RecordedCall recorded, Func<Rig, Task<object?>> call)
    {
        using var rig = new Rig();
        foreach (var path in new[] { "/api/client", "/api/client/account", "/api/client/permissions", "/api/client/account/api-keys", "/api/client/servers/7250dc0e", "/api/client/servers/7250dc0e/resources", "/api/client/servers/7250dc0e/websocket", "/api/application/servers", "/api/application/servers/1" })
            rig.Http.On("GET", path, _ => recorded.Answer());
        try
        {
            var result = await call(rig);
            return recorded.Status == 200 && result is not null ? null : $"{recorded.File}: {recorded.Status} was read as {result}";
        }
        catch (PanelException failure)
        {
            return recorded.Status == 200 && recorded.Body?.StartsWith('<') != true ? $"{recorded.File}: {failure}" : null;
        }
    }

    [GeneratedRegex("^/api/client$")]
    private static partial Regex ClientList();

    [GeneratedRegex("^/api/client/account$")]
    private static partial Regex Account();

    [GeneratedRegex("^/api/client/permissions$")]
    private static partial Regex Permissions();

    [GeneratedRegex("^/api/client/account/api-keys$")]
    private static partial Regex Keys();

    [GeneratedRegex("^/api/client/servers/[^/]+$")]
    private static partial Regex Server();

    [GeneratedRegex("^/api/client/servers/[^/]+/resources$")]
    private static partial Regex Resources();

    [GeneratedRegex("^/api/client/servers/[^/]+/websocket$")]
    private static partial Regex Websocket();

    [GeneratedRegex("^/api/application/servers$")]
    private static partial Regex ApplicationList();

    [GeneratedRegex(@"^/api/application/servers/\d+$")]
    private static partial Regex ApplicationServer();
}
