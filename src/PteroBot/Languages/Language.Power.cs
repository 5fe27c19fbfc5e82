namespace PteroBot.Languages;

/// <content>How power actions end.</content>
internal abstract partial class Language
{
    public abstract string Runs(string server, string span);

    public abstract string RunsAgain(string server, string span);

    public abstract string IsOffline(string server, string span);

    public abstract string WasKilled(string server);

    public abstract string AlreadySo(string server, string word);

    public abstract string StillStopping(string server);

    public abstract string TakesNoOrders(string server);

    public abstract string FellWhileStarting(string server);

    public abstract string LastLine(string line);

    public abstract string NobodyCanTell(string server);

    public abstract string StartsFor(string server, string span);

    public abstract string StopsFor(string server, string span);

    public abstract string NoFurther(string server, string word, string span);

    public abstract string NothingNew(string server, string span);

    public abstract string NoReaction(string server, string span);
}
