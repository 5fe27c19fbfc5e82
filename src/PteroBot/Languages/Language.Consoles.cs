namespace PteroBot.Languages;

/// <content>Consoles that are shown in threads and channels.</content>
internal abstract partial class Language
{
    public abstract string LinesLeftOut(int lines);

    public abstract string WasStopped { get; }

    public abstract string HasCrashed { get; }

    public abstract string HasCrashedWith(int code);

    /// <summary>Follows a crash at once.</summary>
    public abstract string ForWantOfMemory { get; }

    public abstract string LeftDown { get; }

    public abstract string AskedAgain(string word);

    public abstract string UnknownBecause(string reason);

    public abstract string ConsoleHeardAgain(string span);

    public abstract string ConsoleAfterAbsence { get; }

    public abstract string ConsoleHeardAgainWhole { get; }

    public abstract string ConsoleHeardAgainPartly(string span);

    public abstract string ConsoleAfterAbsencePartly { get; }

    public abstract string ConsoleNotHeard { get; }

    public abstract string ConsoleForbidden { get; }

    public abstract string ConsoleAllowedAgain { get; }

    public abstract string ConsoleOf(string server);

    public abstract string ConsolePaused { get; }

    public abstract string ConsoleShown(string span);

    public abstract string OnlyLinesWith(string pattern);

    public abstract string NoLinesWith(string pattern);

    public abstract string WritingStaysHere { get; }

    public abstract string WritingIsSent { get; }

    public abstract string WritingIsNotRead { get; }

    public abstract string SetUpBy(string member);

    public abstract string ConsoleOver { get; }

    public abstract string PauseIt { get; }

    public abstract string ResumeIt { get; }

    public abstract string SettingsOfIt { get; }

    public abstract string StopIt { get; }
}
