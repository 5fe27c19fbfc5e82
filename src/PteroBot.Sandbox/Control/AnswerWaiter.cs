using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord;
using PteroBot.Sandbox.Discord.World;

namespace PteroBot.Sandbox.Control;

/// <summary>Waits until an interaction has its final answer, and tells what its person sees then.</summary>
internal sealed class AnswerWaiter(DiscordWorld world, TimeProvider time)
{
    private const int UsualWait = 5_000;

    public async Task<JsonNode> WaitAsync(Interaction interaction, JsonObject body, CancellationToken cancel)
    {
        var left = TimeSpan.FromMilliseconds(body.Long("wait") ?? UsualWait);
        var began = time.GetTimestamp();
        while (TryTakeChange(interaction, out var changed))
        {
            var rest = left - time.GetElapsedTime(began);
            if (rest <= TimeSpan.Zero)
                break;
            await changed.WaitAsync(rest, time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancel.ThrowIfCancellationRequested();
        }
        lock (world.Gate)
            return Describe(interaction);
    }

    private bool TryTakeChange(Interaction interaction, out Task changed)
    {
        lock (world.Gate)
        {
            changed = interaction.Changed;
            return !interaction.IsDone;
        }
    }

    private JsonObject Describe(Interaction interaction) => new()
    {
        ["interaction"] = interaction.Id.Text(),
        ["kind"] = KindOf(interaction),
        ["done"] = interaction.IsDone,
        ["firstAnswerMs"] = interaction.AnsweredAt is { } answered ? Math.Round((answered - interaction.Created).TotalMilliseconds, 2) : null,
        ["messages"] = Json.Array(MessagesOf(interaction).Select(message => world.Show(message))),
        ["modal"] = interaction.Modal?.DeepClone(),
        ["choices"] = interaction.Choices?.DeepClone(),
        ["error"] = interaction.IsLost ? "The application did not respond" : null,
    };

    private static string KindOf(Interaction interaction) => interaction.Answer switch
    {
        AnswerType.None => "none",
        AnswerType.DeferredMessage when !interaction.IsDone => "deferred",
        AnswerType.Message or AnswerType.DeferredMessage => "message",
        AnswerType.DeferredUpdate when !interaction.IsFollowed => "deferredUpdate",
        AnswerType.Update or AnswerType.DeferredUpdate => "update",
        AnswerType.Choices => "choices",
        AnswerType.Modal => "modal",
        _ => "pong",
    };

    private static IEnumerable<DiscordMessage> MessagesOf(Interaction interaction) =>
        (interaction.Original is { } original ? [original, .. interaction.Followups] : interaction.Followups)
        .Where(message => message.Channel.Messages.ContainsKey(message.Id));
}
