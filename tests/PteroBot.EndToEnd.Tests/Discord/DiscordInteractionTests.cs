using System.Text.Json.Nodes;

namespace PteroBot.EndToEnd.Tests.Discord;

/// <summary>Answers to interactions: in time, once, of a kind that fits.</summary>
public sealed class DiscordInteractionTests
{
    [Fact]
    public async Task An_answer_is_seen_and_a_second_one_is_refused()
    {
        await using var bot = await RawBot.StartAsync();
        var (interaction, seen) = await bot.AskAsync();

        var first = await bot.Client.CallbackAsync(interaction, 4, new JsonObject { ["content"] = "hello" }, "?with_response=true");
        var second = await bot.Client.CallbackAsync(interaction, 4, new JsonObject { ["content"] = "again" });
        var answer = await seen;

        Assert.Equal(200, first.Status);
        Assert.Equal("hello", (string?)first.Body!["resource"]!["message"]!["content"]);
        Assert.Equal((400, 40060), (second.Status, second.Code));
        Assert.Equal("hello", (string?)answer["messages"]![0]!["content"]);
    }

    [Fact]
    public async Task After_three_seconds_the_interaction_is_unknown_and_the_person_is_told()
    {
        await using var bot = await RawBot.StartAsync();
        var (interaction, seen) = await bot.AskAsync();

        bot.Sandbox.App.Discord.Clock.Advance(TimeSpan.FromSeconds(3.1));
        var late = await bot.Client.CallbackAsync(interaction, 4, new JsonObject { ["content"] = "late" });
        var followUp = await bot.Client.PostAsync(RawBot.FollowUps(interaction), new JsonObject { ["content"] = "late" });

        Assert.Equal((404, 10062), (late.Status, late.Code));
        Assert.Equal((404, 10015), (followUp.Status, followUp.Code));
        Assert.Equal("The application did not respond", (string?)(await seen)["error"]);
    }

    [Fact]
    public async Task After_fifteen_minutes_the_token_is_dead_and_the_message_can_still_be_edited_by_its_channel()
    {
        await using var bot = await RawBot.StartAsync();
        var (interaction, seen) = await bot.AskAsync();
        await bot.Client.CallbackAsync(interaction, 4, new JsonObject { ["content"] = "hello" });
        var id = (await seen)["messages"]![0]!["id"];

        bot.Sandbox.App.Discord.Clock.Advance(TimeSpan.FromMinutes(15));
        var edit = await bot.Client.PatchAsync(RawBot.Original(interaction), new JsonObject { ["content"] = "late" });
        var byChannel = await bot.Client.PatchAsync($"channels/{RawClient.General}/messages/{id}", new JsonObject { ["content"] = "later" });

        Assert.Equal((401, 50027), (edit.Status, edit.Code));
        Assert.Equal(200, byChannel.Status);
    }

    [Fact]
    public async Task A_follow_up_before_the_answer_is_an_unknown_webhook()
    {
        await using var bot = await RawBot.StartAsync();
        var (interaction, _) = await bot.AskAsync(wait: 0);

        var early = await bot.Client.PostAsync(RawBot.FollowUps(interaction), new JsonObject { ["content"] = "early" });

        Assert.Equal((404, 10015), (early.Status, early.Code));
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(1)]
    public async Task A_command_takes_no_answer_of_another_kind(int type)
    {
        await using var bot = await RawBot.StartAsync();
        var (interaction, _) = await bot.AskAsync(wait: 0);

        var answer = await bot.Client.CallbackAsync(interaction, type, new JsonObject());

        Assert.Equal((400, 50035), (answer.Status, answer.Code));
        Assert.Equal("BASE_TYPE_CHOICES", answer.ErrorAt("type"));
    }

