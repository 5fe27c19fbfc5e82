namespace PteroBot.Languages;

/// <content>Servers that stop when nobody plays.</content>
internal sealed partial class English
{
    public override string StopsWhenEmpty(string relative) => $"stops {relative} when nobody comes";

    public override string AboutToStop(string server) => $"{server} is about to stop";

    public override string EmptySince(string since, string stops) => $"Nobody has played there since {since}. It stops {stops}, unless somebody joins.";

    public override string WhoMayCancelStop(string span, string creator) => $"Whoever may stop or start it can cancel; then it has {span} more. Set by {creator}.";

    public override string CancelStop => "Cancel";

    public override string StoppingWhenEmpty(string server) => $"{server}: stopping when empty";

    public override string StopCancelled(string person, string relative) => $"It goes on: {person} cancelled. If nobody plays, it stops {relative}, and that is announced again.";

    public override string SomebodyCame => "It goes on: somebody has come.";

    public override string NobodyTellsPlayers => "It goes on: nobody can tell any more whether somebody plays.";

    public override string RunsNoMore => "It does not run any more.";

    public override string TimeBeginsAnew => "Nobody could tell for a while whether somebody plays, so the time begins anew.";

    public override string StopsNoMore(string reason) => $"It is not stopped any more when it is empty, because {reason}. Whoever may stop it can set it again with `/autostop set`.";

    public override string CreatorMayNotStop => "its creator may not stop it any more";

    public override string CreatorUnknown => "it is not known whether its creator may still stop it";
}
