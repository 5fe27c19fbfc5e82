using PteroBot.Interactions;
using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Features.Power;

/// <summary>What a person is told at the end of a power action. <c>name</c> and <c>node</c> are escaped by the caller.</summary>
internal static class PowerTexts
{
    private const int LineLength = 150;

    public static string Of(PowerOutcome outcome, string name, string node) => outcome switch
    {
        PowerOutcome.Done done => Of(done, name),
        PowerOutcome.AlreadySo so => $"{name} is already {Theme.Of(so.Condition).Word.ToLowerInvariant()}.",
        PowerOutcome.StillStopping => $"{name} is stopping. Wait until it is offline; Kill ends it at once.",
        PowerOutcome.InProgress busy => $"<@{busy.Other.UserId}> asked to {PowerWords.Verb(busy.Other.Signal)} {name} {Moments.Relative(busy.Other.At)}, and that is not finished yet.",
        PowerOutcome.Closed closed => Sentences.Closed(closed.Condition, name, node) ?? $"{name} takes no orders now.",
        PowerOutcome.Refused { Failure: NodeFailedException { Reached: false } } => Sentences.Closed(ServerCondition.NodeDown, name, node)!,
        PowerOutcome.Refused refused => PanelFailureText.Of(refused.Failure),
        PowerOutcome.CameDown fallen => $"{name} went offline again while it was starting.{LastLine(fallen.LastLine)}",
        PowerOutcome.NotYet late => Of(late, name),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static string Of(PowerOutcome.Done done, string name) => done.Signal switch
    {
        PowerSignal.Start => $"{name} is running after {Moments.Span(done.Took)}.",
        PowerSignal.Restart => $"{name} is up again after {Moments.Span(done.Took)}.",
        PowerSignal.Stop => $"{name} is offline after {Moments.Span(done.Took)}.",
        PowerSignal.Kill => $"{name} was killed and is offline.",
        _ => throw new ArgumentOutOfRangeException(nameof(done)),
    };

    private static string Of(PowerOutcome.NotYet late, string name)
    {
        var waited = Moments.Span(late.Waited);
        return late switch
        {
            { Now.IsKnown: false } => $"The panel accepted it, but nobody can tell how {name} is now. {Sentences.LastKnown(late.Now)}".TrimEnd(),
            { Now.Condition: ServerCondition.Starting } => $"{name} is still starting after {waited}. That is normal for large worlds; /status shows when it is up.",
            { Now.Condition: ServerCondition.Stopping } => $"{name} is still stopping after {waited}. The node gives it ten minutes; Kill ends it at once.",
            { HasReacted: true } => $"{name} is {Theme.Of(late.Now.Condition).Word.ToLowerInvariant()} after {waited} and has not come further.",
            { Now.IsLive: false } => $"The panel accepted it, but has told nothing new about {name} in {waited}. Your key may not listen to the server, so its state can be 20 s old.",
            _ => $"The panel accepted it, but {name} has not reacted in {waited}. Another action may hold it; its console on the panel tells more.",
        };
    }

    private static string LastLine(string? line) => line is null ? "" : $" Its last line was {Outside.Code(line, LineLength)}.";
}
