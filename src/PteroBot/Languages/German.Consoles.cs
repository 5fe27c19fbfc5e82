namespace PteroBot.Languages;

/// <content>Consoles that are shown in threads and channels.</content>
internal sealed partial class German
{
    public override string LinesLeftOut(int lines) => lines == 1 ? "… 1 Zeile ausgelassen" : $"… {lines} Zeilen ausgelassen";

    public override string WasStopped => "Angehalten";

    public override string HasCrashed => "Abgestürzt";

    public override string HasCrashedWith(int code) => $"Abgestürzt mit Exit-Code {code}";

    public override string ForWantOfMemory => ", kein Speicher mehr";

    public override string LeftDown => "Zweimal in einer Minute abgestürzt, der Node startet ihn nicht mehr";

    public override string AskedAgain(string word) => $"{word}: wieder erreichbar";

    public override string UnknownBecause(string reason) => $"Unbekannt: {reason}";

    public override string ConsoleHeardAgain(string span) => $"Die Konsole ist wieder zu hören; was sie in den {span} davor sagte, fehlt";

    public override string ConsoleAfterAbsence => "Ich war weg; was die Konsole inzwischen sagte, fehlt";

    public override string ConsoleHeardAgainWhole => "Die Konsole ist wieder zu hören; nichts fehlt";

    public override string ConsoleHeardAgainPartly(string span) => $"Die Konsole ist wieder zu hören; von dem, was sie in den {span} davor sagte, hat ihr Node nur das Folgende behalten";

    public override string ConsoleAfterAbsencePartly => "Ich war weg; von dem, was die Konsole inzwischen sagte, hat ihr Node nur das Folgende behalten";

    public override string ConsoleNotHeard => "Die Konsole ist von hier gerade nicht zu hören; Zeilen kommen wieder, wenn ihr Node mich lässt";

    public override string ConsoleForbidden => "Wer das eingerichtet hat, darf diese Konsole gerade nicht lesen; darum wird nichts gezeigt.";

    public override string ConsoleAllowedAgain => "Wer das eingerichtet hat, darf diese Konsole wieder lesen.";

    public override string ConsoleOf(string server) => $"Konsole von {server}";

    public override string ConsolePaused => "**Angehalten.** Was die Konsole inzwischen sagt, wird hier auch später nicht gezeigt.";

    public override string ConsoleShown(string span) => $"Was die Konsole sagt, kommt alle {span}; sagt sie mehr, als Discord nimmt, fehlen Zeilen.";

    public override string OnlyLinesWith(string pattern) => $"Nur Zeilen mit {pattern}";

    public override string NoLinesWith(string pattern) => $"Keine Zeilen mit {pattern}";

    public override string WritingStaysHere => "Was Mitglieder hier schreiben, geht nicht an die Konsole.";

    public override string WritingIsSent => "Was Mitglieder hier schreiben, geht an die Konsole, wenn sie Befehle senden dürfen. ✅ heißt: gesendet.";

    public override string WritingIsNotRead => "Mitglieder sollen hier an die Konsole schreiben, aber Discord sagt mir nicht, was: wer den Bot betreibt, muss `Discord:MessageContent` einschalten.";

    public override string SetUpBy(string member) => $"Eingerichtet von {member}, gezeigt, solange diese Person sie lesen darf";

    public override string ConsoleOver => "Diese Konsole wird hier nicht mehr gezeigt.";

    public override string PauseIt => "Anhalten";

    public override string ResumeIt => "Fortsetzen";

    public override string SettingsOfIt => "Einstellungen…";

    public override string StopIt => "Beenden…";
}
