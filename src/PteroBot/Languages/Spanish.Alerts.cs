using PteroBot.Features.Alerts;

namespace PteroBot.Languages;

/// <content>Alerts.</content>
internal sealed partial class Spanish
{
    public override string AlertWord(AlertKind kind) => kind switch
    {
        AlertKind.Crash => "caídas",
        AlertKind.Stopped => "paradas",
        AlertKind.Started => "arranques",
        AlertKind.NodeDown => "nodos mudos",
        AlertKind.Memory => "memoria alta",
        AlertKind.Disk => "disco lleno",
        AlertKind.Cpu => "CPU alta",
        AlertKind.BackupFinished => "copias terminadas",
        AlertKind.BackupFailed => "copias fallidas",
        AlertKind.Installed => "instalaciones",
        _ => "muchos jugadores",
    };

    public override string AlertTitle(AlertKind kind, string name) => kind switch
    {
        AlertKind.Crash => $"{name} se ha caído",
        AlertKind.Stopped => $"{name} se ha parado",
        AlertKind.Started => $"{name} está en marcha",
        AlertKind.NodeDown => $"{name} no responde",
        AlertKind.Memory => $"{name}: memoria casi llena",
        AlertKind.Disk => $"{name}: disco casi lleno",
        AlertKind.Cpu => $"{name}: procesador ocupado",
        AlertKind.BackupFinished => $"{name}: copia terminada",
        AlertKind.BackupFailed => $"{name}: la copia ha fallado",
        AlertKind.Installed => $"{name} está instalado",
        _ => $"{name}: muchos jugadores",
    };

    public override string AlertTitleOver(AlertKind kind, string name) => kind switch
    {
        AlertKind.Crash => $"{name} se cayó y vuelve a funcionar",
        AlertKind.Stopped => $"{name} estuvo parado y vuelve a funcionar",
        AlertKind.Started => $"{name} está en marcha",
        AlertKind.NodeDown => $"{name} responde de nuevo",
        AlertKind.Memory => $"{name}: la memoria estuvo casi llena",
        AlertKind.Disk => $"{name}: el disco estuvo casi lleno",
        AlertKind.Cpu => $"{name}: el procesador estuvo ocupado",
        AlertKind.BackupFinished => $"{name}: copia terminada",
        AlertKind.BackupFailed => $"{name}: la copia ha fallado",
        AlertKind.Installed => $"{name} está instalado",
        _ => $"{name}: tuvo muchos jugadores",
    };

    public override string AlertTitleOfMany(AlertKind kind, string servers) => kind switch
    {
        AlertKind.Crash => $"{servers} se han caído",
        AlertKind.Stopped => $"{servers} se han parado",
        AlertKind.Started => $"{servers} están en marcha",
        AlertKind.NodeDown => $"{servers}: sin respuesta",
        AlertKind.Memory => $"{servers}: memoria casi llena",
        AlertKind.Disk => $"{servers}: disco casi lleno",
        AlertKind.Cpu => $"{servers}: procesador ocupado",
        AlertKind.BackupFinished => $"{servers}: copia terminada",
        AlertKind.BackupFailed => $"{servers}: la copia ha fallado",
        AlertKind.Installed => $"{servers}: instalación terminada",
        _ => $"{servers}: muchos jugadores",
    };

    public override string AlertFoundOffline(string name) => $"{name} está apagado";

    public override string AlertNotInstalled(string name) => $"{name} no se pudo instalar";

    public override string AlertPlaying(string name, string figure) => $"{name}: juegan {figure}";

    public override string AlertSomeNode => "Un nodo";

    public override string AlertRunAgain(int count) => count == 1 ? "1 vuelve a funcionar" : $"{count} vuelven a funcionar";

    public override string AlertNoMore(int count) => $"{count} ya no";

    public override string AlertStillOpen => "Sin terminar tras las horas de silencio";

    public override string AlertTest => "Esto es una prueba";

    public override string AlertTestText(string alert, string servers, string kinds) => $"La alerta {alert} avisa aquí de {servers}: {kinds}. No ha pasado nada.";

