namespace PteroBot.Languages;

/// <content>How power actions end.</content>
internal sealed partial class Spanish
{
    public override string Runs(string server, string span) => $"{server} está en marcha tras {span}.";

    public override string RunsAgain(string server, string span) => $"{server} vuelve a estar en marcha tras {span}.";

    public override string IsOffline(string server, string span) => $"{server} está apagado tras {span}.";

    public override string WasKilled(string server) => $"Se forzó el cierre de {server} y está apagado.";

    public override string AlreadySo(string server, string word) => $"{server} ya está así: {word}.";

    public override string StillStopping(string server) => $"{server} se está deteniendo. Espera a que se apague; «Forzar cierre» lo acaba al instante.";

    public override string TakesNoOrders(string server) => $"{server} no acepta órdenes ahora.";

    public override string FellWhileStarting(string server) => $"{server} se apagó mientras se iniciaba.";

    public override string LastLine(string line) => $"Su última línea fue {line}.";

    public override string NobodyCanTell(string server) => $"El panel lo aceptó, pero nadie puede decir cómo está {server} ahora.";

    public override string StartsFor(string server, string span) => $"{server} sigue iniciándose tras {span}. Es normal en mundos grandes; /status muestra cuándo está en marcha.";

    public override string StopsFor(string server, string span) => $"{server} sigue deteniéndose tras {span}. El nodo le da diez minutos; «Forzar cierre» lo acaba al instante.";

    public override string NoFurther(string server, string word, string span) => $"{server} está así tras {span}: {word}, y no ha avanzado más.";

    public override string NothingNew(string server, string span) =>
        $"El panel lo aceptó, pero no ha dicho nada nuevo de {server} en {span}. Quizá la clave no puede escuchar el servidor; el estado puede tener 20 s.";

    public override string NoReaction(string server, string span) =>
        $"El panel lo aceptó, pero {server} no ha reaccionado en {span}. Quizá otra acción lo retiene; su consola en el panel dice más.";
}
