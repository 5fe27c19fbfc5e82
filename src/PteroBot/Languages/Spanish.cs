using System.Globalization;
using PteroBot.Live;
using PteroBot.Panel;

namespace PteroBot.Languages;

/// <inheritdoc/>
internal sealed partial class Spanish : Language
{
    public override string Code => "es";

    public override string Name => "Español";

    public override NumberFormatInfo Numbers => WithComma;

    public override string Word(ServerCondition condition) => condition switch
    {
        ServerCondition.Running => "En marcha",
        ServerCondition.Starting => "Iniciando",
        ServerCondition.Stopping => "Deteniéndose",
        ServerCondition.Offline => "Apagado",
        ServerCondition.Suspended => "Suspendido",
        ServerCondition.Installing => "Instalando",
        ServerCondition.InstallFailed => "Instalación fallida",
        ServerCondition.RestoringBackup => "Restaurando una copia",
        ServerCondition.Transferring => "Cambiando de nodo",
        ServerCondition.Maintenance => "Nodo en mantenimiento",
        _ => "Desconocido",
    };

    public override string Label(PowerSignal signal) => signal switch
    {
        PowerSignal.Start => "Iniciar",
        PowerSignal.Stop => "Detener",
        PowerSignal.Restart => "Reiniciar",
        PowerSignal.Kill => "Forzar cierre",
        _ => throw new ArgumentOutOfRangeException(nameof(signal)),
    };

    public override string Doing(PowerSignal signal) => signal switch
    {
        PowerSignal.Start => "Iniciando",
        PowerSignal.Stop => "Deteniendo",
        PowerSignal.Restart => "Reiniciando",
        PowerSignal.Kill => "Forzando el cierre",
        _ => throw new ArgumentOutOfRangeException(nameof(signal)),
    };

    public override string? Closed(ServerCondition condition, string name, string node) => condition switch
    {
        ServerCondition.Suspended => $"{name} está suspendido. Solo un administrador puede cambiarlo.",
        ServerCondition.Installing => $"{name} se está instalando. Se abrirá solo al terminar.",
        ServerCondition.InstallFailed => $"{name} no se pudo instalar. Un administrador puede repetir la instalación.",
        ServerCondition.RestoringBackup => $"{name} se está restaurando desde una copia. Se abrirá solo al terminar.",
        ServerCondition.Transferring => $"{name} se muda a otro nodo. Se abrirá solo al terminar.",
        ServerCondition.Maintenance => $"{node} está en mantenimiento. Un administrador lo abrirá de nuevo.",
        ServerCondition.NodeDown => $"{node} no responde, así que ahora no se puede hacer nada allí. Los otros nodos funcionan.",
        _ => null,
    };

    public override string Silence(SilenceReason? reason, string node) => reason switch
    {
        SilenceReason.NodeDown => $"{node} no responde",
        SilenceReason.SlowedDown => "el panel pide una pausa",
        SilenceReason.Blocked => "el proxy delante del panel bloquea al bot",
        SilenceReason.ProxyError => "el proxy delante del panel no lo alcanza",
        SilenceReason.NotThePanel => "lo que responde en la dirección del panel no es un panel",
        SilenceReason.Untrusted => "el panel no tiene un certificado válido",
        SilenceReason.TwoFactor => "el panel exige antes la verificación en dos pasos de la cuenta",
        SilenceReason.KeyRejected => "el panel ya no acepta la clave",
        SilenceReason.NoAccess => "la cuenta ya no tiene acceso",
        SilenceReason.PanelMaintenance => "el panel está cerrado por mantenimiento",
        SilenceReason.PanelFailed => "el panel tiene un problema propio",
        SilenceReason.OurFault => "algo falló en el bot",
        _ => "el panel no responde",
    };

    public override string? AfterSilence(SilenceReason? reason) => reason switch
    {
        SilenceReason.SlowedDown => "Sigue solo en un momento.",
        SilenceReason.Blocked => "Quien administra el panel puede dejarlo pasar.",
        SilenceReason.ProxyError => "El servidor bien puede estar en marcha.",
        SilenceReason.NotThePanel or SilenceReason.Untrusted or SilenceReason.PanelFailed => "Si sigue así, debe mirarlo quien administra el panel.",
        SilenceReason.KeyRejected => "Con /link se guarda una clave nueva.",
        _ => null,
    };

    public override string LastKnown(string word) => $"Último estado conocido: {word}.";

    public override string Asking => "Preguntando al panel…";

    public override string AskedBy(string member) => $"a petición de {member}";

    public override string Updated(string relative) => $"actualizado {relative}";

    public override string UpSince(string relative) => $"iniciado {relative}";

    public override string MayNotPress(string buttons) => $"{buttons}: desactivado, porque quien pidió esta tarjeta no puede hacerlo.";

    public override string OfflineSince(string day) => $"apagado desde {day}";

    public override string NotAnsweredSince(string clock) => $"El panel no responde desde las {clock}.";

    public override string WentDownWhileStarting => "Se apagó mientras se iniciaba.";

    public override string ThisServer => "Este servidor";

    public override string Processor => "CPU";

    public override string Memory => "Memoria";

    public override string Disk => "Disco";

    public override string Network => "Red";

    public override string Refresh => "Actualizar";

    public override string Console => "Consola";

    public override string Files => "Archivos";

    public override string Backups => "Copias";

    public override string Graph => "Gráfico";

    public override string Panel => "Panel";

    public override string Of(string used, string limit) => $"{used} de {limit}";

    public override string NoLimit => "sin límite";

    public override string And => "y";

    public override string DayUnit => "d";
}
