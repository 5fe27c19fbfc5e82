namespace PteroBot.Languages;

/// <content>Boards.</content>
internal sealed partial class Spanish
{
    public override string AskingShortly => "preguntando…";

    public override string BeingAsked => "preguntando…";

    public override string UnknownWithoutKey => "desconocido (clave)";

    public override string UnknownByNode => "desconocido (nodo)";

    public override string AfterOffline(string relative) => $", en línea {relative}";

    public override string AfterUnknown(string clock) => $" desde las {clock}";

    public override string NoKeySeesIt => "ninguna clave lo ve ya";

    public override string ItsNode => "su nodo";

    public override string Changed(string relative) => $"Cambió {relative}";

    public override string NoServers => "No hay ningún servidor que mostrar.";

    public override string Server => "Servidor";

    public override string LastHour => "Una hora";

    public override string Players => "Jugadores";

    public override string Playing(string share, int online) => $"{share} jugando";

    public override string DoNotFit(int count) => $"{count} más no caben";

    public override string AllServers(int count) => $"Los {count} servidores…";

    public override string AllNodes(int count) => $"Los {count} nodos…";

    public override string OpenAServer => "Abrir un servidor…";

    public override string More => "Más…";

    public override string Servers => "Servidores";

    public override string ServersOf(string member) => $"Servidores de {member}";

    public override string CommunityServers => "Servidores de la comunidad";

    public override string Nodes => "Nodos";

    public override string Node => "Nodo";

    public override string CountServers(int count) => count == 1 ? $"{count} servidor" : $"{count} servidores";

    public override string CountNodes(int count) => count == 1 ? $"{count} nodo" : $"{count} nodos";

    public override string NodesUnknown(string clock, string trouble) => $"Desconocido desde las {clock}: {trouble}.";

    public override string CreatorLeft => "quien lo creó ya no está aquí";

    public override string CreatorIsNoAdministrator => "quien lo creó ya no administra el panel";

    public override string NoApplicationKey => "este servidor de Discord ya no tiene clave de aplicación para él";

    public override string Given(string amount) => $"{amount} asignados";

    public override string InMaintenance => "en mantenimiento";

    public override string DoesNotAnswer => "no responde";

    public override string WatchedRunning(int running, int watched) => $"{running} de {watched} observados en marcha";

    public override string SuspendedServers(int count) => count == 1 ? $"{count} suspendido" : $"{count} suspendidos";

    public override string BoardEnded(string board, string channel, string reason) =>
        $"Tu tablero {board} en {channel} ha terminado: {reason}. Con /board create haces uno nuevo.";

    public override string MessageDeleted => "su mensaje fue borrado";

    public override string ChannelDeleted => "su canal fue borrado";

    public override string MayNotWrite => "ya no puedo escribir allí";
}
