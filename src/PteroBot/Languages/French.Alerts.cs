using PteroBot.Features.Alerts;

namespace PteroBot.Languages;

/// <content>Alerts.</content>
internal sealed partial class French
{
    public override string AlertWord(AlertKind kind) => kind switch
    {
        AlertKind.Crash => "plantages",
        AlertKind.Stopped => "arrêts",
        AlertKind.Started => "démarrages",
        AlertKind.NodeDown => "nœuds muets",
        AlertKind.Memory => "mémoire élevée",
        AlertKind.Disk => "disque plein",
        AlertKind.Cpu => "CPU élevé",
        AlertKind.BackupFinished => "sauvegardes terminées",
        AlertKind.BackupFailed => "sauvegardes échouées",
        AlertKind.Installed => "installations finies",
        _ => "joueurs nombreux",
    };

    public override string AlertTitle(AlertKind kind, string name) => kind switch
    {
        AlertKind.Crash => $"{name} a planté",
        AlertKind.Stopped => $"{name} s'est arrêté",
        AlertKind.Started => $"{name} est en marche",
        AlertKind.NodeDown => $"{name} ne répond pas",
        AlertKind.Memory => $"{name} : mémoire presque pleine",
        AlertKind.Disk => $"{name} : disque presque plein",
        AlertKind.Cpu => $"{name} : processeur occupé",
        AlertKind.BackupFinished => $"{name} : sauvegarde terminée",
        AlertKind.BackupFailed => $"{name} : sauvegarde échouée",
        AlertKind.Installed => $"{name} est installé",
        _ => $"{name} : joueurs nombreux",
    };

    public override string AlertTitleOver(AlertKind kind, string name) => kind switch
    {
        AlertKind.Crash => $"{name} a planté et tourne à nouveau",
        AlertKind.Stopped => $"{name} était arrêté et tourne à nouveau",
        AlertKind.Started => $"{name} est en marche",
        AlertKind.NodeDown => $"{name} répond à nouveau",
        AlertKind.Memory => $"{name} : la mémoire était presque pleine",
        AlertKind.Disk => $"{name} : le disque était presque plein",
        AlertKind.Cpu => $"{name} : le processeur était occupé",
        AlertKind.BackupFinished => $"{name} : sauvegarde terminée",
        AlertKind.BackupFailed => $"{name} : sauvegarde échouée",
        AlertKind.Installed => $"{name} est installé",
        _ => $"{name} : avait de nombreux joueurs",
    };

    public override string AlertTitleOfMany(AlertKind kind, string servers) => kind switch
    {
        AlertKind.Crash => $"{servers} ont planté",
        AlertKind.Stopped => $"{servers} se sont arrêtés",
        AlertKind.Started => $"{servers} sont en marche",
        AlertKind.NodeDown => $"{servers} : pas de réponse",
        AlertKind.Memory => $"{servers} : mémoire presque pleine",
        AlertKind.Disk => $"{servers} : disque presque plein",
        AlertKind.Cpu => $"{servers} : processeur occupé",
        AlertKind.BackupFinished => $"{servers} : sauvegarde terminée",
        AlertKind.BackupFailed => $"{servers} : sauvegarde échouée",
        AlertKind.Installed => $"{servers} : installation terminée",
        _ => $"{servers} : joueurs nombreux",
    };

    public override string AlertFoundOffline(string name) => $"{name} est hors ligne";

    public override string AlertNotInstalled(string name) => $"{name} n'a pas pu être installé";

    public override string AlertPlaying(string name, string figure) => $"{name} : {figure} jouent";

    public override string AlertSomeNode => "Un nœud";

    public override string AlertRunAgain(int count) => count == 1 ? "1 tourne à nouveau" : $"{count} tournent à nouveau";

    public override string AlertNoMore(int count) => $"{count} plus maintenant";

    public override string AlertStillOpen => "Pas terminé après les heures calmes";

    public override string AlertTest => "Ceci est un test";

    public override string AlertTestText(string alert, string servers, string kinds) => $"L'alerte {alert} annonce ici pour {servers} : {kinds}. Il ne s'est rien passé.";

    public override string AlertLabel(string alert) => $"Alerte {alert}";

