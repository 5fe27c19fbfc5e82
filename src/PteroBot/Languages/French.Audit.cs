using System.Collections.Frozen;
using PteroBot.Audit;

namespace PteroBot.Languages;

/// <content>The audit log.</content>
internal sealed partial class French
{
    private static readonly FrozenDictionary<string, ActionWords> Changes = new Dictionary<string, ActionWords>
    {
        ["power.start"] = new("démarrer {}", "a démarré {}"),
        ["power.stop"] = new("arrêter {}", "a arrêté {}"),
        ["power.restart"] = new("redémarrer {}", "a redémarré {}"),
        ["power.kill"] = new("forcer l'arrêt de {}", "a forcé l'arrêt de {}"),
        ["console.send"] = new("envoyer à la console de {}", "a envoyé à la console de {}"),
        ["console.stream"] = new("montrer la console de {}", "a montré la console de {}"),
        ["console.stream.pause"] = new("suspendre la console montrée de {}", "a suspendu la console montrée de {}"),
        ["console.stream.resume"] = new("reprendre la console montrée de {}", "a repris la console montrée de {}"),
        ["console.stream.edit"] = new("modifier ce qui est montré de la console de {}", "a modifié ce qui est montré de la console de {}"),
        ["console.stream.stop"] = new("ne plus montrer la console de {}", "a cessé de montrer la console de {}"),
        ["console.stream.end"] = new("mettre fin à la console montrée de {}", "a mis fin à la console montrée de {}"),
        ["file.mkdir"] = new("créer le dossier {}", "a créé le dossier {}"),
        ["file.write"] = new("écrire le fichier {}", "a écrit le fichier {}"),
        ["file.rename"] = new("renommer {}", "a renommé {}"),
        ["file.copy"] = new("copier {}", "a copié {}"),
        ["file.delete"] = new("supprimer {}", "a supprimé {}"),
        ["file.archive"] = new("archiver {}", "a archivé {}"),
        ["file.extract"] = new("extraire {}", "a extrait {}"),
        ["file.chmod"] = new("fixer les droits de {}", "a fixé les droits de {}"),
        ["file.pull"] = new("faire télécharger {} par le nœud", "a fait télécharger {} par le nœud"),
        ["file.upload"] = new("envoyer {}", "a envoyé {}"),
        ["backup.create"] = new("faire une sauvegarde de {}", "a fait une sauvegarde de {}"),
        ["backup.download"] = new("obtenir un lien vers la sauvegarde {}", "a obtenu un lien vers la sauvegarde {}"),
        ["backup.lock"] = new("verrouiller la sauvegarde {}", "a verrouillé la sauvegarde {}"),
        ["backup.unlock"] = new("déverrouiller la sauvegarde {}", "a déverrouillé la sauvegarde {}"),
        ["backup.restore"] = new("restaurer la sauvegarde {}", "a commencé à restaurer la sauvegarde {}"),
        ["backup.restore-emptied"] = new("vider le serveur et restaurer la sauvegarde {}", "a vidé le serveur et commencé à restaurer la sauvegarde {}"),
        ["backup.delete"] = new("supprimer la sauvegarde {}", "a supprimé la sauvegarde {}"),
        ["databases.create"] = new("créer la base de données {}", "a créé la base de données {}"),
        ["databases.rotate"] = new("changer le mot de passe de la base de données {}", "a changé le mot de passe de la base de données {}"),
        ["databases.delete"] = new("supprimer la base de données {}", "a supprimé la base de données {}"),
        ["network.add"] = new("ajouter une adresse à {}", "a ajouté une adresse à {}"),
        ["network.primary"] = new("rendre principale l'adresse {}", "a rendu principale l'adresse {}"),
        ["network.note"] = new("modifier la note de l'adresse {}", "a modifié la note de l'adresse {}"),
        ["network.remove"] = new("retirer l'adresse {}", "a retiré l'adresse {}"),
        ["startup.set"] = new("fixer la variable {}", "a fixé la variable {}"),
        ["startup.image"] = new("choisir une autre image pour {}", "a choisi une autre image pour {}"),
        ["subusers.invite"] = new("partager {}", "a partagé {}"),
        ["subusers.permissions"] = new("modifier les droits de {}", "a modifié les droits de {}"),
        ["subusers.remove"] = new("ne plus partager {}", "ne partage plus {}"),
        ["players.settings"] = new("régler le décompte des joueurs de {}", "a réglé le décompte des joueurs de {}"),
        ["settings.rename"] = new("renommer ou décrire {}", "a renommé ou décrit {}"),
        ["settings.reinstall"] = new("réinstaller {}", "a commencé à réinstaller {}"),
        ["autostop.set"] = new("faire arrêter {} quand il est vide", "a fait arrêter {} quand il est vide"),
        ["autostop.remove"] = new("ne plus faire arrêter {} quand il est vide", "ne fait plus arrêter {} quand il est vide"),
        ["autostop.cancel"] = new("laisser tourner {} bien qu'il soit vide", "a laissé tourner {} bien qu'il soit vide"),
        ["autostop.end"] = new("mettre fin à l'arrêt automatique de {}", "a perdu l'arrêt automatique de {}"),
        ["server.suspend"] = new("suspendre {}", "a suspendu {}"),
        ["server.unsuspend"] = new("réactiver {}", "a réactivé {}"),
        ["server.create"] = new("créer le serveur {}", "a créé le serveur {}"),
        ["server.details"] = new("modifier les détails de {}", "a modifié les détails de {}"),
        ["server.build"] = new("modifier les limites de {}", "a modifié les limites de {}"),
        ["server.startup"] = new("modifier le démarrage de {}", "a modifié le démarrage de {}"),
        ["server.reinstall"] = new("réinstaller {}", "a commencé à réinstaller {}"),
        ["server.delete"] = new("supprimer le serveur {}", "a supprimé le serveur {}"),
        ["server.delete.force"] = new("supprimer de force le serveur {}", "a supprimé de force le serveur {}"),
        ["server.database.create"] = new("créer la base de données {}", "a créé la base de données {}"),
        ["server.database.rotate"] = new("changer le mot de passe de la base de données {}", "a changé le mot de passe de la base de données {}"),
        ["server.database.delete"] = new("supprimer la base de données {}", "a supprimé la base de données {}"),
        ["schedules.create"] = new("créer la planification {}", "a créé la planification {}"),
        ["schedules.edit"] = new("modifier la planification {}", "a modifié la planification {}"),
        ["schedules.switch"] = new("activer ou désactiver la planification {}", "a activé ou désactivé la planification {}"),
        ["schedules.run"] = new("lancer la planification {}", "a lancé la planification {}"),
        ["schedules.restart"] = new("créer le plan de redémarrage {}", "a créé le plan de redémarrage {}"),
        ["schedules.delete"] = new("supprimer la planification {}", "a supprimé la planification {}"),
        ["schedules.task.create"] = new("ajouter une tâche à {}", "a ajouté une tâche à {}"),
        ["schedules.task.edit"] = new("modifier une tâche de {}", "a modifié une tâche de {}"),
        ["schedules.task.move"] = new("déplacer une tâche de {}", "a déplacé une tâche de {}"),
        ["schedules.task.delete"] = new("supprimer une tâche de {}", "a supprimé une tâche de {}"),
        ["user.create"] = new("créer l'utilisateur {}", "a créé l'utilisateur {}"),
        ["user.update"] = new("modifier l'utilisateur {}", "a modifié l'utilisateur {}"),
        ["user.password"] = new("fixer le mot de passe de l'utilisateur {}", "a fixé le mot de passe de l'utilisateur {}"),
        ["user.promote"] = new("faire de l'utilisateur {} un administrateur", "a fait de l'utilisateur {} un administrateur"),
        ["user.demote"] = new("retirer l'administration à l'utilisateur {}", "a retiré l'administration à l'utilisateur {}"),
        ["user.delete"] = new("supprimer l'utilisateur {}", "a supprimé l'utilisateur {}"),
        ["node.create"] = new("créer le nœud {}", "a créé le nœud {}"),
        ["node.update"] = new("modifier le nœud {}", "a modifié le nœud {}"),
        ["node.configuration"] = new("lire la configuration du nœud {}", "a lu la configuration du nœud {}"),
        ["node.token"] = new("donner un nouveau jeton au nœud {}", "a donné un nouveau jeton au nœud {}"),
        ["node.delete"] = new("supprimer le nœud {}", "a supprimé le nœud {}"),
        ["allocation.create"] = new("ajouter des adresses à {}", "a ajouté des adresses à {}"),
        ["allocation.delete"] = new("supprimer des adresses de {}", "a supprimé des adresses de {}"),
        ["location.create"] = new("créer l'emplacement {}", "a créé l'emplacement {}"),
        ["location.update"] = new("modifier l'emplacement {}", "a modifié l'emplacement {}"),
        ["location.delete"] = new("supprimer l'emplacement {}", "a supprimé l'emplacement {}"),
        ["link.create"] = new("lier le compte {}", "a lié le compte {}"),
        ["link.replace"] = new("lier à nouveau le compte {}", "a lié à nouveau le compte {}"),
        ["link.delete"] = new("délier le compte {}", "a délié le compte {}"),
        ["key.create"] = new("créer la clé API {}", "a créé la clé API {}"),
        ["key.delete"] = new("supprimer la clé API {}", "a supprimé la clé API {}"),
        ["sshkey.add"] = new("ajouter la clé SSH {}", "a ajouté la clé SSH {}"),
        ["sshkey.remove"] = new("retirer la clé SSH {}", "a retiré la clé SSH {}"),
        ["access.grant"] = new("partager {}", "a partagé {}"),
        ["access.revoke"] = new("ne plus partager {}", "ne partage plus {}"),
        ["approval.approve"] = new("approuver une demande sur {}", "a approuvé une demande sur {}"),
        ["approval.deny"] = new("refuser une demande sur {}", "a refusé une demande sur {}"),
        ["gate.refuse"] = new("utiliser {}", "a utilisé {}"),
        ["setup.panel"] = new("ajouter le panel {}", "a ajouté le panel {}"),
        ["setup.key"] = new("fixer la clé d'application de {}", "a fixé la clé d'application de {}"),
        ["setup.panel.remove"] = new("oublier le panel {}", "a fait oublier le panel {}"),
        ["setup.default"] = new("faire de {} le panel par défaut", "a fait de {} le panel par défaut"),
        ["setup.key.remove"] = new("oublier la clé d'application de {}", "a fait oublier la clé d'application de {}"),
        ["setup.community"] = new("fixer la clé de la communauté de {}", "a fixé la clé de la communauté de {}"),
        ["setup.community.remove"] = new("oublier la clé de la communauté de {}", "a fait oublier la clé de la communauté de {}"),
        ["setup.connection"] = new("fixer les en-têtes ou le certificat de {}", "a fixé les en-têtes ou le certificat de {}"),
        ["setup.role"] = new("donner l'administration à {role}", "a donné l'administration à {role}"),
        ["setup.audit"] = new("montrer le journal dans {channel}", "fait montrer le journal dans {channel}"),
        ["setup.language"] = new("choisir la langue {}", "a choisi la langue {}"),
        ["request.template"] = new("proposer le modèle {}", "a proposé le modèle {}"),
        ["request.template.roles"] = new("choisir qui peut demander {}", "a choisi qui peut demander {}"),
        ["request.template.drop"] = new("retirer le modèle {}", "a retiré le modèle {}"),
        ["request.ask"] = new("demander le serveur {}", "a demandé le serveur {}"),
        ["request.approve"] = new("accepter la demande de {}", "a accepté la demande de {}"),
        ["request.deny"] = new("refuser la demande de {}", "a refusé la demande de {}"),
        ["request.release"] = new("ne plus compter le serveur {}", "ne compte plus le serveur {}"),
        ["board.create"] = new("créer le tableau {}", "a créé le tableau {}"),
        ["board.edit"] = new("modifier le tableau {}", "a modifié le tableau {}"),
        ["board.move"] = new("déplacer le tableau {}", "a déplacé le tableau {}"),
        ["board.remove"] = new("retirer le tableau {}", "a retiré le tableau {}"),
        ["board.end"] = new("terminer le tableau {}", "a terminé le tableau {}"),
        ["alerts.add"] = new("créer l'alerte {}", "a créé l'alerte {}"),
        ["alerts.edit"] = new("modifier l'alerte {}", "a modifié l'alerte {}"),
        ["alerts.remove"] = new("retirer l'alerte {}", "a retiré l'alerte {}"),
        ["alerts.end"] = new("terminer l'alerte {}", "a terminé l'alerte {}"),
    }.ToFrozenDictionary();

    public override ActionWords Change(string action) => Changes.GetValueOrDefault(action) ?? AuditWords.Of(action);

    public override string Refused(string wanted) => $"a essuyé un refus : {wanted}";

    public override string Failed(string wanted) => $"n'a pas réussi : {wanted}";

    public override string AboutTo(string wanted) => $"va {wanted}";

    public override string EndUnknown(string wanted) => $"voulait {wanted} ; on ne sait pas comment cela a fini";

    public override string Nobody => "personne";

    public override string NoChannel => "aucun salon";

    public override string SharedWith(string role) => $"partagé avec {role}";

    public override string ApprovedBy(string member) => $"approuvé par {member}";

    public override string EarlierIsNotRepeated => "Les entrées précédentes ne sont pas répétées ici ; /audit les a toutes.";

    public override string MirrorBegins(string member) => $"Ce qui est changé par le bot est désormais listé ici. Choisi par {member} dans /setup.";
}
