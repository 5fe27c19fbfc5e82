using System.Collections.Frozen;
using PteroBot.Audit;

namespace PteroBot.Languages;

/// <content>The audit log.</content>
internal sealed partial class German
{
    private static readonly FrozenDictionary<string, ActionWords> Changes = new Dictionary<string, ActionWords>
    {
        ["power.start"] = new("{} starten", "hat {} gestartet"),
        ["power.stop"] = new("{} stoppen", "hat {} gestoppt"),
        ["power.restart"] = new("{} neu starten", "hat {} neu gestartet"),
        ["power.kill"] = new("{} sofort beenden", "hat {} sofort beendet"),
        ["console.send"] = new("an die Konsole von {} senden", "hat an die Konsole von {} gesendet"),
        ["console.stream"] = new("die Konsole von {} zeigen", "hat die Konsole von {} gezeigt"),
        ["console.stream.pause"] = new("die gezeigte Konsole von {} anhalten", "hat die gezeigte Konsole von {} angehalten"),
        ["console.stream.resume"] = new("die gezeigte Konsole von {} fortsetzen", "hat die gezeigte Konsole von {} fortgesetzt"),
        ["console.stream.edit"] = new("ändern, was von der Konsole von {} gezeigt wird", "hat geändert, was von der Konsole von {} gezeigt wird"),
        ["console.stream.stop"] = new("die Konsole von {} nicht mehr zeigen", "hat aufgehört, die Konsole von {} zu zeigen"),
        ["console.stream.end"] = new("das Zeigen der Konsole von {} beenden", "hat das Zeigen der Konsole von {} beendet"),
        ["file.mkdir"] = new("den Ordner {} anlegen", "hat den Ordner {} angelegt"),
        ["file.write"] = new("die Datei {} schreiben", "hat die Datei {} geschrieben"),
        ["file.rename"] = new("{} umbenennen", "hat {} umbenannt"),
        ["file.copy"] = new("{} kopieren", "hat {} kopiert"),
        ["file.delete"] = new("{} löschen", "hat {} gelöscht"),
        ["file.archive"] = new("{} packen", "hat {} gepackt"),
        ["file.extract"] = new("{} entpacken", "hat {} entpackt"),
        ["file.chmod"] = new("die Rechte von {} setzen", "hat die Rechte von {} gesetzt"),
        ["file.pull"] = new("den Node {} holen lassen", "hat den Node {} holen lassen"),
        ["file.upload"] = new("{} hochladen", "hat {} hochgeladen"),
        ["backup.create"] = new("ein Backup von {} machen", "hat ein Backup von {} gemacht"),
        ["backup.download"] = new("das Backup {} herunterladen", "hat einen Link zum Backup {} geholt"),
        ["backup.lock"] = new("das Backup {} sperren", "hat das Backup {} gesperrt"),
        ["backup.unlock"] = new("das Backup {} entsperren", "hat das Backup {} entsperrt"),
        ["backup.restore"] = new("das Backup {} wiederherstellen", "hat begonnen, das Backup {} wiederherzustellen"),
        ["backup.restore-emptied"] = new("den Server leeren und das Backup {} wiederherstellen", "hat den Server geleert und begonnen, das Backup {} wiederherzustellen"),
        ["backup.delete"] = new("das Backup {} löschen", "hat das Backup {} gelöscht"),
        ["databases.create"] = new("die Datenbank {} anlegen", "hat die Datenbank {} angelegt"),
        ["databases.rotate"] = new("das Passwort der Datenbank {} ändern", "hat das Passwort der Datenbank {} geändert"),
        ["databases.delete"] = new("die Datenbank {} löschen", "hat die Datenbank {} gelöscht"),
        ["network.add"] = new("{} eine Adresse geben", "hat {} eine Adresse gegeben"),
        ["network.primary"] = new("die Adresse {} zur ersten machen", "hat die Adresse {} zur ersten gemacht"),
        ["network.note"] = new("die Notiz der Adresse {} ändern", "hat die Notiz der Adresse {} geändert"),
        ["network.remove"] = new("die Adresse {} wegnehmen", "hat die Adresse {} weggenommen"),
        ["startup.set"] = new("die Variable {} setzen", "hat die Variable {} gesetzt"),
        ["startup.image"] = new("für {} ein anderes Image wählen", "hat für {} ein anderes Image gewählt"),
        ["subusers.invite"] = new("{} teilen", "hat {} geteilt"),
        ["subusers.permissions"] = new("die Rechte von {} ändern", "hat die Rechte von {} geändert"),
        ["subusers.remove"] = new("{} nicht mehr teilen", "teilt {} nicht mehr"),
        ["players.settings"] = new("einstellen, wie die Spieler von {} gezählt werden", "hat eingestellt, wie die Spieler von {} gezählt werden"),
        ["settings.rename"] = new("{} umbenennen oder beschreiben", "hat {} umbenannt oder beschrieben"),
        ["settings.reinstall"] = new("{} neu installieren", "hat begonnen, {} neu zu installieren"),
        ["autostop.set"] = new("{} stoppen lassen, wenn niemand spielt", "hat eingestellt, dass {} stoppt, wenn niemand spielt"),
        ["autostop.remove"] = new("{} nicht mehr stoppen lassen, wenn niemand spielt", "hat abgestellt, dass {} stoppt, wenn niemand spielt"),
        ["autostop.cancel"] = new("{} weiterlaufen lassen, obwohl niemand spielte", "hat {} weiterlaufen lassen, obwohl niemand spielte"),
        ["autostop.end"] = new("das Stoppen von {} beenden", "verlor das Stoppen von {}"),
        ["server.suspend"] = new("{} sperren", "hat {} gesperrt"),
        ["server.unsuspend"] = new("{} entsperren", "hat {} entsperrt"),
        ["server.create"] = new("den Server {} anlegen", "hat den Server {} angelegt"),
        ["server.details"] = new("die Angaben von {} ändern", "hat die Angaben von {} geändert"),
        ["server.build"] = new("die Grenzen von {} ändern", "hat die Grenzen von {} geändert"),
        ["server.startup"] = new("den Start von {} ändern", "hat den Start von {} geändert"),
        ["server.reinstall"] = new("{} neu installieren", "hat begonnen, {} neu zu installieren"),
        ["server.delete"] = new("den Server {} löschen", "hat den Server {} gelöscht"),
        ["server.delete.force"] = new("den Server {} mit Gewalt löschen", "hat den Server {} mit Gewalt gelöscht"),
        ["server.database.create"] = new("die Datenbank {} anlegen", "hat die Datenbank {} angelegt"),
        ["server.database.rotate"] = new("das Passwort der Datenbank {} ändern", "hat das Passwort der Datenbank {} geändert"),
        ["server.database.delete"] = new("die Datenbank {} löschen", "hat die Datenbank {} gelöscht"),
        ["schedules.create"] = new("den Zeitplan {} anlegen", "hat den Zeitplan {} angelegt"),
        ["schedules.edit"] = new("den Zeitplan {} ändern", "hat den Zeitplan {} geändert"),
        ["schedules.switch"] = new("den Zeitplan {} an- oder ausschalten", "hat den Zeitplan {} an- oder ausgeschaltet"),
        ["schedules.run"] = new("den Zeitplan {} ausführen", "hat den Zeitplan {} ausgeführt"),
        ["schedules.restart"] = new("den Neustart-Plan {} anlegen", "hat den Neustart-Plan {} angelegt"),
        ["schedules.delete"] = new("den Zeitplan {} löschen", "hat den Zeitplan {} gelöscht"),
        ["schedules.task.create"] = new("{} eine Aufgabe geben", "hat {} eine Aufgabe gegeben"),
        ["schedules.task.edit"] = new("eine Aufgabe von {} ändern", "hat eine Aufgabe von {} geändert"),
        ["schedules.task.move"] = new("eine Aufgabe von {} verschieben", "hat eine Aufgabe von {} verschoben"),
        ["schedules.task.delete"] = new("eine Aufgabe von {} löschen", "hat eine Aufgabe von {} gelöscht"),
        ["user.create"] = new("das Konto {} anlegen", "hat das Konto {} angelegt"),
        ["user.update"] = new("das Konto {} ändern", "hat das Konto {} geändert"),
        ["user.password"] = new("das Passwort des Kontos {} setzen", "hat das Passwort des Kontos {} gesetzt"),
        ["user.promote"] = new("das Konto {} zum Administrator machen", "hat das Konto {} zum Administrator gemacht"),
        ["user.demote"] = new("dem Konto {} die Verwaltung nehmen", "hat dem Konto {} die Verwaltung genommen"),
        ["user.delete"] = new("das Konto {} löschen", "hat das Konto {} gelöscht"),
        ["node.create"] = new("den Node {} anlegen", "hat den Node {} angelegt"),
        ["node.update"] = new("den Node {} ändern", "hat den Node {} geändert"),
        ["node.configuration"] = new("die Konfiguration des Nodes {} lesen", "hat die Konfiguration des Nodes {} gelesen"),
        ["node.token"] = new("dem Node {} ein neues Token geben", "hat dem Node {} ein neues Token gegeben"),
        ["node.delete"] = new("den Node {} löschen", "hat den Node {} gelöscht"),
        ["allocation.create"] = new("{} Adressen geben", "hat {} Adressen gegeben"),
        ["allocation.delete"] = new("Adressen von {} löschen", "hat Adressen von {} gelöscht"),
        ["location.create"] = new("den Standort {} anlegen", "hat den Standort {} angelegt"),
        ["location.update"] = new("den Standort {} ändern", "hat den Standort {} geändert"),
        ["location.delete"] = new("den Standort {} löschen", "hat den Standort {} gelöscht"),
        ["link.create"] = new("das Konto {} verbinden", "hat das Konto {} verbunden"),
        ["link.replace"] = new("das Konto {} neu verbinden", "hat das Konto {} neu verbunden"),
        ["link.delete"] = new("das Konto {} trennen", "hat das Konto {} getrennt"),
        ["key.create"] = new("den API-Schlüssel {} anlegen", "hat den API-Schlüssel {} angelegt"),
        ["key.delete"] = new("den API-Schlüssel {} löschen", "hat den API-Schlüssel {} gelöscht"),
        ["sshkey.add"] = new("den SSH-Schlüssel {} hinzufügen", "hat den SSH-Schlüssel {} hinzugefügt"),
        ["sshkey.remove"] = new("den SSH-Schlüssel {} entfernen", "hat den SSH-Schlüssel {} entfernt"),
        ["access.grant"] = new("{} teilen", "hat {} geteilt"),
        ["access.revoke"] = new("{} nicht mehr teilen", "teilt {} nicht mehr"),
        ["approval.approve"] = new("eine Bitte um {} erlauben", "hat eine Bitte um {} erlaubt"),
        ["approval.deny"] = new("eine Bitte um {} ablehnen", "hat eine Bitte um {} abgelehnt"),
        ["gate.refuse"] = new("{} benutzen", "hat {} benutzt"),
        ["setup.panel"] = new("das Panel {} hinzufügen", "hat das Panel {} hinzugefügt"),
        ["setup.key"] = new("den Application-Schlüssel für {} setzen", "hat den Application-Schlüssel für {} gesetzt"),
        ["setup.panel.remove"] = new("das Panel {} vergessen", "hat das Panel {} vergessen lassen"),
        ["setup.default"] = new("{} zum Standard-Panel machen", "hat {} zum Standard-Panel gemacht"),
        ["setup.key.remove"] = new("den Application-Schlüssel für {} vergessen", "hat den Application-Schlüssel für {} vergessen lassen"),
        ["setup.community"] = new("den Community-Schlüssel für {} setzen", "hat den Community-Schlüssel für {} gesetzt"),
        ["setup.community.remove"] = new("den Community-Schlüssel für {} vergessen", "hat den Community-Schlüssel für {} vergessen lassen"),
        ["setup.connection"] = new("Header oder Zertifikat von {} setzen", "hat Header oder Zertifikat von {} gesetzt"),
        ["setup.role"] = new("die Adminrolle an {role} geben", "hat die Adminrolle an {role} gegeben"),
        ["setup.audit"] = new("das Protokoll in {channel} zeigen", "lässt das Protokoll in {channel} zeigen"),
        ["setup.language"] = new("die Sprache {} wählen", "hat die Sprache {} gewählt"),
        ["request.template"] = new("die Vorlage {} anbieten", "bietet die Vorlage {} an"),
        ["request.template.roles"] = new("wählen, wer um {} bitten darf", "hat gewählt, wer um {} bitten darf"),
        ["request.template.drop"] = new("die Vorlage {} entfernen", "hat die Vorlage {} entfernt"),
        ["request.ask"] = new("um den Server {} bitten", "hat um den Server {} gebeten"),
        ["request.approve"] = new("die Anfrage für {} annehmen", "hat die Anfrage für {} angenommen"),
        ["request.deny"] = new("die Anfrage für {} ablehnen", "hat die Anfrage für {} abgelehnt"),
        ["request.release"] = new("den Server {} nicht mehr mitzählen", "zählt den Server {} nicht mehr mit"),
        ["board.create"] = new("die Tafel {} machen", "hat die Tafel {} gemacht"),
        ["board.edit"] = new("die Tafel {} ändern", "hat die Tafel {} geändert"),
        ["board.move"] = new("die Tafel {} verlegen", "hat die Tafel {} verlegt"),
        ["board.remove"] = new("die Tafel {} wegnehmen", "hat die Tafel {} weggenommen"),
        ["board.end"] = new("die Tafel {} beenden", "hat die Tafel {} beendet"),
        ["alerts.add"] = new("den Alarm {} anlegen", "hat den Alarm {} angelegt"),
        ["alerts.edit"] = new("den Alarm {} ändern", "hat den Alarm {} geändert"),
        ["alerts.remove"] = new("den Alarm {} entfernen", "hat den Alarm {} entfernt"),
        ["alerts.end"] = new("den Alarm {} beenden", "hat den Alarm {} beendet"),
    }.ToFrozenDictionary();

    public override ActionWords Change(string action) => Changes.GetValueOrDefault(action) ?? AuditWords.Of(action);

    public override string Refused(string wanted) => $"durfte nicht: {wanted}";

    public override string Failed(string wanted) => $"hatte keinen Erfolg: {wanted}";

    public override string AboutTo(string wanted) => $"will gerade {wanted}";

    public override string EndUnknown(string wanted) => $"wollte {wanted}; wie es ausging, ist nicht bekannt";

    public override string Nobody => "niemanden";

    public override string NoChannel => "keinem Kanal";

    public override string SharedWith(string role) => $"geteilt mit {role}";

    public override string ApprovedBy(string member) => $"erlaubt von {member}";

    public override string EarlierIsNotRepeated => "Frühere Einträge werden hier nicht wiederholt; /audit hat sie alle.";

    public override string MirrorBegins(string member) => $"Was durch den Bot geändert wird, steht ab jetzt hier. Gewählt von {member} in /setup.";
}
