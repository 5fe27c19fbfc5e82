namespace PteroBot.Languages;

/// <content>How power actions end.</content>
internal sealed partial class English
{
    public override string Runs(string server, string span) => $"{server} is running after {span}.";

    public override string RunsAgain(string server, string span) => $"{server} is up again after {span}.";

    public override string IsOffline(string server, string span) => $"{server} is offline after {span}.";

    public override string WasKilled(string server) => $"{server} was killed and is offline.";

    public override string AlreadySo(string server, string word) => $"{server} is already {word}.";

    public override string StillStopping(string server) => $"{server} is stopping. Wait until it is offline; Kill ends it at once.";

    public override string TakesNoOrders(string server) => $"{server} takes no orders now.";

    public override string FellWhileStarting(string server) => $"{server} went offline again while it was starting.";

    public override string LastLine(string line) => $"Its last line was {line}.";

    public override string NobodyCanTell(string server) => $"The panel accepted it, but nobody can tell how {server} is now.";

    public override string StartsFor(string server, string span) => $"{server} is still starting after {span}. That is normal for large worlds; /status shows when it is up.";

    public override string StopsFor(string server, string span) => $"{server} is still stopping after {span}. The node gives it ten minutes; Kill ends it at once.";

    public override string NoFurther(string server, string word, string span) => $"{server} is {word} after {span} and has not come further.";

    public override string NothingNew(string server, string span) =>
        $"The panel accepted it, but has told nothing new about {server} in {span}. Your key may not listen to the server, so its state can be 20 s old.";

    public override string NoReaction(string server, string span) =>
        $"The panel accepted it, but {server} has not reacted in {span}. Another action may hold it; its console on the panel tells more.";
}
