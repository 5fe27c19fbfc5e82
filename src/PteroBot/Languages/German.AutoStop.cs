namespace PteroBot.Languages;

/// <content>Servers that stop when nobody plays.</content>
internal sealed partial class German
{
    public override string StopsWhenEmpty(string relative) => $"stoppt {relative}, wenn niemand kommt";

    public override string AboutToStop(string server) => $"{server} stoppt bald";

    public override string EmptySince(string since, string stops) => $"Dort hat seit {since} niemand gespielt. Er stoppt {stops}, wenn niemand kommt.";

    public override string WhoMayCancelStop(string span, string creator) => $"Wer ihn stoppen oder starten darf, kann abbrechen; dann hat er weitere {span}. Eingestellt von {creator}.";

    public override string CancelStop => "Abbrechen";

    public override string StoppingWhenEmpty(string server) => $"{server}: Stopp, wenn niemand spielt";

    public override string StopCancelled(string person, string relative) => $"Er läuft weiter: {person} hat abgebrochen. Wenn niemand spielt, stoppt er {relative}, und das wird wieder angekündigt.";

    public override string SomebodyCame => "Er läuft weiter: Jemand ist gekommen.";

    public override string NobodyTellsPlayers => "Er läuft weiter: Niemand weiß mehr, ob jemand spielt.";

    public override string RunsNoMore => "Er läuft nicht mehr.";

    public override string TimeBeginsAnew => "Eine Weile wusste niemand, ob jemand spielt; die Zeit beginnt von vorn.";

    public override string StopsNoMore(string reason) => $"Er wird nicht mehr gestoppt, wenn niemand spielt: {reason}. Wer ihn stoppen darf, kann es mit `/autostop set` wieder einstellen.";

    public override string CreatorMayNotStop => "wer es eingestellt hat, darf ihn nicht mehr stoppen";

    public override string CreatorUnknown => "es ist nicht bekannt, ob ihn noch stoppen darf, wer es eingestellt hat";
}
