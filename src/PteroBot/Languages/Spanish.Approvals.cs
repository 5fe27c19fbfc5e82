using PteroBot.Access;
using PteroBot.Access.Grants;

namespace PteroBot.Languages;

/// <content>Approvals and requests.</content>
internal sealed partial class Spanish
{
    public override string Doing(ServerAction action, string server) => action switch
    {
        ServerAction.View => $"ver {server}",
        ServerAction.Start => $"iniciar {server}",
        ServerAction.Stop => $"detener {server}",
        ServerAction.Restart => $"reiniciar {server}",
        ServerAction.Kill => $"forzar el cierre de {server}",
        ServerAction.Rename => $"cambiar el nombre de {server}",
        ServerAction.Reinstall => $"reinstalar {server}",
        ServerAction.ReadConsole => $"leer la consola de {server}",
        ServerAction.Command => $"enviar comandos a {server}",
        ServerAction.ReadActivity => $"ver la actividad de {server}",
        ServerAction.ReadBackups => $"ver las copias de {server}",
        ServerAction.CreateBackup => $"hacer una copia de {server}",
        ServerAction.DownloadBackup => $"descargar una copia de {server}",
        ServerAction.RestoreBackup => $"restaurar una copia de {server}",
        ServerAction.DeleteBackup => $"borrar o bloquear una copia de {server}",
        ServerAction.ReadFiles => $"leer los archivos de {server}",
        ServerAction.ChangeFiles => $"cambiar los archivos de {server}",
        ServerAction.ReadSchedules => $"ver las tareas programadas de {server}",
        ServerAction.CreateSchedule => $"programar una tarea en {server}",
        ServerAction.UpdateSchedule => $"cambiar o ejecutar una tarea programada de {server}",
        ServerAction.DeleteSchedule => $"borrar una tarea programada de {server}",
        ServerAction.ReadStartup => $"ver las variables de {server}",
        ServerAction.EditStartup => $"cambiar las variables de {server}",
        ServerAction.ChooseImage => $"elegir la imagen de {server}",
        ServerAction.ReadDatabases => $"ver las bases de datos de {server}",
        ServerAction.CreateDatabase => $"crear una base de datos en {server}",
        ServerAction.ReadDatabasePassword => $"ver las contraseñas de las bases de datos de {server}",
        ServerAction.RotateDatabasePassword => $"cambiar las contraseñas de las bases de datos de {server}",
        ServerAction.DeleteDatabase => $"borrar una base de datos de {server}",
        ServerAction.ReadNetwork => $"ver las direcciones de {server}",
        ServerAction.AddAddress => $"añadir una dirección a {server}",
        ServerAction.EditAddress => $"cambiar las direcciones de {server}",
        ServerAction.RemoveAddress => $"quitar una dirección a {server}",
        _ => $"hacer algo con {server}",
    };

    public override string Question(string what) => $"¿{what}?";

    public override string AsksTo(string member, string what, string role) => $"{member} quiere {what}, como {role}.";

    public override string AdministratorsAnswerUntil(string relative) => $"Puede responder alguien con el rol de administración; la pregunta termina {relative}.";

    public override string Approve => "Aprobar";

    public override string Deny => "Rechazar";

    public override string BeingDone(string administrator) => $"{administrator} lo aprobó. Se está haciendo…";

    public override string ApprovedIt(string administrator) => $"{administrator} lo aprobó.";

    public override string DeniedIt(string administrator) => $"{administrator} lo rechazó.";

    public override string NoLongerHere(string member) => $"{member} ya no está aquí, así que no se hizo nada.";

    public override string MayNotAnyMore(string member) => $"{member} ya no puede hacerlo, así que no se hizo nada.";

    public override string NothingDone => "No se hizo nada.";

    public override string ServerIsAnother => "No se hizo nada: el servidor es ahora otro.";

    public override string CommandSent(string server) => $"El comando se envió a {server}.";

    public override string CommandUnreadable => "No se hizo nada: el comando ya no se puede leer.";

    public override string OfflineSoNotSent(string server) => $"{server} está apagado, así que no se envió nada.";

    public override string ConsoleDidNotOpen(string server) => $"La consola de {server} no se abrió a tiempo.";

    public override string RoleHasToWait(string what, string relative) => $"Tu rol puede {what} solo cada cierto tiempo; se hizo hace poco. Podrás volver a hacerlo {relative}.";

    public override string OnlyWhenEmpty(string what, int players) => $"Tu rol puede {what} solo mientras no juegue nadie, y ahora {(players == 1 ? "juega alguien" : $"juegan {players}")}.";

    public override string OnlyWhenSurelyEmpty(string what, PlayersDoubt doubt) => doubt == PlayersDoubt.NotCounted
        ? $"Tu rol puede {what} solo mientras no juegue nadie, y aquí no se cuentan los jugadores. `/players settings` dice qué juego es."
        : $"Tu rol puede {what} solo mientras no juegue nadie, y el juego no responde ahora. Inténtalo de nuevo en un minuto.";

    public override string UnderWay(string member, string what, string relative) => $"{member} pidió {what} {relative}, y aún no ha terminado.";

    public override string DidNotWork(string because) => $"No funcionó: {because}.";

    public override string MayBeDone(string because) => $"Puede que se haya hecho o puede que no: {because}.";

    public override string PanelSaidNo(string words) => $"El panel dijo que no. {words}".TrimEnd();

    public override string NotBegun => "No se hizo nada: el bot se detuvo antes de empezar. Quien lo quiera puede volver a pedirlo.";

    public override string EndNotSeen => "Se transmitió, pero el bot se detuvo antes de ver cómo terminó.";

    public override string NobodyAnswered => "Nadie respondió a tiempo. Quien lo quiera puede volver a pedirlo.";

    public override string RequestedBy(string member, string relative, string server, string template) => $"{member} pidió {relative} el servidor {server}, según la plantilla {template}.";

    public override string ForAccount(string account) => $"Para su cuenta del panel {account}.";

    public override string AccountWillBeMade => "Se le creará una cuenta del panel con la dirección que indicó.";

    public override string TemplateFacts(string egg, string memory, string disk, string processor) => $"{egg} · {memory} de memoria · {disk} de disco · {processor} de CPU";

    public override string WaitsForAdministrator => "A la espera de un administrador del panel.";

    public override string ServerIsMade(string administrator, string relative) => $"{administrator} dijo que sí {relative}; se está creando el servidor.";

    public override string SaidYes(string administrator) => $"{administrator} dijo que sí:";

    public override string SaidNo(string administrator) => $"{administrator} dijo que no.";

    public override string ServerIsGone => "El servidor ya no existe y no cuenta más.";

    public override string RequestTitle => "Solicitud";

    public override string MakingTitle => "Creándose";

    public override string DeclinedTitle => "Rechazada";

    public override string ApprovedTitle => "Aprobada";

    public override string DenyWithReason => "Rechazar…";

    public override string TryAgain => "Intentar de nuevo";

    public override string CountAsGone => "El servidor ya no existe";

    public override string YourServerInstalls(string server, string page) => $"Tu servidor {server} se está instalando: {page}. /servers lo muestra.";

    public override string YourServerInstallsWithAccount(string server, string page) =>
        $"Tu servidor {server} se está instalando: {page}. Se te creó una cuenta; el panel te envió un correo en el que eliges la contraseña. Después usa /link.";

    public override string YourRequestDeclined(string server, string administrator) => $"{administrator} rechazó tu solicitud de {server}.";
}
