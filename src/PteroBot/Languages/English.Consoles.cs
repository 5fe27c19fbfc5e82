namespace PteroBot.Languages;

/// <content>Consoles that are shown in threads and channels.</content>
internal sealed partial class English
{
    public override string LinesLeftOut(int lines) => lines == 1 ? "… 1 line left out" : $"… {lines} lines left out";

    public override string WasStopped => "Stopped";

    public override string HasCrashed => "Crashed";

    public override string HasCrashedWith(int code) => $"Crashed with exit code {code}";

    public override string ForWantOfMemory => ", out of memory";

    public override string LeftDown => "It crashed twice within a minute, so the node leaves it down";

    public override string AskedAgain(string word) => $"{word}: can be asked again";

    public override string UnknownBecause(string reason) => $"Unknown: {reason}";

    public override string ConsoleHeardAgain(string span) => $"The console is heard again; what it said in the {span} before is missing";

    public override string ConsoleAfterAbsence => "I was away; what the console said meanwhile is missing";

    public override string ConsoleHeardAgainWhole => "The console is heard again; nothing is missing";

    public override string ConsoleHeardAgainPartly(string span) => $"The console is heard again; of what it said in the {span} before, its node has kept only what follows";

    public override string ConsoleAfterAbsencePartly => "I was away; of what the console said meanwhile, its node has kept only what follows";

    public override string ConsoleNotHeard => "The console cannot be heard from here now; lines come again when its node lets me listen";

    public override string ConsoleForbidden => "Whoever set this up may not read this console now, so nothing is shown.";

    public override string ConsoleAllowedAgain => "Whoever set this up may read this console again.";

    public override string ConsoleOf(string server) => $"Console of {server}";

    public override string ConsolePaused => "**Paused.** What the console says meanwhile is not shown here later.";

    public override string ConsoleShown(string span) => $"What the console says comes every {span}; where it says more than Discord takes, lines are left out.";

    public override string OnlyLinesWith(string pattern) => $"Only lines with {pattern}";

    public override string NoLinesWith(string pattern) => $"No lines with {pattern}";

    public override string WritingStaysHere => "What members write here does not go to the console.";

    public override string WritingIsSent => "What members write here goes to the console, if they may send commands. ✅ says that it was sent.";

    public override string WritingIsNotRead => "Members are to write to the console here, but Discord does not tell me what they write: whoever runs the bot has to switch on `Discord:MessageContent`.";

    public override string SetUpBy(string member) => $"Set up by {member}, shown for as long as they may read it";

    public override string ConsoleOver => "This console is not shown here any more.";

    public override string PauseIt => "Pause";

    public override string ResumeIt => "Resume";

    public override string SettingsOfIt => "Settings…";

    public override string StopIt => "Stop…";
}
