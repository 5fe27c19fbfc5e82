namespace PteroBot.Languages;

/// <content>Servers that stop when nobody plays.</content>
internal sealed partial class French
{
    public override string StopsWhenEmpty(string relative) => $"s'arrête {relative} si personne ne vient";

    public override string AboutToStop(string server) => $"{server} va s'arrêter";

    public override string EmptySince(string since, string stops) => $"Personne n'y a joué depuis {since}. Il s'arrête {stops}, sauf si quelqu'un arrive.";

    public override string WhoMayCancelStop(string span, string creator) => $"Qui peut l'arrêter ou le démarrer peut annuler ; il a alors {span} de plus. Réglé par {creator}.";

    public override string CancelStop => "Annuler";

    public override string StoppingWhenEmpty(string server) => $"{server} : arrêt quand il est vide";

    public override string StopCancelled(string person, string relative) => $"Il continue : {person} a annulé. Si personne ne joue, il s'arrête {relative}, et ce sera annoncé de nouveau.";

    public override string SomebodyCame => "Il continue : quelqu'un est arrivé.";

    public override string NobodyTellsPlayers => "Il continue : on ne sait plus si quelqu'un joue.";

    public override string RunsNoMore => "Il ne tourne plus.";

    public override string TimeBeginsAnew => "Pendant un moment, on ne savait pas si quelqu'un jouait ; le temps repart de zéro.";

    public override string StopsNoMore(string reason) => $"Il n'est plus arrêté quand il est vide, car {reason}. Qui peut l'arrêter peut le régler de nouveau avec `/autostop set`.";

    public override string CreatorMayNotStop => "qui l'a réglé ne peut plus l'arrêter";

    public override string CreatorUnknown => "on ne sait pas si qui l'a réglé peut encore l'arrêter";
}
