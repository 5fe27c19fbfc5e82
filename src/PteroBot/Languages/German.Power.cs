namespace PteroBot.Languages;

/// <content>How power actions end.</content>
internal sealed partial class German
{
    public override string Runs(string server, string span) => $"{server} läuft nach {span}.";

    public override string RunsAgain(string server, string span) => $"{server} läuft nach {span} wieder.";

    public override string IsOffline(string server, string span) => $"{server} ist nach {span} offline.";

    public override string WasKilled(string server) => $"{server} wurde sofort beendet und ist offline.";

    public override string AlreadySo(string server, string word) => $"{server}: schon {word}.";

    public override string StillStopping(string server) => $"{server} stoppt noch. Warte, bis er offline ist; „Sofort beenden“ kürzt das ab.";

    public override string TakesNoOrders(string server) => $"{server} nimmt gerade nichts an.";

    public override string FellWhileStarting(string server) => $"{server} ging beim Starten wieder offline.";

    public override string LastLine(string line) => $"Seine letzte Zeile war {line}.";

    public override string NobodyCanTell(string server) => $"Das Panel hat es angenommen, aber niemand kann sagen, wie es {server} jetzt geht.";

    public override string StartsFor(string server, string span) => $"{server} startet nach {span} immer noch. Bei großen Welten ist das normal; /status zeigt, wann er läuft.";

    public override string StopsFor(string server, string span) => $"{server} stoppt nach {span} immer noch. Der Node lässt ihm zehn Minuten; „Sofort beenden“ kürzt das ab.";

    public override string NoFurther(string server, string word, string span) => $"{server}: nach {span} {word}, und weiter ging es nicht.";

    public override string NothingNew(string server, string span) =>
        $"Das Panel hat es angenommen, aber in {span} nichts Neues über {server} gesagt. Vielleicht darf der Schlüssel nicht mithören; der Zustand kann 20 s alt sein.";

    public override string NoReaction(string server, string span) =>
        $"Das Panel hat es angenommen, aber {server} hat in {span} nicht reagiert. Vielleicht hält ihn etwas anderes auf; die Konsole im Panel sagt mehr.";
}
