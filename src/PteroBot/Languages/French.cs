using System.Globalization;
using PteroBot.Live;
using PteroBot.Panel;

namespace PteroBot.Languages;

/// <inheritdoc/>
internal sealed partial class French : Language
{
    public override string Code => "fr";

    public override string Name => "Français";

    public override NumberFormatInfo Numbers => WithComma;

    public override string Word(ServerCondition condition) => condition switch
    {
        ServerCondition.Running => "En marche",
        ServerCondition.Starting => "Démarre",
        ServerCondition.Stopping => "S'arrête",
        ServerCondition.Offline => "Hors ligne",
        ServerCondition.Suspended => "Suspendu",
        ServerCondition.Installing => "En installation",
        ServerCondition.InstallFailed => "Installation échouée",
        ServerCondition.RestoringBackup => "En restauration",
        ServerCondition.Transferring => "Change de nœud",
        ServerCondition.Maintenance => "Nœud en maintenance",
        _ => "Inconnu",
    };

    public override string Label(PowerSignal signal) => signal switch
    {
        PowerSignal.Start => "Démarrer",
        PowerSignal.Stop => "Arrêter",
        PowerSignal.Restart => "Redémarrer",
        PowerSignal.Kill => "Forcer l'arrêt",
        _ => throw new ArgumentOutOfRangeException(nameof(signal)),
    };

    public override string Doing(PowerSignal signal) => signal switch
    {
        PowerSignal.Start => "Démarrage",
        PowerSignal.Stop => "Arrêt",
        PowerSignal.Restart => "Redémarrage",
        PowerSignal.Kill => "Arrêt forcé",
        _ => throw new ArgumentOutOfRangeException(nameof(signal)),
    };

    public override string? Closed(ServerCondition condition, string name, string node) => condition switch
    {
        ServerCondition.Suspended => $"{name} est suspendu. Seul un administrateur peut le changer.",
        ServerCondition.Installing => $"{name} est en cours d'installation. Il s'ouvrira tout seul ensuite.",
        ServerCondition.InstallFailed => $"{name} n'a pas pu être installé. Un administrateur peut relancer l'installation.",
        ServerCondition.RestoringBackup => $"{name} est restauré depuis une sauvegarde. Il s'ouvrira tout seul ensuite.",
        ServerCondition.Transferring => $"{name} change de nœud. Il s'ouvrira tout seul ensuite.",
        ServerCondition.Maintenance => $"{node} est en maintenance. Un administrateur le rouvrira.",
        ServerCondition.NodeDown => $"{node} ne répond pas, donc rien ne peut y être fait maintenant. Les autres nœuds fonctionnent.",
        _ => null,
    };

    public override string Silence(SilenceReason? reason, string node) => reason switch
    {
        SilenceReason.NodeDown => $"{node} ne répond pas",
        SilenceReason.SlowedDown => "le panel demande une pause",
        SilenceReason.Blocked => "le proxy devant le panel bloque le bot",
        SilenceReason.ProxyError => "le proxy devant le panel ne l'atteint pas",
        SilenceReason.NotThePanel => "ce qui répond à l'adresse du panel n'est pas un panel",
        SilenceReason.Untrusted => "le panel n'a pas de certificat valable",
        SilenceReason.TwoFactor => "le panel exige d'abord la double authentification du compte",
        SilenceReason.KeyRejected => "le panel n'accepte plus la clé",
        SilenceReason.NoAccess => "le compte n'y a plus accès",
        SilenceReason.PanelMaintenance => "le panel est fermé pour maintenance",
        SilenceReason.PanelFailed => "le panel a lui-même un problème",
        SilenceReason.OurFault => "quelque chose a échoué dans le bot",
        _ => "le panel ne répond pas",
    };

    public override string? AfterSilence(SilenceReason? reason) => reason switch
    {
        SilenceReason.SlowedDown => "Cela reprend tout seul.",
        SilenceReason.Blocked => "L'administrateur du panel peut le laisser passer.",
        SilenceReason.ProxyError => "Le serveur est peut-être bien en marche.",
        SilenceReason.NotThePanel or SilenceReason.Untrusted or SilenceReason.PanelFailed => "Si cela dure, l'administrateur du panel doit regarder.",
        SilenceReason.KeyRejected => "/link permet d'enregistrer une nouvelle clé.",
        _ => null,
    };

    public override string LastKnown(string word) => $"Dernier état connu : {word}.";

    public override string Asking => "Le panel est interrogé…";

    public override string AskedBy(string member) => $"à la demande de {member}";

    public override string Updated(string relative) => $"mis à jour {relative}";

    public override string UpSince(string relative) => $"démarré {relative}";

    public override string MayNotPress(string buttons) => $"{buttons} : désactivé, car la personne qui a demandé cette carte n'en a pas le droit.";

    public override string OfflineSince(string day) => $"hors ligne depuis le {day}";

    public override string NotAnsweredSince(string clock) => $"Le panel ne répond plus depuis {clock}.";

    public override string WentDownWhileStarting => "Il s'est éteint pendant son démarrage.";

    public override string ThisServer => "Ce serveur";

    public override string Processor => "CPU";

    public override string Memory => "Mémoire";

    public override string Disk => "Disque";

    public override string Network => "Réseau";

    public override string Refresh => "Actualiser";

    public override string Console => "Console";

    public override string Files => "Fichiers";

    public override string Backups => "Sauvegardes";

    public override string Graph => "Graphique";

    public override string Panel => "Panel";

    public override string Of(string used, string limit) => $"{used} sur {limit}";

    public override string NoLimit => "sans limite";

    public override string And => "et";

    public override string DayUnit => "j";
}
