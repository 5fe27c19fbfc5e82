namespace PteroBot.Languages;

/// <content>Boards.</content>
internal sealed partial class French
{
    public override string AskingShortly => "interrogé…";

    public override string BeingAsked => "en attente…";

    public override string UnknownWithoutKey => "inconnu (clé)";

    public override string UnknownByNode => "inconnu (nœud)";

    public override string AfterOffline(string relative) => $", en ligne {relative}";

    public override string AfterUnknown(string clock) => $" depuis {clock}";

    public override string NoKeySeesIt => "aucune clé ne le voit plus";

    public override string ItsNode => "son nœud";

    public override string Changed(string relative) => $"Changé {relative}";

    public override string NoServers => "Il n'y a aucun serveur à montrer.";

    public override string Server => "Serveur";

    public override string LastHour => "Une heure";

    public override string Players => "Joueurs";

    public override string Playing(string share, int online) => $"{share} en jeu";

    public override string DoNotFit(int count) => $"{count} de plus n’y tiennent pas";

    public override string AllServers(int count) => $"Les {count} serveurs…";

    public override string AllNodes(int count) => $"Les {count} nœuds…";

    public override string OpenAServer => "Ouvrir un serveur…";

    public override string More => "Plus…";

    public override string Servers => "Serveurs";

    public override string ServersOf(string member) => $"Serveurs de {member}";

    public override string CommunityServers => "Serveurs de la communauté";

    public override string Nodes => "Nœuds";

    public override string Node => "Nœud";

    public override string CountServers(int count) => count < 2 ? $"{count} serveur" : $"{count} serveurs";

    public override string CountNodes(int count) => count < 2 ? $"{count} nœud" : $"{count} nœuds";

    public override string NodesUnknown(string clock, string trouble) => $"Inconnu depuis {clock} : {trouble}.";

    public override string CreatorLeft => "la personne qui l'a créé n'est plus ici";

    public override string CreatorIsNoAdministrator => "la personne qui l'a créé n'administre plus le panel";

    public override string NoApplicationKey => "ce serveur Discord n'a plus de clé d'application pour lui";

    public override string Given(string amount) => $"{amount} attribués";

    public override string InMaintenance => "en maintenance";

    public override string DoesNotAnswer => "ne répond pas";

    public override string WatchedRunning(int running, int watched) => $"{running} sur {watched} observés en marche";

    public override string SuspendedServers(int count) => count < 2 ? $"{count} suspendu" : $"{count} suspendus";

    public override string BoardEnded(string board, string channel, string reason) =>
        $"Ton tableau {board} dans {channel} est terminé : {reason}. /board create en fait un nouveau.";

    public override string MessageDeleted => "son message a été supprimé";

    public override string ChannelDeleted => "son salon a été supprimé";

    public override string MayNotWrite => "je ne peux plus y écrire";
}
