using PteroBot.Access;
using PteroBot.Access.Grants;

namespace PteroBot.Languages;

/// <content>Approvals and requests.</content>
internal sealed partial class German
{
    public override string Doing(ServerAction action, string server) => action switch
    {
        ServerAction.View => $"{server} sehen",
        ServerAction.Start => $"{server} starten",
        ServerAction.Stop => $"{server} stoppen",
        ServerAction.Restart => $"{server} neu starten",
        ServerAction.Kill => $"{server} sofort beenden",
        ServerAction.Rename => $"{server} umbenennen",
        ServerAction.Reinstall => $"{server} neu installieren",
        ServerAction.ReadConsole => $"die Konsole von {server} lesen",
        ServerAction.Command => $"Befehle an {server} senden",
        ServerAction.ReadActivity => $"die Aktivität von {server} sehen",
        ServerAction.ReadBackups => $"die Backups von {server} sehen",
        ServerAction.CreateBackup => $"ein Backup von {server} machen",
        ServerAction.DownloadBackup => $"ein Backup von {server} herunterladen",
        ServerAction.RestoreBackup => $"ein Backup von {server} wiederherstellen",
        ServerAction.DeleteBackup => $"ein Backup von {server} löschen oder sperren",
        ServerAction.ReadFiles => $"die Dateien von {server} lesen",
        ServerAction.ChangeFiles => $"die Dateien von {server} ändern",
        ServerAction.ReadSchedules => $"die Zeitpläne von {server} sehen",
        ServerAction.CreateSchedule => $"einen Zeitplan für {server} anlegen",
        ServerAction.UpdateSchedule => $"einen Zeitplan von {server} ändern oder ausführen",
        ServerAction.DeleteSchedule => $"einen Zeitplan von {server} löschen",
        ServerAction.ReadStartup => $"die Variablen von {server} sehen",
        ServerAction.EditStartup => $"die Variablen von {server} ändern",
        ServerAction.ChooseImage => $"das Image von {server} wählen",
        ServerAction.ReadDatabases => $"die Datenbanken von {server} sehen",
        ServerAction.CreateDatabase => $"eine Datenbank für {server} anlegen",
        ServerAction.ReadDatabasePassword => $"Datenbank-Passwörter von {server} sehen",
        ServerAction.RotateDatabasePassword => $"Datenbank-Passwörter von {server} ändern",
        ServerAction.DeleteDatabase => $"eine Datenbank von {server} löschen",
        ServerAction.ReadNetwork => $"die Adressen von {server} sehen",
        ServerAction.AddAddress => $"{server} eine Adresse geben",
        ServerAction.EditAddress => $"die Adressen von {server} ändern",
        ServerAction.RemoveAddress => $"{server} eine Adresse nehmen",
        _ => $"etwas mit {server} tun",
    };

    public override string Question(string what) => $"{what}?";

    public override string AsksTo(string member, string what, string role) => $"{member} möchte {what}, als {role}.";

    public override string AdministratorsAnswerUntil(string relative) => $"Jemand mit der Adminrolle kann antworten; die Frage endet {relative}.";

    public override string Approve => "Erlauben";

    public override string Deny => "Ablehnen";

    public override string BeingDone(string administrator) => $"{administrator} hat es erlaubt. Es wird gerade getan…";

    public override string ApprovedIt(string administrator) => $"{administrator} hat es erlaubt.";

    public override string DeniedIt(string administrator) => $"{administrator} hat es abgelehnt.";

    public override string NoLongerHere(string member) => $"{member} ist nicht mehr hier, deshalb wurde nichts getan.";

    public override string MayNotAnyMore(string member) => $"{member} darf das nicht mehr, deshalb wurde nichts getan.";

    public override string NothingDone => "Es wurde nichts getan.";

    public override string ServerIsAnother => "Es wurde nichts getan: der Server ist jetzt ein anderer.";

    public override string CommandSent(string server) => $"Der Befehl wurde an {server} gesendet.";

