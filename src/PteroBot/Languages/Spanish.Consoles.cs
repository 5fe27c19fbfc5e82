namespace PteroBot.Languages;

/// <content>Consoles that are shown in threads and channels.</content>
internal sealed partial class Spanish
{
    public override string LinesLeftOut(int lines) => lines == 1 ? "… 1 línea omitida" : $"… {lines} líneas omitidas";

    public override string WasStopped => "Detenido";

    public override string HasCrashed => "Se ha caído";

    public override string HasCrashedWith(int code) => $"Se ha caído con el código de salida {code}";

    public override string ForWantOfMemory => ", sin memoria";

    public override string LeftDown => "Se ha caído dos veces en un minuto, así que el nodo lo deja parado";

    public override string AskedAgain(string word) => $"{word}: vuelve a responder";

    public override string UnknownBecause(string reason) => $"Desconocido: {reason}";

    public override string ConsoleHeardAgain(string span) => $"La consola se oye de nuevo; falta lo que dijo en los {span} anteriores";

    public override string ConsoleAfterAbsence => "Estuve fuera; falta lo que dijo la consola entretanto";

    public override string ConsoleHeardAgainWhole => "La consola se oye de nuevo; no falta nada";

    public override string ConsoleHeardAgainPartly(string span) => $"La consola se oye de nuevo; de lo que dijo en los {span} anteriores, su nodo solo ha guardado lo que sigue";

    public override string ConsoleAfterAbsencePartly => "Estuve fuera; de lo que dijo la consola entretanto, su nodo solo ha guardado lo que sigue";

    public override string ConsoleNotHeard => "La consola no se oye ahora desde aquí; las líneas vuelven cuando su nodo me deje escuchar";

    public override string ConsoleForbidden => "Quien configuró esto no puede leer ahora esta consola, así que no se muestra nada.";

    public override string ConsoleAllowedAgain => "Quien configuró esto puede leer de nuevo esta consola.";

    public override string ConsoleOf(string server) => $"Consola de {server}";

    public override string ConsolePaused => "**En pausa.** Lo que diga la consola entretanto no se mostrará después.";

    public override string ConsoleShown(string span) => $"Lo que dice la consola llega cada {span}; si dice más de lo que Discord admite, se omiten líneas.";

    public override string OnlyLinesWith(string pattern) => $"Solo líneas con {pattern}";

    public override string NoLinesWith(string pattern) => $"Sin líneas con {pattern}";

    public override string WritingStaysHere => "Lo que se escribe aquí no va a la consola.";

    public override string WritingIsSent => "Lo que se escribe aquí va a la consola, si se puede enviar órdenes. ✅ dice que se envió.";

    public override string WritingIsNotRead => "Aquí se debería escribir a la consola, pero Discord no me dice qué se escribe: quien opera el bot tiene que activar `Discord:MessageContent`.";

    public override string SetUpBy(string member) => $"Configurado por {member}, se muestra mientras pueda leerla";

    public override string ConsoleOver => "Esta consola ya no se muestra aquí.";

    public override string PauseIt => "Pausar";

    public override string ResumeIt => "Reanudar";

    public override string SettingsOfIt => "Ajustes…";

    public override string StopIt => "Terminar…";
}
