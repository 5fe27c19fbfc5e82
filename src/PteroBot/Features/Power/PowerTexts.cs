using PteroBot.Interactions;
using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Features.Power;

/// <summary>What a person is told at the end of a power action. <c>name</c> and <c>node</c> are escaped by the caller.</summary>
internal static class PowerTexts
{
    private const int LineLength = 150;

    /// <summary>For everybody in a channel, in the language that is spoken there.</summary>
    public static string Public(PowerOutcome outcome, string name, string node) =>
        outcome is PowerOutcome.Refused refused ? Sentences.NotDone(refused.Failure, name, node) : Of(outcome, name, node);

    public static string Of(PowerOutcome outcome, string name, string node) => outcome switch
    {
        PowerOutcome.Done done => Of(done, name),
        PowerOutcome.AlreadySo so => Language.Current.AlreadySo(name, Theme.Of(so.Condition).Word.ToLowerInvariant()),
        PowerOutcome.StillStopping => Language.Current.StillStopping(name),
        PowerOutcome.InProgress busy => Language.Current.UnderWay($"<@{busy.Other.UserId}>", Language.Current.Doing(PowerDesk.ActionOf(busy.Other.Signal), name), Moments.Relative(busy.Other.At)),
        PowerOutcome.Closed closed => Sentences.Closed(closed.Condition, name, node) ?? Language.Current.TakesNoOrders(name),
        PowerOutcome.Refused { Failure: NodeFailedException { Reached: false } } => Sentences.Closed(ServerCondition.NodeDown, name, node)!,
        PowerOutcome.Refused refused => PanelFailureText.Of(refused.Failure),
        PowerOutcome.CameDown fallen => $"{Language.Current.FellWhileStarting(name)}{LastLine(fallen.LastLine)}",
        PowerOutcome.NotYet late => Of(late, name),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static string Of(PowerOutcome.Done done, string name) => done.Signal switch
    {
        PowerSignal.Start => Language.Current.Runs(name, Moments.Span(done.Took)),
        PowerSignal.Restart => Language.Current.RunsAgain(name, Moments.Span(done.Took)),
        PowerSignal.Stop => Language.Current.IsOffline(name, Moments.Span(done.Took)),
        PowerSignal.Kill => Language.Current.WasKilled(name),
        _ => throw new ArgumentOutOfRangeException(nameof(done)),
    };

    private static string Of(PowerOutcome.NotYet late, string name)
    {
        var waited = Moments.Span(late.Waited);
        return late switch
        {
            { Now.IsKnown: false } => $"{Language.Current.NobodyCanTell(name)} {Sentences.LastKnown(late.Now)}".TrimEnd(),
            { Now.Condition: ServerCondition.Starting } => Language.Current.StartsFor(name, waited),
            { Now.Condition: ServerCondition.Stopping } => Language.Current.StopsFor(name, waited),
            { HasReacted: true } => Language.Current.NoFurther(name, Theme.Of(late.Now.Condition).Word.ToLowerInvariant(), waited),
            { Now.IsLive: false } => Language.Current.NothingNew(name, waited),
            _ => Language.Current.NoReaction(name, waited),
        };
    }

    private static string LastLine(string? line) => line is null ? "" : $" {Language.Current.LastLine(Outside.Code(line, LineLength))}";
}
