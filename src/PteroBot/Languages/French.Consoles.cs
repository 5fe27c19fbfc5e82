namespace PteroBot.Languages;

/// <content>Consoles that are shown in threads and channels.</content>
internal sealed partial class French
{
    public override string LinesLeftOut(int lines) => lines == 1 ? "… 1 ligne omise" : $"… {lines} lignes omises";

    public override string WasStopped => "Arrêté";

    public override string HasCrashed => "Planté";

    public override string HasCrashedWith(int code) => $"Planté avec le code de sortie {code}";

    public override string ForWantOfMemory => ", mémoire épuisée";

    public override string LeftDown => "Planté deux fois en une minute : le node ne le relance pas";

    public override string AskedAgain(string word) => $"{word} : répond à nouveau";

    public override string UnknownBecause(string reason) => $"Inconnu : {reason}";

    public override string ConsoleHeardAgain(string span) => $"La console est de nouveau écoutée ; il manque ce qu'elle a dit pendant {span}";

    public override string ConsoleAfterAbsence => "J'étais absent ; il manque ce que la console a dit entre-temps";

    public override string ConsoleHeardAgainWhole => "La console est de nouveau écoutée ; rien ne manque";

    public override string ConsoleHeardAgainPartly(string span) => $"La console est de nouveau écoutée ; de ce qu'elle a dit pendant {span}, son node n'a gardé que ce qui suit";

    public override string ConsoleAfterAbsencePartly => "J'étais absent ; de ce que la console a dit entre-temps, son node n'a gardé que ce qui suit";

    public override string ConsoleNotHeard => "La console ne s'entend pas d'ici pour le moment ; les lignes reviennent quand son node me laisse écouter";

    public override string ConsoleForbidden => "La personne qui a mis cela en place ne peut plus lire cette console : rien n'est montré.";

    public override string ConsoleAllowedAgain => "La personne qui a mis cela en place peut de nouveau lire cette console.";

    public override string ConsoleOf(string server) => $"Console de {server}";

    public override string ConsolePaused => "**En pause.** Ce que la console dit entre-temps ne sera pas montré plus tard.";

    public override string ConsoleShown(string span) => $"Ce que dit la console arrive toutes les {span} ; si c'est plus que Discord n'accepte, des lignes manquent.";

    public override string OnlyLinesWith(string pattern) => $"Seulement les lignes avec {pattern}";

    public override string NoLinesWith(string pattern) => $"Pas de lignes avec {pattern}";

    public override string WritingStaysHere => "Ce que l'on écrit ici ne va pas à la console.";

    public override string WritingIsSent => "Ce que l'on écrit ici va à la console, si l'on peut envoyer des commandes. ✅ : c'est envoyé.";

    public override string WritingIsNotRead => "On devrait écrire ici à la console, mais Discord ne me dit pas ce qui est écrit : qui exploite le bot doit activer `Discord:MessageContent`.";

    public override string SetUpBy(string member) => $"Mis en place par {member}, montré tant que cette personne peut la lire";

    public override string ConsoleOver => "Cette console n'est plus montrée ici.";

    public override string PauseIt => "Suspendre";

    public override string ResumeIt => "Reprendre";

    public override string SettingsOfIt => "Réglages…";

    public override string StopIt => "Arrêter…";
}
