using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.MainJob;

/// <summary>Default deny: the member without a link, the subuser with few permissions, the other guild.</summary>
public sealed class StrangerTests
{
    [Fact]
    public async Task A_stranger_is_refused_every_command_and_every_button()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var card = (await sandbox.As("owner").RunAsync("status", new { server = "survival" })).Message;
        var stranger = sandbox.As("stranger");
        var before = sandbox.AskedOfPanel();

        List<Answer> answers =
        [
            await stranger.RunAsync("servers"),
            await stranger.RunAsync("status", new { server = "survival" }),
            await stranger.RunAsync("power", new { server = "survival", action = "stop" }),
            await stranger.RunAsync("account show"),
            await stranger.RunAsync("setup show"),
            await stranger.RunAsync("admin servers list"),
            await stranger.RunAsync("admin servers suspend", new { server = "1" }),
            await stranger.PressAsync(card, "Restart"),
            await stranger.PressAsync(card, "Stop"),
            await stranger.PressAsync(card, "Kill"),
        ];

        Assert.All(answers, answer => Assert.True(answer.Impossible is not null || answer.Messages.Any(message => message.IsEphemeral)));
        Assert.All(answers.SelectMany(answer => answer.Messages).Where(message => message.Id != card.Id), message =>
        {
            Assert.True(message.IsEphemeral);
            Assert.DoesNotContain("node-1", message.Text, StringComparison.Ordinal);
        });
        Assert.DoesNotContain(sandbox.AskedOfPanel().Skip(before.Count), asked => asked.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_subuser_gets_the_buttons_of_his_permissions_and_no_others()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("member");
        var member = sandbox.As("member");

        var card = (await member.RunAsync("status", new { server = "survival" })).Message;
        await member.RunAsync("power", new { server = "survival", action = "stop" });
        await member.EventuallySeesAsync(seen => seen.Says("permission"));
        var foreign = await member.RunAsync("status", new { server = "creative" });

        Assert.Contains("Restart", card.Pressable);
        Assert.DoesNotContain("Stop", card.Pressable);
        Assert.Contains("None of your servers", foreign.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_administrator_of_another_guild_can_do_nothing_with_this_guilds_key()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.SetUpAsync();

        var elsewhere = await sandbox.As("stranger").RunAsync("admin servers list", channel: await sandbox.ChannelAsync("lighthouse", "general"));

        Assert.DoesNotContain("Survival", elsewhere.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_can_answer_a_confirmation()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var question = await sandbox.As("owner").RunAsync("power", new { server = "survival", action = "kill" });

        var pressed = await sandbox.As("stranger").PressAsync(question.Message, "Kill it");

        Assert.NotNull(pressed.Impossible);
        Assert.DoesNotContain(sandbox.AskedOfPanel(), asked => asked.EndsWith("/power", StringComparison.Ordinal));
    }
}
