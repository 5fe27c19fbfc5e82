using System.Globalization;
using PteroBot.Live;
using PteroBot.Panel;

namespace PteroBot.Languages;

/// <inheritdoc/>
internal sealed partial class German : Language
{
    public override string Code => "de";

    public override string Name => "Deutsch";

    public override NumberFormatInfo Numbers => WithComma;

    // Words that are also right in small letters.
    public override string Word(ServerCondition condition) => condition switch
    {
        ServerCondition.Running => "Läuft",
        ServerCondition.Starting => "Startet",
        ServerCondition.Stopping => "Stoppt",
        ServerCondition.Offline => "Offline",
        ServerCondition.Suspended => "Gesperrt",
        ServerCondition.Installing => "Wird installiert",
        ServerCondition.InstallFailed => "Nicht fertig installiert",
        ServerCondition.RestoringBackup => "Wird wiederhergestellt",
        ServerCondition.Transferring => "Zieht um",
        ServerCondition.Maintenance => "Wird gewartet",
        _ => "Unbekannt",
    };

    public override string Label(PowerSignal signal) => signal switch
    {
        PowerSignal.Start => "Starten",
        PowerSignal.Stop => "Stoppen",
        PowerSignal.Restart => "Neu starten",
        PowerSignal.Kill => "Sofort beenden",
        _ => throw new ArgumentOutOfRangeException(nameof(signal)),
    };

    public override string Doing(PowerSignal signal) => signal switch
    {
        PowerSignal.Start => "Startet",
        PowerSignal.Stop => "Stoppt",
        PowerSignal.Restart => "Startet neu",
        PowerSignal.Kill => "Wird sofort beendet",
        _ => throw new ArgumentOutOfRangeException(nameof(signal)),
    };

    public override string? Closed(ServerCondition condition, string name, string node) => condition switch
    {
        ServerCondition.Suspended => $"{name} ist gesperrt. Nur ein Administrator kann das ändern.",
        ServerCondition.Installing => $"{name} wird installiert und öffnet sich danach von selbst.",
        ServerCondition.InstallFailed => $"{name} konnte nicht installiert werden. Ein Administrator kann es noch einmal versuchen.",
        ServerCondition.RestoringBackup => $"{name} wird aus einem Backup wiederhergestellt und öffnet sich danach von selbst.",
        ServerCondition.Transferring => $"{name} zieht auf einen anderen Node um und öffnet sich danach von selbst.",
        ServerCondition.Maintenance => $"{node} wird gewartet. Ein Administrator öffnet ihn wieder.",
        ServerCondition.NodeDown => $"{node} antwortet nicht, deshalb geht dort gerade nichts. Andere Nodes gehen.",
        _ => null,
    };

    public override string Silence(SilenceReason? reason, string node) => reason switch
    {
        SilenceReason.NodeDown => $"{node} antwortet nicht",
        SilenceReason.SlowedDown => "das Panel bittet um eine Pause",
        SilenceReason.Blocked => "der Proxy vor dem Panel sperrt den Bot aus",
        SilenceReason.ProxyError => "der Proxy vor dem Panel erreicht es nicht",
        SilenceReason.NotThePanel => "was unter der Adresse des Panels antwortet, ist kein Panel",
        SilenceReason.Untrusted => "das Panel hat kein gültiges Zertifikat",
        SilenceReason.TwoFactor => "das Panel verlangt für das Konto erst die Zwei-Faktor-Anmeldung",
        SilenceReason.KeyRejected => "das Panel nimmt den Schlüssel nicht mehr an",
        SilenceReason.NoAccess => "das Konto hat keinen Zugriff mehr",
        SilenceReason.PanelMaintenance => "das Panel wird gerade gewartet",
        SilenceReason.PanelFailed => "das Panel hat selbst ein Problem",
        SilenceReason.OurFault => "im Bot ging etwas schief",
        _ => "das Panel antwortet nicht",
    };

    public override string? AfterSilence(SilenceReason? reason) => reason switch
    {
        SilenceReason.SlowedDown => "Es geht von selbst weiter.",
        SilenceReason.Blocked => "Wer das Panel betreibt, kann ihn durchlassen.",
        SilenceReason.ProxyError => "Der Server läuft vielleicht trotzdem.",
        SilenceReason.NotThePanel or SilenceReason.Untrusted or SilenceReason.PanelFailed => "Bleibt es so, muss nachsehen, wer das Panel betreibt.",
        SilenceReason.KeyRejected => "Mit /link lässt sich ein neuer Schlüssel hinterlegen.",
        _ => null,
    };

    public override string LastKnown(string word) => $"Zuletzt bekannt: {word}.";

    public override string Asking => "Das Panel wird gefragt…";

    public override string AskedBy(string member) => $"auf Wunsch von {member}";

    public override string Updated(string relative) => $"Stand: {relative}";

    public override string UpSince(string relative) => $"gestartet {relative}";

    public override string MayNotPress(string buttons) => $"{buttons}: aus, denn wer diese Karte aufgerufen hat, darf das nicht.";

    public override string OfflineSince(string day) => $"offline seit {day}";

    public override string NotAnsweredSince(string clock) => $"Das Panel hat seit {clock} nicht geantwortet.";

    public override string WentDownWhileStarting => "Er ging beim Starten wieder offline.";

    public override string ThisServer => "Dieser Server";

    public override string Processor => "CPU";

    public override string Memory => "Speicher";

    public override string Disk => "Platte";

    public override string Network => "Netz";

    public override string Refresh => "Aktualisieren";

    public override string Console => "Konsole";

    public override string Files => "Dateien";

    public override string Backups => "Backups";

    public override string Graph => "Verlauf";

    public override string Panel => "Panel";

    public override string Of(string used, string limit) => $"{used} von {limit}";

    public override string NoLimit => "ohne Grenze";

    public override string And => "und";

    public override string DayUnit => "T";
}