    public override string AlertLabel(string alert) => $"Alerta {alert}";

    public override string AlertAndMore(int count) => $"… y {count} más";

    public override string AlertMore(int count) => $"{count} más";

    public override string AlertTimesSince(int count, string clock) => $"{count} veces desde las {clock}.";

    public override string AlertTimes(int count) => $"{count} veces";

    public override string AlertStoppedAt(string when) => $"Parado {when}.";

    public override string AlertStoppedBy(string when, string member) => $"Parado {when} a petición de {member}.";

    public override string AlertFoundAt(string when) => $"Encontrado apagado {when}. Nadie pudo ver si se cayó o lo pararon.";

    public override string AlertRunningSince(string when) => $"En marcha desde {when}.";

    public override string AlertHighFor(string figure, int minutes, string when) => minutes == 1 ? $"{figure} durante 1 minuto, desde {when}." : $"{figure} durante {minutes} minutos, desde {when}.";

    public override string AlertBackupFailedAt(string when) => $"{when}. La página del servidor en el panel puede decir por qué.";

    public override string AlertNotInstalledAt(string when) => $"{when}. Un administrador puede repetir la instalación.";

    public override string AlertPlayersSince(int players, string when) => $"{players} o más desde {when}.";

    public override string AlertOutOfMemory => "sin memoria";

    public override string AlertExit(string code) => $"código de salida {code}";

    public override string AlertExitZero => "código de salida 0, aunque nadie lo paró";

    public override string AlertNoWord => "sin que el nodo diga por qué";

    public override string AlertRestarting => "El nodo lo está arrancando de nuevo por sí solo.";

    public override string AlertStaysDown => "Se queda parado: se había caído menos de un minuto antes, así que el nodo no lo arranca otra vez.";

    public override string AlertRestarted(string span) => $"Reiniciado por sí solo: parado {span}.";

    public override string AlertRunsAgain(string span) => $"Vuelve a funcionar: parado {span}.";

    public override string AlertWentOffline(string span) => $"El servidor se apagó a los {span}.";

    public override string AlertBelow(string span) => $"Por debajo del límite otra vez a los {span}.";

    public override string AlertFewer(int players, string span) => $"Menos de {players} otra vez a los {span}.";

    public override string AlertTakenOff => "El servidor ya no está en esta alerta; no se avisa de nada más.";

    public override string AlertStoppedShortly(string relative) => $"parado {relative}";

    public override string AlertFoundShortly(string relative) => $"encontrado apagado {relative}";

    public override string AlertHighShortly(string figure, string relative) => $"{figure} desde {relative}";

    public override string AlertOverAfter(string span) => $"terminado a los {span}";

    public override string AlertByItselfAfter(string span) => $"reiniciado por sí solo a los {span}";

    public override string AlertAgainAfter(string span) => $"en marcha otra vez a los {span}";

    public override string AlertStartingAgain => "arrancando de nuevo por sí solo";

    public override string AlertStaysDownShortly => "se queda parado";

    public override string AlertNotInstalledShortly(string relative) => $"no se pudo instalar {relative}";

    public override string AlertNotWatched => "ya no se vigila";

    public override string AlertNodeSince(string when, string servers) => $"Desde {when}: {servers}.";

    public override string AlertNodeMayRun => "Puede que sigan en marcha; nadie lo sabe hasta que el nodo responda.";

    public override string AlertNodeWasSilent(string span) => $"Estuvo mudo {span}.";

    public override string AlertEnded(string alert, string servers, string reason) => $"Tu alerta {alert} para {servers} ha terminado: {reason}. Con /alerts add haces una nueva.";

    public override string AlertEndedBecause(AlertEnd why) => why switch
    {
        AlertEnd.ChannelGone => "su canal fue borrado",
        AlertEnd.CreatorLeft => "ya no eres miembro de ese servidor de Discord",
        AlertEnd.CreatorLostAccess => "tu cuenta ya no llega a estos servidores",
        AlertEnd.NoKey => "ninguna clave ve ya estos servidores",
        _ => "ya no puedo escribir allí",
    };
}
