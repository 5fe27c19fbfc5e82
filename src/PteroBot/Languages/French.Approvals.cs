using PteroBot.Access;
using PteroBot.Access.Grants;

namespace PteroBot.Languages;

/// <content>Approvals and requests.</content>
internal sealed partial class French
{
    public override string Doing(ServerAction action, string server) => action switch
    {
        ServerAction.View => $"voir {server}",
        ServerAction.Start => $"démarrer {server}",
        ServerAction.Stop => $"arrêter {server}",
        ServerAction.Restart => $"redémarrer {server}",
        ServerAction.Kill => $"forcer l'arrêt de {server}",
        ServerAction.Rename => $"renommer {server}",
        ServerAction.Reinstall => $"réinstaller {server}",
        ServerAction.ReadConsole => $"lire la console de {server}",
        ServerAction.Command => $"envoyer des commandes à {server}",
        ServerAction.ReadActivity => $"voir l'activité de {server}",
        ServerAction.ReadBackups => $"voir les sauvegardes de {server}",
        ServerAction.CreateBackup => $"faire une sauvegarde de {server}",
        ServerAction.DownloadBackup => $"télécharger une sauvegarde de {server}",
        ServerAction.RestoreBackup => $"restaurer une sauvegarde de {server}",
        ServerAction.DeleteBackup => $"supprimer ou verrouiller une sauvegarde de {server}",
        ServerAction.ReadFiles => $"lire les fichiers de {server}",
        ServerAction.ChangeFiles => $"modifier les fichiers de {server}",
        ServerAction.ReadSchedules => $"voir les planifications de {server}",
        ServerAction.CreateSchedule => $"créer une planification sur {server}",
        ServerAction.UpdateSchedule => $"modifier ou lancer une planification de {server}",
        ServerAction.DeleteSchedule => $"supprimer une planification de {server}",
        ServerAction.ReadStartup => $"voir les variables de {server}",
        ServerAction.EditStartup => $"modifier les variables de {server}",
        ServerAction.ChooseImage => $"choisir l'image de {server}",
        ServerAction.ReadDatabases => $"voir les bases de données de {server}",
        ServerAction.CreateDatabase => $"créer une base de données sur {server}",
        ServerAction.ReadDatabasePassword => $"voir les mots de passe des bases de données de {server}",
        ServerAction.RotateDatabasePassword => $"changer les mots de passe des bases de données de {server}",
        ServerAction.DeleteDatabase => $"supprimer une base de données de {server}",
        ServerAction.ReadNetwork => $"voir les adresses de {server}",
        ServerAction.AddAddress => $"ajouter une adresse à {server}",
        ServerAction.EditAddress => $"modifier les adresses de {server}",
        ServerAction.RemoveAddress => $"retirer une adresse à {server}",
        _ => $"faire quelque chose avec {server}",
    };

    public override string Question(string what) => $"{what} ?";

    public override string AsksTo(string member, string what, string role) => $"{member} voudrait {what}, en tant que {role}.";

    public override string AdministratorsAnswerUntil(string relative) => $"Quelqu'un avec le rôle d'administration peut répondre ; la question se termine {relative}.";

    public override string Approve => "Approuver";

    public override string Deny => "Refuser";

    public override string BeingDone(string administrator) => $"{administrator} a approuvé. C'est en cours…";

    public override string ApprovedIt(string administrator) => $"{administrator} a approuvé.";

    public override string DeniedIt(string administrator) => $"{administrator} a refusé.";

    public override string NoLongerHere(string member) => $"{member} n'est plus ici, donc rien n'a été fait.";

    public override string MayNotAnyMore(string member) => $"{member} n'en a plus le droit, donc rien n'a été fait.";

    public override string NothingDone => "Rien n'a été fait.";

    public override string ServerIsAnother => "Rien n'a été fait : le serveur est maintenant un autre.";

    public override string CommandSent(string server) => $"La commande a été envoyée à {server}.";

    public override string CommandUnreadable => "Rien n'a été fait : la commande n'est plus lisible.";

    public override string OfflineSoNotSent(string server) => $"{server} est hors ligne, donc rien n'a été envoyé.";

    public override string ConsoleDidNotOpen(string server) => $"La console de {server} ne s'est pas ouverte à temps.";

    public override string RoleHasToWait(string what, string relative) => $"Ton rôle ne peut {what} qu'à intervalles ; cela a été fait il y a peu. De nouveau possible {relative}.";

    public override string OnlyWhenEmpty(string what, int players) => $"Ton rôle ne peut {what} que si personne ne joue ; en ce moment, {(players == 1 ? "quelqu'un joue" : $"{players} personnes jouent")}.";

    public override string OnlyWhenSurelyEmpty(string what, PlayersDoubt doubt) => doubt == PlayersDoubt.NotCounted
        ? $"Ton rôle ne peut {what} que si personne ne joue, et les joueurs ne sont pas comptés ici. `/players settings` dit de quel jeu il s'agit."
        : $"Ton rôle ne peut {what} que si personne ne joue, et le jeu ne répond pas en ce moment. Réessaie dans une minute.";

    public override string UnderWay(string member, string what, string relative) => $"{member} a demandé de {what} {relative}, et ce n'est pas encore terminé.";

    public override string DidNotWork(string because) => $"Cela n'a pas marché : {because}.";

    public override string MayBeDone(string because) => $"C'est peut-être fait, peut-être pas : {because}.";

    public override string PanelSaidNo(string words) => $"Le panel a refusé. {words}".TrimEnd();

    public override string NotBegun => "Rien n'a été fait : le bot s'est arrêté avant de commencer. On peut demander à nouveau.";

    public override string EndNotSeen => "C'est transmis, mais le bot s'est arrêté avant d'en voir la fin.";

    public override string NobodyAnswered => "Personne n'a répondu à temps. On peut demander à nouveau.";

    public override string RequestedBy(string member, string relative, string server, string template) => $"{member} a demandé {relative} le serveur {server}, selon le modèle {template}.";

    public override string ForAccount(string account) => $"Pour son compte du panel {account}.";

    public override string AccountWillBeMade => "Un compte du panel sera créé à l'adresse indiquée.";

    public override string TemplateFacts(string egg, string memory, string disk, string processor) => $"{egg} · {memory} de mémoire · {disk} de disque · {processor} de CPU";

    public override string WaitsForAdministrator => "En attente d'un administrateur du panel.";

    public override string ServerIsMade(string administrator, string relative) => $"{administrator} a dit oui {relative} ; le serveur est en cours de création.";

    public override string SaidYes(string administrator) => $"{administrator} a dit oui :";

    public override string SaidNo(string administrator) => $"{administrator} a dit non.";

    public override string ServerIsGone => "Le serveur n'existe plus et ne compte plus.";

    public override string RequestTitle => "Demande";

    public override string MakingTitle => "En création";

    public override string DeclinedTitle => "Refusée";

    public override string ApprovedTitle => "Acceptée";

    public override string DenyWithReason => "Refuser…";

    public override string TryAgain => "Réessayer";

    public override string CountAsGone => "Le serveur n'existe plus";

    public override string YourServerInstalls(string server, string page) => $"Ton serveur {server} est en cours d'installation : {page}. /servers le montre.";

    public override string YourServerInstallsWithAccount(string server, string page) =>
        $"Ton serveur {server} est en cours d'installation : {page}. Un compte a été créé pour toi ; le panel t'a envoyé un courriel où tu choisis le mot de passe. Utilise ensuite /link.";

    public override string YourRequestDeclined(string server, string administrator) => $"{administrator} a refusé ta demande de {server}.";
}
