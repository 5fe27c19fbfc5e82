using System.Net;
using System.Text.Json;
using PteroBot.Audit;
using PteroBot.Tests.Features.Backups;
using static PteroBot.Tests.Features.Schedules.ScheduleScript;

namespace PteroBot.Tests.Features.Schedules;

/// <summary>The restart with warning.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task It_begins_ten_minutes_early_warns_three_times_and_is_switched_on_at_the_end()
    {
        await using var world = await PanelThatTakesAsync();

        var calls = await world.RunAsync("restart", ("when", "every day at 05:00"));

        Assert.Equal(["""{"name":"Restart with warning","minute":"50","hour":"4","day_of_month":"*","month":"*","day_of_week":"*","is_active":false,"only_when_online":true}"""], world.Sent(Root));
        Assert.Equal([("command", "say The server restarts in 10 minutes", 0), ("command", "say The server restarts in 5 minutes", 300),
            ("command", "say The server restarts in 1 minute", 240), ("power", "restart", 60)], world.Sent($"{Root}/1/tasks").Select(TaskOf));
        Assert.Contains("\"is_active\":true", Assert.Single(world.Sent($"{Root}/1")), StringComparison.Ordinal);
        Assert.StartsWith("edit: **Survival** restarts every day at 05:00, announced with `say The server restarts in 10 minutes` and again 5 minutes and 1 minute before.", calls[^1], StringComparison.Ordinal);
        Assert.Equal("schedules.restart", Assert.Single(await world.AuditAsync()).Action);
    }

    [Fact]
    public async Task The_text_and_the_command_can_be_others()
    {
        await using var world = await PanelThatTakesAsync();

        await world.RunAsync("restart", ("when", "mondays at 00:05"), ("text", "Neustart"), ("command", "broadcast"));

        Assert.Equal("broadcast Neustart (in 10 minutes)", TaskOf(world.Sent($"{Root}/1/tasks")[0]).Payload);
        Assert.Contains("\"minute\":\"55\",\"hour\":\"23\",\"day_of_month\":\"*\",\"month\":\"*\",\"day_of_week\":\"0\"", Assert.Single(world.Sent(Root)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("every 15 minutes", "every twenty minutes at most")]
    [InlineData("on the 1st of every month at 00:05", "Choose a time after 00:10")]
    [InlineData("some time", "I do not understand")]
    public async Task What_has_no_room_for_warnings_is_refused(string when, string sentence)
    {
        await using var world = await PanelThatTakesAsync();

        var calls = await world.RunAsync("restart", ("when", when));

        Assert.Contains(sentence, calls[^1], StringComparison.Ordinal);
        Assert.Empty(world.Sent(Root));
    }

    [Fact]
    public async Task Half_of_one_stays_off_and_is_told()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithSchedules();
        world.Http.On("POST", Root, HttpStatusCode.OK, Json(name: "Restart with warning", state: "off"));
        world.Http.Refuse("POST", $"{Root}/1/tasks", HttpStatusCode.BadRequest, "ServiceLimitExceededException", "Schedules may not have more than 2 tasks associated with them.");

        var calls = await world.RunAsync("restart", ("when", "every day at 05:00"));

        Assert.Contains("**Restart with warning** is begun but not finished, so it is off: The panel said no", calls[^1], StringComparison.Ordinal);
        Assert.Empty(world.Sent($"{Root}/1"));
        Assert.Equal(AuditResult.Refused, Assert.Single(await world.AuditAsync()).Result);
    }

    [Fact]
    public async Task A_whole_one_is_told_as_whole_though_the_list_does_not_come_afterwards()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithSurvival("running");
        world.Http.Refuse("GET", Root, HttpStatusCode.InternalServerError, "ErrorException", "An unexpected error was encountered.");
        Take(world);

        var calls = await world.RunAsync("restart", ("when", "every day at 05:00"));

        Assert.StartsWith("edit: **Survival** restarts every day at 05:00", calls[^1], StringComparison.Ordinal);
        Assert.Equal(AuditResult.Succeeded, Assert.Single(await world.AuditAsync()).Result);
    }

    [Fact]
    public async Task Who_may_make_schedules_but_not_fill_them_is_told_before_anything_is_made()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithSchedulesFor("schedule.create");

        var calls = await world.RunAsync("restart", ("when", "every day at 05:00"));

        Assert.Contains("`schedule.update`", calls[^1], StringComparison.Ordinal);
        Assert.Empty(world.Sent(Root));
    }

    private static async Task<FeatureWorld> PanelThatTakesAsync()
    {
        var world = (await FeatureWorld.StartAsync()).WithSchedules();
        Take(world);
        return world;
    }

    private static void Take(FeatureWorld world)
    {
        world.Http.On("POST", Root, HttpStatusCode.OK, Json(name: "Restart with warning", state: "off"));
        world.Http.On("POST", $"{Root}/1/tasks", HttpStatusCode.OK, Task());
        world.Http.On("POST", $"{Root}/1", HttpStatusCode.OK, Json(name: "Restart with warning", tasks: Task()));
    }

    private static (string Action, string Payload, int Offset) TaskOf(string body)
    {
        var json = JsonDocument.Parse(body).RootElement;
        return (json.GetProperty("action").GetString()!, json.GetProperty("payload").GetString()!, json.GetProperty("time_offset").GetInt32());
    }
}
