namespace PteroBot.Languages;

/// <content>Boards.</content>
internal sealed partial class German
{
    public override string AskingShortly => "wird gefragt…";

    public override string BeingAsked => "in Abfrage…";

    public override string UnknownWithoutKey => "unbekannt (Schlüssel)";

    public override string UnknownByNode => "unbekannt (Node)";

    public override string AfterOffline(string relative) => $", zuletzt online {relative}";

    public override string AfterUnknown(string clock) => $" seit {clock}";

    public override string NoKeySeesIt => "kein Schlüssel sieht ihn noch";

    public override string ItsNode => "sein Node";

    public override string Changed(string relative) => $"Geändert {relative}";

    public override string NoServers => "Es gibt keinen Server zu zeigen.";

    public override string Server => "Server";

    public override string LastHour => "1 Stunde";

    public override string Players => "Spieler";

    public override string Playing(string share, int online) => online == 1 ? $"{share} spielt" : $"{share} spielen";

    public override string DoNotFit(int count) => $"{count} weitere passen nicht darauf";

    public override string AllServers(int count) => $"Alle {count} Server…";

    public override string AllNodes(int count) => $"Alle {count} Nodes…";

    public override string OpenAServer => "Einen Server öffnen…";

    public override string More => "Mehr…";

    public override string Servers => "Server";

    public override string ServersOf(string member) => $"Server von {member}";

    public override string CommunityServers => "Server der Community";

    public override string Nodes => "Nodes";

    public override string Node => "Node";

    public override string CountServers(int count) => $"{count} Server";

    public override string CountNodes(int count) => count == 1 ? $"{count} Node" : $"{count} Nodes";

    public override string NodesUnknown(string clock, string trouble) => $"Unbekannt seit {clock}: {trouble}.";

    public override string CreatorLeft => "wer die Tafel gemacht hat, ist nicht mehr hier";

    public override string CreatorIsNoAdministrator => "wer die Tafel gemacht hat, verwaltet das Panel nicht mehr";

    public override string NoApplicationKey => "dieser Discord-Server hat keinen Application-Schlüssel mehr dafür";

    public override string Given(string amount) => $"{amount} vergeben";

    public override string InMaintenance => "wird gewartet";

    public override string DoesNotAnswer => "antwortet nicht";

    public override string WatchedRunning(int running, int watched) => $"{running} von {watched} beobachteten laufen";

    public override string SuspendedServers(int count) => $"{count} gesperrt";

    public override string BoardEnded(string board, string channel, string reason) =>
        $"Deine Tafel {board} in {channel} ist zu Ende: {reason}. Mit /board create machst du eine neue.";

    public override string MessageDeleted => "ihre Nachricht wurde gelöscht";

    public override string ChannelDeleted => "ihr Kanal wurde gelöscht";

    public override string MayNotWrite => "ich darf dort nicht mehr schreiben";
}
