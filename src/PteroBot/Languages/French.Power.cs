namespace PteroBot.Languages;

/// <content>How power actions end.</content>
internal sealed partial class French
{
    public override string Runs(string server, string span) => $"{server} est en marche après {span}.";

    public override string RunsAgain(string server, string span) => $"{server} est de nouveau en marche après {span}.";

    public override string IsOffline(string server, string span) => $"{server} est hors ligne après {span}.";

    public override string WasKilled(string server) => $"L'arrêt de {server} a été forcé ; il est hors ligne.";

    public override string AlreadySo(string server, string word) => $"{server} est déjà dans cet état : {word}.";

    public override string StillStopping(string server) => $"{server} s'arrête. Attends qu'il soit hors ligne ; « Forcer l'arrêt » y met fin aussitôt.";

    public override string TakesNoOrders(string server) => $"{server} n'accepte pas d'ordres maintenant.";

    public override string FellWhileStarting(string server) => $"{server} s'est éteint pendant son démarrage.";

    public override string LastLine(string line) => $"Sa dernière ligne était {line}.";

    public override string NobodyCanTell(string server) => $"Le panel l'a accepté, mais personne ne peut dire comment va {server} maintenant.";

    public override string StartsFor(string server, string span) => $"{server} démarre encore après {span}. C'est normal pour de grands mondes ; /status montre quand il est en marche.";

    public override string StopsFor(string server, string span) => $"{server} s'arrête encore après {span}. Le nœud lui laisse dix minutes ; « Forcer l'arrêt » y met fin aussitôt.";

    public override string NoFurther(string server, string word, string span) => $"{server} en est là après {span} : {word}, et n'est pas allé plus loin.";

    public override string NothingNew(string server, string span) =>
        $"Le panel l'a accepté, mais n'a rien dit de nouveau sur {server} en {span}. La clé ne peut peut-être pas l'écouter ; son état peut dater de 20 s.";

    public override string NoReaction(string server, string span) =>
        $"Le panel l'a accepté, mais {server} n'a pas réagi en {span}. Une autre action le retient peut-être ; sa console sur le panel en dit plus.";
}
