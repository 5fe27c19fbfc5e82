using System.Net;
using PteroBot.TestKit;

namespace PteroBot.Panel.Tests.Http;

public sealed class SharingTests
{
    private const string Resources = "/api/client/servers/7250dc0e/resources";
    private const string Running = """{"object":"stats","attributes":{"current_state":"running"}}""";

    private static (TaskCompletionSource Asked, TaskCompletionSource Answer) Hold(Rig rig, string path, string json)
    {
        var (asked, answer) = (new TaskCompletionSource(), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        rig.Http.On("GET", path, async (_, ct) =>
        {
            asked.TrySetResult();
            await answer.Task.WaitAsync(ct);
            return StubHttp.Answer(HttpStatusCode.OK, json, "application/json");
        });
        return (asked, answer);
    }

    [Fact]
    public async Task Identical_reads_share_one_call()
    {
        using var rig = new Rig();
        var (_, answer) = Hold(rig, "/api/client/account", """{"object":"user","attributes":{"id":7}}""");

        var calls = Enumerable.Range(0, 20).Select(_ => rig.Client.Account.GetAsync()).ToList();
        answer.SetResult();
        var accounts = await Task.WhenAll(calls);

        Assert.All(accounts, a => Assert.Equal(7, a.Id));
        Assert.Single(rig.Http.Requests);
    }

    [Fact]
    public async Task Reads_that_begin_at_the_same_moment_share_one_call_too()
    {
        const int Callers = 8;
        const int Rounds = 200;
        using var rig = new Rig();
        using var together = new Barrier(Callers);
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        rig.Http.On("GET", "/api/client", async (_, _) =>
        {
            await answer.Task;
            return StubHttp.Answer(HttpStatusCode.OK, """{"object":"list","data":[]}""", "application/json");
        });

        // The page makes each round a read of its own.
        var asked = await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Factory.StartNew(AskAll, TaskCreationOptions.LongRunning)));
        answer.SetResult();
        await Task.WhenAll(asked.SelectMany(calls => calls));

        Assert.Equal(Rounds, rig.Http.Requests.Count);