    public override string CommandUnreadable => "Es wurde nichts getan: der Befehl ist nicht mehr lesbar.";

    public override string OfflineSoNotSent(string server) => $"{server} ist offline, deshalb wurde nichts gesendet.";

    public override string ConsoleDidNotOpen(string server) => $"Die Konsole von {server} ging nicht rechtzeitig auf.";

    public override string RoleHasToWait(string what, string relative) => $"Deine Rolle darf {what}, aber nur in Abständen; das ist noch nicht lange her. Wieder möglich {relative}.";

    public override string OnlyWhenEmpty(string what, int players) => $"Deine Rolle darf {what}, aber nur wenn niemand spielt; gerade {(players == 1 ? "spielt jemand" : $"spielen {players}")}.";

    public override string OnlyWhenSurelyEmpty(string what, PlayersDoubt doubt) => doubt == PlayersDoubt.NotCounted
        ? $"Deine Rolle darf {what}, aber nur wenn niemand spielt, und die Spieler werden hier nicht gezählt. `/players settings` sagt, welches Spiel es ist."
        : $"Deine Rolle darf {what}, aber nur wenn niemand spielt, und das Spiel antwortet gerade nicht. Versuche es in einer Minute noch einmal.";

    public override string UnderWay(string member, string what, string relative) => $"{member} wollte {relative} {what}, und das ist noch nicht zu Ende.";

    public override string DidNotWork(string because) => $"Das ging nicht: {because}.";

    public override string MayBeDone(string because) => $"Es ist vielleicht geschehen, vielleicht auch nicht: {because}.";

    public override string PanelSaidNo(string words) => $"Das Panel hat abgelehnt. {words}".TrimEnd();

    public override string NotBegun => "Es wurde nichts getan: der Bot wurde vorher beendet. Wer es noch möchte, kann wieder fragen.";

    public override string EndNotSeen => "Es wurde weitergegeben, aber der Bot wurde beendet, bevor er das Ende sah.";

    public override string NobodyAnswered => "Niemand hat rechtzeitig geantwortet. Wer es noch möchte, kann wieder fragen.";

    public override string RequestedBy(string member, string relative, string server, string template) => $"{member} bat {relative} um {server}, nach der Vorlage {template}.";

    public override string ForAccount(string account) => $"Für das Panel-Konto {account}.";

    public override string AccountWillBeMade => "Dafür wird ein Panel-Konto mit der angegebenen Adresse angelegt.";

    public override string TemplateFacts(string egg, string memory, string disk, string processor) => $"{egg} · {memory} Speicher · {disk} Platte · {processor} CPU";

    public override string WaitsForAdministrator => "Wartet auf einen Administrator des Panels.";

    public override string ServerIsMade(string administrator, string relative) => $"{administrator} hat {relative} zugestimmt; der Server wird angelegt.";

    public override string SaidYes(string administrator) => $"{administrator} hat zugestimmt:";

    public override string SaidNo(string administrator) => $"{administrator} hat abgelehnt.";

    public override string ServerIsGone => "Den Server gibt es nicht mehr; er zählt nicht mit.";

    public override string RequestTitle => "Anfrage";

    public override string MakingTitle => "Wird angelegt";

    public override string DeclinedTitle => "Abgelehnt";

    public override string ApprovedTitle => "Angenommen";

    public override string DenyWithReason => "Ablehnen…";

    public override string TryAgain => "Noch einmal versuchen";

    public override string CountAsGone => "Den Server gibt es nicht mehr";

    public override string YourServerInstalls(string server, string page) => $"Dein Server {server} wird installiert: {page}. /servers zeigt ihn.";

    public override string YourServerInstallsWithAccount(string server, string page) =>
        $"Dein Server {server} wird installiert: {page}. Für dich wurde ein Konto angelegt; das Panel hat dir eine Mail geschickt, in der du das Passwort wählst. Danach hilft /link.";

    public override string YourRequestDeclined(string server, string administrator) => $"Deine Anfrage für {server} wurde von {administrator} abgelehnt.";
}
