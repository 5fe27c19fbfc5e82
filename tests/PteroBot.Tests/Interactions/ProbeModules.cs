using Discord;
using Discord.Interactions;
using PteroBot.Interactions;

namespace PteroBot.Tests.Interactions;

/// <summary>What the probes saw, and what they are to do.</summary>
internal sealed class Probe
{
    public List<string> Seen { get; } = [];

    /// <summary>Runs inside the handler.</summary>
    public Func<BotContext, Task> Act { get; set; } = _ => Task.CompletedTask;

    public HashSet<object> Scopes { get; } = [];
}

/// <summary>Tells scopes apart.</summary>
internal sealed class ScopeMark;

/// <summary>A handler of each kind.</summary>
internal sealed class ProbeModule(Probe probe, ScopeMark mark) : BotModule
{
    [SlashCommand("private", "-")]
    public Task PrivateAsync() => DoAsync("private");

    [SlashCommand("public", "-")]
    [Reply(ReplyKind.Public)]
    public Task PublicAsync() => DoAsync("public");

    [SlashCommand("at-once", "-")]
    [Reply(ReplyKind.AtOnce)]
    public Task AtOnceAsync() => DoAsync("at once");

    [SlashCommand("modal", "-")]
    [Reply(ReplyKind.Modal)]
    public Task OpenModalAsync() => OpenAsync(new ModalBuilder("Title", CustomId.Of("probe", "modal")).AddTextInput("Field", "field"));

    [SlashCommand("guild-only", "-")]
    [GuildOnly]
    [Reply(ReplyKind.Public)]
    public Task GuildOnlyAsync() => DoAsync("guild only");

    [SlashCommand("managers", "-")]
    [GuildAdministrator]
    public Task ManagersAsync() => DoAsync("managers");

    [SlashCommand("slow", "-")]
    [Cooldown(10)]
    public Task CooldownAsync() => DoAsync("slow");

    [ComponentInteraction("probe/update/*")]
    [Reply(ReplyKind.Update)]
    public Task UpdateAsync(string argument) => DoAsync($"update {argument}");

    [ComponentInteraction("probe/card/*")]
    [Reply(ReplyKind.Public)]
    public Task CardAsync(string argument) => DoAsync($"card {argument}");

    [ComponentInteraction("probe/kill/*/*")]
    [Reply(ReplyKind.Update)]
    [Confirmed]
    public Task KillAsync(string server, string confirmation) => DoAsync($"kill {server}");

    [ModalInteraction("probe/modal/*")]
    public Task SubmitAsync(string argument, SubmittedModal modal) => DoAsync($"submit {argument} {Typed("field")}");

    private async Task DoAsync(string what)
    {
        lock (probe)
        {
            probe.Seen.Add(what);
            probe.Scopes.Add(mark);
        }
        await probe.Act(Context);
        await ReplyAsync($"done {what}");
    }
}