        List<Task> AskAll()
        {
            var calls = new List<Task>();
            for (var round = 0; round < Rounds; round++)
            {
                together.SignalAndWait();
                calls.Add(rig.Client.Servers.ListAsync(new Client.ServerQuery { Page = round + 1 }));
            }
            return calls;
        }
    }

    [Fact]
    public async Task Somebody_who_gives_up_does_not_end_it_for_the_others()
    {
        using var rig = new Rig();
        using var cancel = new CancellationTokenSource();
        var (asked, answer) = Hold(rig, "/api/client/account", """{"object":"user","attributes":{"id":7}}""");

        var first = rig.Client.Account.GetAsync(cancel.Token);
        await asked.Task;
        var second = rig.Client.Account.GetAsync();
        await cancel.CancelAsync();
        answer.SetResult();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(7, (await second).Id);
    }

    [Fact]
    public async Task When_all_give_up_the_call_ends_and_the_next_one_is_new()
    {
        using var rig = new Rig();
        using var cancel = new CancellationTokenSource();
        var ended = new TaskCompletionSource();
        var asked = new TaskCompletionSource();
        rig.Http.On("GET", "/api/client/account", async (_, ct) =>
        {
            asked.SetResult();
            await using var registration = ct.Register(() => ended.SetResult());
            await Task.Delay(Timeout.Infinite, ct);
            throw new InvalidOperationException();
        });
        rig.Ok("/api/client/account", """{"object":"user","attributes":{"id":8}}""");

        var first = rig.Client.Account.GetAsync(cancel.Token);
        await asked.Task;
        await cancel.CancelAsync();
        await ended.Task;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(8, (await rig.Client.Account.GetAsync()).Id);
    }

    [Fact]
    public async Task Different_keys_share_nothing()
    {
        using var rig = new Rig().Ok(Resources, Running);
        // The public half is the same; only the secret differs.
        var other = PanelKey.Parse(Rig.Key.Identifier + "AnotherSecretAnotherSecretAnothe");

        await rig.Client.Servers.ResourcesAsync(Rig.Server);
        await rig.Panels.Client(rig.Panel, other).Servers.ResourcesAsync(Rig.Server);

        Assert.Equal(2, rig.Http.Requests.Count);
    }

    [Fact]
    public async Task Resources_are_asked_once_in_twenty_seconds()
    {
        using var rig = new Rig().Ok(Resources, Running);

        await rig.Client.Servers.ResourcesAsync(Rig.Server);
        rig.Clock.Advance(TimeSpan.FromSeconds(19));
        await rig.Background.Servers.ResourcesAsync(Rig.Server);
        var before = rig.Http.Requests.Count;
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        await rig.Client.Servers.ResourcesAsync(Rig.Server);

        Assert.Equal((1, 2), (before, rig.Http.Requests.Count));
    }

    [Fact]
    public async Task A_failure_is_not_kept()
    {
        using var rig = new Rig()
            .On("GET", Resources, HttpStatusCode.GatewayTimeout, """{"errors":[{"code":"DaemonConnectionException","status":"504","detail":"Could not establish a connection to the machine running this server."}]}""")
            .Ok(Resources, Running);

        var failure = await Assert.ThrowsAsync<NodeFailedException>(() => rig.Client.Servers.ResourcesAsync(Rig.Server));
        var resources = await rig.Client.Servers.ResourcesAsync(Rig.Server);

        Assert.False(failure.Reached);
        Assert.Equal(PowerState.Running, resources.State);
    }

    [Fact]
    public async Task A_failure_reaches_everyone_who_waited()
    {
        using var rig = new Rig();
        var answer = new TaskCompletionSource();
        rig.Http.On("GET", "/api/client/account", async (_, _) =>
        {
            await answer.Task;
            return StubHttp.Answer(HttpStatusCode.TooManyRequests, """{"errors":[{"code":"ThrottleRequestsException","status":"429","detail":"x"}]}""", "application/json", ("Retry-After", "12"));
        });

        var calls = Enumerable.Range(0, 3).Select(_ => rig.Client.Account.GetAsync()).ToList();
        answer.SetResult();

        foreach (var call in calls)
            Assert.Equal(12, (await Assert.ThrowsAsync<RateLimitedException>(() => call)).RetryAfter.TotalSeconds);
    }

    [Fact]
    public async Task A_failure_reaches_those_who_stayed_when_the_first_has_given_up()
    {
        using var rig = new Rig();
        using var cancel = new CancellationTokenSource();
        var (asked, answer) = (new TaskCompletionSource(), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        rig.Http.On("GET", "/api/client/account", async (_, _) =>
        {
            asked.SetResult();
            await answer.Task;
            return StubHttp.Answer(HttpStatusCode.TooManyRequests, """{"errors":[{"code":"ThrottleRequestsException","status":"429","detail":"x"}]}""", "application/json", ("Retry-After", "12"));
        });

        var first = rig.Client.Account.GetAsync(cancel.Token);
        await asked.Task;
        var second = rig.Client.Account.GetAsync();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        answer.SetResult();

        await Assert.ThrowsAsync<RateLimitedException>(() => second);
    }

    [Fact]
    public async Task A_slow_reader_does_not_hold_up_the_others()
    {
        using var rig = new Rig();
        using var goOn = new ManualResetEventSlim();
        var (_, answer) = Hold(rig, "/api/client/account", """{"object":"user","attributes":{"id":7}}""");

        var first = ReadSlowlyAsync();
        var second = rig.Client.Account.GetAsync();
        answer.SetResult();

        Assert.Equal(7, (await second.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)).Id);
        goOn.Set();
        await first;

        async Task ReadSlowlyAsync()
        {
            await rig.Client.Account.GetAsync();
            // Holds the thread on which the answer came.
            goOn.Wait(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_person_does_not_wait_for_a_background_read()
    {
        using var rig = new Rig();
        var (asked, answer) = Hold(rig, "/api/client/account", """{"object":"user","attributes":{"id":1}}""");
        rig.Ok("/api/client/account", """{"object":"user","attributes":{"id":2}}""");

        var background = rig.Background.Account.GetAsync();
        await asked.Task;
        var person = await rig.Client.Account.GetAsync();
        answer.SetResult();

        Assert.Equal((2, 1), (person.Id, (await background).Id));
    }

    public static TheoryData<string, Func<Client.ClientApi, Task>> Personal => new()
    {
        { "websocket", client => client.Console.CredentialsAsync(Rig.Server) },
        { "files/download", client => client.Files.DownloadAsync(Rig.Server, "/a.txt") },
        { "files/upload", client => client.Files.UploadAsync(Rig.Server) },
        { "backups/4379843c-2d13-4af3-ae21-839fcd4c392b/download", client => client.Backups.DownloadAsync(Rig.Server, Guid.Parse("4379843c-2d13-4af3-ae21-839fcd4c392b")) },
    };

    [Theory]
    [MemberData(nameof(Personal))]
    public async Task Tokens_and_links_that_work_once_are_never_shared(string route, Func<Client.ClientApi, Task> ask)
    {
        using var rig = new Rig();
        var (_, answer) = Hold(rig, $"/api/client/servers/7250dc0e/{route}", route == "websocket" ? Routes.Samples.Websocket : Routes.Samples.SignedUrl);

        var both = Task.WhenAll(ask(rig.Client), ask(rig.Client));
        answer.SetResult();
        await both;

        Assert.Equal(2, rig.Http.Requests.Count);
    }
}
