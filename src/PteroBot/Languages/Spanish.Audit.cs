using System.Collections.Frozen;
using PteroBot.Audit;

namespace PteroBot.Languages;

/// <content>The audit log.</content>
internal sealed partial class Spanish
{
    private static readonly FrozenDictionary<string, ActionWords> Changes = new Dictionary<string, ActionWords>
    {
        ["power.start"] = new("iniciar {}", "inició {}"),
        ["power.stop"] = new("detener {}", "detuvo {}"),
        ["power.restart"] = new("reiniciar {}", "reinició {}"),
        ["power.kill"] = new("forzar el cierre de {}", "forzó el cierre de {}"),
        ["console.send"] = new("enviar a la consola de {}", "envió a la consola de {}"),
        ["console.stream"] = new("mostrar la consola de {}", "mostró la consola de {}"),
        ["console.stream.pause"] = new("pausar la consola mostrada de {}", "pausó la consola mostrada de {}"),
        ["console.stream.resume"] = new("reanudar la consola mostrada de {}", "reanudó la consola mostrada de {}"),
        ["console.stream.edit"] = new("cambiar lo que se muestra de la consola de {}", "cambió lo que se muestra de la consola de {}"),
        ["console.stream.stop"] = new("dejar de mostrar la consola de {}", "dejó de mostrar la consola de {}"),
        ["console.stream.end"] = new("terminar la consola mostrada de {}", "terminó la consola mostrada de {}"),
        ["file.mkdir"] = new("crear la carpeta {}", "creó la carpeta {}"),
        ["file.write"] = new("escribir el archivo {}", "escribió el archivo {}"),
        ["file.rename"] = new("cambiar el nombre de {}", "cambió el nombre de {}"),
        ["file.copy"] = new("copiar {}", "copió {}"),
        ["file.delete"] = new("borrar {}", "borró {}"),
        ["file.archive"] = new("comprimir {}", "comprimió {}"),
        ["file.extract"] = new("descomprimir {}", "descomprimió {}"),
        ["file.chmod"] = new("fijar los permisos de {}", "fijó los permisos de {}"),
        ["file.pull"] = new("hacer que el nodo descargue {}", "hizo que el nodo descargara {}"),
        ["file.upload"] = new("subir {}", "subió {}"),
        ["backup.create"] = new("hacer una copia de {}", "hizo una copia de {}"),
        ["backup.download"] = new("obtener un enlace a la copia {}", "obtuvo un enlace a la copia {}"),
        ["backup.lock"] = new("bloquear la copia {}", "bloqueó la copia {}"),
        ["backup.unlock"] = new("desbloquear la copia {}", "desbloqueó la copia {}"),
        ["backup.restore"] = new("restaurar la copia {}", "empezó a restaurar la copia {}"),
        ["backup.restore-emptied"] = new("vaciar el servidor y restaurar la copia {}", "vació el servidor y empezó a restaurar la copia {}"),
        ["backup.delete"] = new("borrar la copia {}", "borró la copia {}"),
        ["databases.create"] = new("crear la base de datos {}", "creó la base de datos {}"),
        ["databases.rotate"] = new("cambiar la contraseña de la base de datos {}", "cambió la contraseña de la base de datos {}"),
        ["databases.delete"] = new("borrar la base de datos {}", "borró la base de datos {}"),
        ["network.add"] = new("añadir una dirección a {}", "añadió una dirección a {}"),
        ["network.primary"] = new("hacer principal la dirección {}", "hizo principal la dirección {}"),
        ["network.note"] = new("cambiar la nota de la dirección {}", "cambió la nota de la dirección {}"),
        ["network.remove"] = new("quitar la dirección {}", "quitó la dirección {}"),
        ["startup.set"] = new("fijar la variable {}", "fijó la variable {}"),
        ["startup.image"] = new("elegir otra imagen para {}", "eligió otra imagen para {}"),
        ["subusers.invite"] = new("compartir {}", "compartió {}"),
        ["subusers.permissions"] = new("cambiar los permisos de {}", "cambió los permisos de {}"),
        ["subusers.remove"] = new("dejar de compartir {}", "dejó de compartir {}"),
        ["players.settings"] = new("ajustar cómo se cuentan los jugadores de {}", "ajustó cómo se cuentan los jugadores de {}"),
        ["settings.rename"] = new("cambiar el nombre o la descripción de {}", "cambió el nombre o la descripción de {}"),
        ["settings.reinstall"] = new("reinstalar {}", "empezó a reinstalar {}"),
        ["autostop.set"] = new("hacer que {} se pare cuando esté vacío", "hizo que {} se pare cuando esté vacío"),
        ["autostop.remove"] = new("hacer que {} ya no se pare cuando esté vacío", "hizo que {} ya no se pare cuando esté vacío"),
        ["autostop.cancel"] = new("mantener {} en marcha aunque estuviera vacío", "mantuvo {} en marcha aunque estaba vacío"),
        ["autostop.end"] = new("terminar la parada automática de {}", "perdió la parada automática de {}"),
        ["server.suspend"] = new("suspender {}", "suspendió {}"),
        ["server.unsuspend"] = new("reactivar {}", "reactivó {}"),
        ["server.create"] = new("crear el servidor {}", "creó el servidor {}"),
        ["server.details"] = new("cambiar los datos de {}", "cambió los datos de {}"),
        ["server.build"] = new("cambiar los límites de {}", "cambió los límites de {}"),
        ["server.startup"] = new("cambiar el arranque de {}", "cambió el arranque de {}"),
        ["server.reinstall"] = new("reinstalar {}", "empezó a reinstalar {}"),
        ["server.delete"] = new("borrar el servidor {}", "borró el servidor {}"),
        ["server.delete.force"] = new("borrar a la fuerza el servidor {}", "borró a la fuerza el servidor {}"),
        ["server.database.create"] = new("crear la base de datos {}", "creó la base de datos {}"),
        ["server.database.rotate"] = new("cambiar la contraseña de la base de datos {}", "cambió la contraseña de la base de datos {}"),
        ["server.database.delete"] = new("borrar la base de datos {}", "borró la base de datos {}"),
        ["schedules.create"] = new("crear el horario {}", "creó el horario {}"),
        ["schedules.edit"] = new("cambiar el horario {}", "cambió el horario {}"),
        ["schedules.switch"] = new("activar o desactivar el horario {}", "activó o desactivó el horario {}"),
        ["schedules.run"] = new("ejecutar el horario {}", "ejecutó el horario {}"),
        ["schedules.restart"] = new("crear el horario de reinicio {}", "creó el horario de reinicio {}"),
        ["schedules.delete"] = new("borrar el horario {}", "borró el horario {}"),
        ["schedules.task.create"] = new("añadir una tarea a {}", "añadió una tarea a {}"),
        ["schedules.task.edit"] = new("cambiar una tarea de {}", "cambió una tarea de {}"),
        ["schedules.task.move"] = new("mover una tarea de {}", "movió una tarea de {}"),
        ["schedules.task.delete"] = new("borrar una tarea de {}", "borró una tarea de {}"),
        ["user.create"] = new("crear el usuario {}", "creó el usuario {}"),
        ["user.update"] = new("cambiar el usuario {}", "cambió el usuario {}"),
        ["user.password"] = new("fijar la contraseña del usuario {}", "fijó la contraseña del usuario {}"),
        ["user.promote"] = new("hacer administrador al usuario {}", "hizo administrador al usuario {}"),
        ["user.demote"] = new("quitar la administración al usuario {}", "quitó la administración al usuario {}"),
        ["user.delete"] = new("borrar el usuario {}", "borró el usuario {}"),
        ["node.create"] = new("crear el nodo {}", "creó el nodo {}"),
        ["node.update"] = new("cambiar el nodo {}", "cambió el nodo {}"),
        ["node.configuration"] = new("leer la configuración del nodo {}", "leyó la configuración del nodo {}"),
        ["node.token"] = new("dar un token nuevo al nodo {}", "dio un token nuevo al nodo {}"),
        ["node.delete"] = new("borrar el nodo {}", "borró el nodo {}"),
        ["allocation.create"] = new("añadir direcciones a {}", "añadió direcciones a {}"),
        ["allocation.delete"] = new("borrar direcciones de {}", "borró direcciones de {}"),
        ["location.create"] = new("crear la ubicación {}", "creó la ubicación {}"),
        ["location.update"] = new("cambiar la ubicación {}", "cambió la ubicación {}"),
        ["location.delete"] = new("borrar la ubicación {}", "borró la ubicación {}"),
        ["link.create"] = new("vincular la cuenta {}", "vinculó la cuenta {}"),
        ["link.replace"] = new("vincular de nuevo la cuenta {}", "vinculó de nuevo la cuenta {}"),
        ["link.delete"] = new("desvincular la cuenta {}", "desvinculó la cuenta {}"),
        ["key.create"] = new("crear la clave API {}", "creó la clave API {}"),
        ["key.delete"] = new("borrar la clave API {}", "borró la clave API {}"),
        ["sshkey.add"] = new("añadir la clave SSH {}", "añadió la clave SSH {}"),
        ["sshkey.remove"] = new("quitar la clave SSH {}", "quitó la clave SSH {}"),
        ["access.grant"] = new("compartir {}", "compartió {}"),
        ["access.revoke"] = new("dejar de compartir {}", "dejó de compartir {}"),
        ["approval.approve"] = new("aprobar una petición sobre {}", "aprobó una petición sobre {}"),
        ["approval.deny"] = new("rechazar una petición sobre {}", "rechazó una petición sobre {}"),
        ["gate.refuse"] = new("usar {}", "usó {}"),
        ["setup.panel"] = new("añadir el panel {}", "añadió el panel {}"),
        ["setup.key"] = new("fijar la clave de aplicación de {}", "fijó la clave de aplicación de {}"),
        ["setup.panel.remove"] = new("olvidar el panel {}", "hizo olvidar el panel {}"),
        ["setup.default"] = new("hacer de {} el panel por defecto", "hizo de {} el panel por defecto"),
        ["setup.key.remove"] = new("olvidar la clave de aplicación de {}", "hizo olvidar la clave de aplicación de {}"),
        ["setup.community"] = new("fijar la clave de la comunidad de {}", "fijó la clave de la comunidad de {}"),
        ["setup.community.remove"] = new("olvidar la clave de la comunidad de {}", "hizo olvidar la clave de la comunidad de {}"),
        ["setup.connection"] = new("fijar cabeceras o certificado de {}", "fijó cabeceras o certificado de {}"),
        ["setup.role"] = new("dar la administración a {role}", "dio la administración a {role}"),
        ["setup.audit"] = new("mostrar el registro en {channel}", "hizo mostrar el registro en {channel}"),
        ["setup.language"] = new("elegir el idioma {}", "eligió el idioma {}"),
        ["request.template"] = new("ofrecer la plantilla {}", "ofreció la plantilla {}"),
        ["request.template.roles"] = new("elegir quién puede pedir {}", "eligió quién puede pedir {}"),
        ["request.template.drop"] = new("quitar la plantilla {}", "quitó la plantilla {}"),
        ["request.ask"] = new("pedir el servidor {}", "pidió el servidor {}"),
        ["request.approve"] = new("aprobar la solicitud de {}", "aprobó la solicitud de {}"),
        ["request.deny"] = new("rechazar la solicitud de {}", "rechazó la solicitud de {}"),
        ["request.release"] = new("no contar más el servidor {}", "ya no cuenta el servidor {}"),
        ["board.create"] = new("crear el tablero {}", "creó el tablero {}"),
        ["board.edit"] = new("cambiar el tablero {}", "cambió el tablero {}"),
        ["board.move"] = new("mover el tablero {}", "movió el tablero {}"),
        ["board.remove"] = new("quitar el tablero {}", "quitó el tablero {}"),
        ["board.end"] = new("terminar el tablero {}", "terminó el tablero {}"),
        ["alerts.add"] = new("crear la alerta {}", "creó la alerta {}"),
        ["alerts.edit"] = new("cambiar la alerta {}", "cambió la alerta {}"),
        ["alerts.remove"] = new("quitar la alerta {}", "quitó la alerta {}"),
        ["alerts.end"] = new("terminar la alerta {}", "terminó la alerta {}"),
    }.ToFrozenDictionary();

    public override ActionWords Change(string action) => Changes.GetValueOrDefault(action) ?? AuditWords.Of(action);

    public override string Refused(string wanted) => $"recibió una negativa: {wanted}";

    public override string Failed(string wanted) => $"no tuvo éxito: {wanted}";

    public override string AboutTo(string wanted) => $"va a {wanted}";

    public override string EndUnknown(string wanted) => $"quiso {wanted}; no se sabe cómo acabó";

    public override string Nobody => "nadie";

    public override string NoChannel => "ningún canal";

    public override string SharedWith(string role) => $"compartido con {role}";

    public override string ApprovedBy(string member) => $"aprobado por {member}";

    public override string EarlierIsNotRepeated => "Las entradas anteriores no se repiten aquí; /audit las tiene todas.";

    public override string MirrorBegins(string member) => $"Lo que se cambia con el bot aparece aquí desde ahora. Lo eligió {member} en /setup.";
}
