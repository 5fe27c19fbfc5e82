namespace PteroBot.Languages;

/// <content>Servers that stop when nobody plays.</content>
internal abstract partial class Language
{
    public abstract string StopsWhenEmpty(string relative);

    public abstract string AboutToStop(string server);

    public abstract string EmptySince(string since, string stops);

    public abstract string WhoMayCancelStop(string span, string creator);

    public abstract string CancelStop { get; }

    public abstract string StoppingWhenEmpty(string server);

    public abstract string StopCancelled(string person, string relative);

    public abstract string SomebodyCame { get; }

    public abstract string NobodyTellsPlayers { get; }

    public abstract string RunsNoMore { get; }

    public abstract string TimeBeginsAnew { get; }

    public abstract string StopsNoMore(string reason);

    public abstract string CreatorMayNotStop { get; }

    public abstract string CreatorUnknown { get; }
}