    public override string AlertAndMore(int count) => $"… et {count} autres";

    public override string AlertMore(int count) => $"{count} autres";

    public override string AlertTimesSince(int count, string clock) => $"{count} fois depuis {clock}.";

    public override string AlertTimes(int count) => $"{count} fois";

    public override string AlertStoppedAt(string when) => $"Arrêté {when}.";

    public override string AlertStoppedBy(string when, string member) => $"Arrêté {when} à la demande de {member}.";

    public override string AlertFoundAt(string when) => $"Trouvé hors ligne {when}. Personne n'a pu voir s'il a planté ou s'il a été arrêté.";

    public override string AlertRunningSince(string when) => $"En marche depuis {when}.";

    public override string AlertHighFor(string figure, int minutes, string when) => minutes == 1 ? $"{figure} pendant 1 minute, depuis {when}." : $"{figure} pendant {minutes} minutes, depuis {when}.";

    public override string AlertBackupFailedAt(string when) => $"{when}. La page du serveur sur le panel dit peut-être pourquoi.";

    public override string AlertNotInstalledAt(string when) => $"{when}. Un administrateur peut relancer l'installation.";

    public override string AlertPlayersSince(int players, string when) => $"{players} ou plus depuis {when}.";

    public override string AlertOutOfMemory => "plus de mémoire";

    public override string AlertExit(string code) => $"code de sortie {code}";

    public override string AlertExitZero => "code de sortie 0, alors que personne ne l'a arrêté";

    public override string AlertNoWord => "sans que le nœud dise pourquoi";

    public override string AlertRestarting => "Le nœud le redémarre de lui-même.";

    public override string AlertStaysDown => "Il reste arrêté : il avait planté moins d'une minute avant, le nœud ne le redémarre donc pas.";

    public override string AlertRestarted(string span) => $"Redémarré de lui-même : arrêté {span}.";

    public override string AlertRunsAgain(string span) => $"Tourne à nouveau : arrêté {span}.";

    public override string AlertWentOffline(string span) => $"Le serveur est passé hors ligne après {span}.";

    public override string AlertBelow(string span) => $"Sous le seuil à nouveau après {span}.";

    public override string AlertFewer(int players, string span) => $"Moins de {players} à nouveau après {span}.";

    public override string AlertTakenOff => "Le serveur a été retiré de cette alerte ; rien de plus ne sera annoncé.";

    public override string AlertStoppedShortly(string relative) => $"arrêté {relative}";

    public override string AlertFoundShortly(string relative) => $"trouvé hors ligne {relative}";

    public override string AlertHighShortly(string figure, string relative) => $"{figure} depuis {relative}";

    public override string AlertOverAfter(string span) => $"terminé après {span}";

    public override string AlertByItselfAfter(string span) => $"redémarré de lui-même après {span}";

    public override string AlertAgainAfter(string span) => $"en marche à nouveau après {span}";

    public override string AlertStartingAgain => "redémarre de lui-même";

    public override string AlertStaysDownShortly => "reste arrêté";

    public override string AlertNotInstalledShortly(string relative) => $"n'a pas pu être installé {relative}";

    public override string AlertNotWatched => "n'est plus surveillé";

    public override string AlertNodeSince(string when, string servers) => $"Depuis {when} : {servers}.";

    public override string AlertNodeMayRun => "Ils tournent peut-être quand même ; personne ne le sait avant que le nœud réponde.";

    public override string AlertNodeWasSilent(string span) => $"Il est resté muet {span}.";

    public override string AlertEnded(string alert, string servers, string reason) => $"Ton alerte {alert} pour {servers} est terminée : {reason}. /alerts add en fait une nouvelle.";

    public override string AlertEndedBecause(AlertEnd why) => why switch
    {
        AlertEnd.ChannelGone => "son salon a été supprimé",
        AlertEnd.CreatorLeft => "tu n'es plus membre de ce serveur Discord",
        AlertEnd.CreatorLostAccess => "ton compte n'accède plus à ces serveurs",
        AlertEnd.NoKey => "aucune clé ne voit plus ces serveurs",
        _ => "je ne peux plus y écrire",
    };
}