    [Fact]
    public async Task A_wrong_token_is_an_unknown_interaction()
    {
        await using var bot = await RawBot.StartAsync();
        var (interaction, _) = await bot.AskAsync(wait: 0);

        var answer = await bot.Client.PostAsync($"interactions/{interaction["id"]}/wrong/callback", new JsonObject { ["type"] = 5 });

        Assert.Equal((404, 10062), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task An_ephemeral_answer_is_there_for_one_person_only()
    {
        await using var bot = await RawBot.StartAsync();
        var (interaction, seen) = await bot.AskAsync("member");
        await bot.Client.CallbackAsync(interaction, 4, new JsonObject { ["content"] = "secret", ["flags"] = 64, ["components"] = Buttons("a") });
        var id = (string)(await seen)["messages"]![0]!["id"]!;

        var pressed = await Assert.ThrowsAsync<SandboxRefusal>(() => bot.Sandbox.PressAsync("owner", id, "a"));
        var byChannel = await bot.Client.GetAsync($"channels/{RawClient.General}/messages/{id}");
        var deleted = await bot.Client.DeleteAsync(RawBot.Original(interaction));

        Assert.Equal(409, pressed.Status);
        Assert.Empty(await bot.Sandbox.MessagesAsync("owner"));
        Assert.Equal((404, 10008), (byChannel.Status, byChannel.Code));
        Assert.Equal(204, deleted.Status);
        Assert.Empty(await bot.Sandbox.MessagesAsync("member"));
    }

    [Fact]
    public async Task The_wait_ends_with_the_edit_of_a_deferred_answer()
    {
        await using var bot = await RawBot.StartAsync();
        var (interaction, seen) = await bot.AskAsync();

        await bot.Client.CallbackAsync(interaction, 5, new JsonObject { ["flags"] = 64 });
        var early = seen.IsCompleted;
        await bot.Client.PatchAsync(RawBot.Original(interaction), new JsonObject { ["content"] = "done" });
        var answer = await seen;

        Assert.False(early);
        Assert.Equal("message", (string?)answer["kind"]);
        Assert.Equal(64, (int)answer["messages"]![0]!["flags"]!);
        Assert.Equal("done", (string?)answer["messages"]![0]!["content"]);
    }

    [Fact]
    public async Task The_components_v2_flag_is_refused_on_a_deferral()
    {
        await using var bot = await RawBot.StartAsync();
        var (interaction, _) = await bot.AskAsync(wait: 0);

        var answer = await bot.Client.CallbackAsync(interaction, 5, new JsonObject { ["flags"] = 32_768 });

        Assert.Equal("MESSAGE_FLAGS_INVALID", answer.ErrorAt("data", "flags"));
    }

    [Fact]
    public async Task A_first_follow_up_takes_the_place_of_the_loading_message()
    {
        await using var bot = await RawBot.StartAsync();
        var (interaction, seen) = await bot.AskAsync();

        await bot.Client.CallbackAsync(interaction, 5);
        await bot.Client.PostAsync(RawBot.FollowUps(interaction), new JsonObject { ["content"] = "instead" });
        var answer = await seen;

        Assert.Equal(["instead"], answer["messages"]!.AsArray().Select(message => (string?)message!["content"]));
    }

    [Fact]
    public async Task A_deferral_that_is_taken_back_is_final_with_the_next_follow_up()
    {
        await using var bot = await RawBot.StartAsync();
        var (interaction, seen) = await bot.AskAsync();

        await bot.Client.CallbackAsync(interaction, 5);
        await bot.Client.DeleteAsync(RawBot.Original(interaction));
        await bot.Client.PostAsync(RawBot.FollowUps(interaction), new JsonObject { ["content"] = "only you", ["flags"] = 64 });
        var answer = await seen;

        Assert.Equal(["only you"], answer["messages"]!.AsArray().Select(message => (string?)message!["content"]));
    }

    [Fact]
    public async Task What_a_button_updates_is_its_own_message()
    {
        await using var bot = await RawBot.StartAsync();
        var posted = await bot.Client.SayAsync(new JsonObject { ["content"] = "press", ["components"] = Buttons("x/1") });
        var pressed = bot.Sandbox.PressAsync("member", (string)posted.Body!["id"]!, "x/1");
        var interaction = await bot.NextAsync();

        await bot.Client.CallbackAsync(interaction, 7, new JsonObject { ["content"] = "pressed" });
        var answer = await pressed;

        Assert.Equal("x/1", (string?)interaction["data"]!["custom_id"]);
        Assert.Equal("mia", (string?)interaction["member"]!["user"]!["username"]);
        Assert.Equal((string?)posted.Body["id"], (string?)interaction["message"]!["id"]);
        Assert.Equal("update", (string?)answer["kind"]);
        Assert.Equal("pressed", (string?)answer["messages"]![0]!["content"]);
    }

    [Fact]
    public async Task A_hidden_command_cannot_be_run()
    {
        await using var bot = await RawBot.StartAsync();

        var hidden = await Assert.ThrowsAsync<SandboxRefusal>(() => bot.Sandbox.CommandAsync("member", "guarded"));
        var unknown = await Assert.ThrowsAsync<SandboxRefusal>(() => bot.Sandbox.CommandAsync("member", "nothing"));
        var unseen = await Assert.ThrowsAsync<SandboxRefusal>(() => bot.Sandbox.CommandAsync("member", "do", channel: "audit"));

        Assert.Equal([409, 409, 409], [hidden.Status, unknown.Status, unseen.Status]);
    }

    [Fact]
    public async Task A_command_in_a_direct_conversation_has_a_user_and_no_guild()
    {
        await using var bot = await RawBot.StartAsync();
        var seen = bot.Sandbox.CommandAsync("member", "do", channel: "dm");
        var interaction = await bot.NextAsync();

        await bot.Client.CallbackAsync(interaction, 4, new JsonObject { ["content"] = "hello" });
        await seen;

        Assert.Equal("mia", (string?)interaction["user"]!["username"]);
        Assert.Null(interaction["guild_id"]);
        Assert.Equal(1, (int)interaction["context"]!);
        Assert.Single(await bot.Sandbox.MessagesAsync("member", "dm"));
    }

    [Fact]
    public async Task Roles_that_are_given_arrive_with_the_next_interaction()
    {
        await using var bot = await RawBot.StartAsync();
        await bot.Sandbox.PostAsync("sandbox/roles", new { person = "stranger", role = "Builders", has = true });

        var (interaction, _) = await bot.AskAsync("stranger", wait: 0);

        Assert.Single(interaction["member"]!["roles"]!.AsArray());
    }

    private static JsonArray Buttons(string customId) =>
    [
        new JsonObject
        {
            ["type"] = 1,
            ["components"] = new JsonArray(new JsonObject { ["type"] = 2, ["style"] = 1, ["label"] = "Press", ["custom_id"] = customId }),
        },
    ];
}
