namespace PteroBot.Languages;

/// <content>Servers that stop when nobody plays.</content>
internal sealed partial class Spanish
{
    public override string StopsWhenEmpty(string relative) => $"se para {relative} si nadie entra";

    public override string AboutToStop(string server) => $"{server} está a punto de pararse";

    public override string EmptySince(string since, string stops) => $"Nadie ha jugado allí desde {since}. Se para {stops}, salvo que alguien entre.";

    public override string WhoMayCancelStop(string span, string creator) => $"Quien pueda pararlo o iniciarlo puede cancelarlo; entonces tiene {span} más. Configurado por {creator}.";

    public override string CancelStop => "Cancelar";

    public override string StoppingWhenEmpty(string server) => $"{server}: parada cuando está vacío";

    public override string StopCancelled(string person, string relative) => $"Sigue en marcha: {person} lo canceló. Si nadie juega, se para {relative}, y se anunciará de nuevo.";

    public override string SomebodyCame => "Sigue en marcha: alguien ha entrado.";

    public override string NobodyTellsPlayers => "Sigue en marcha: ya nadie sabe si alguien juega.";

    public override string RunsNoMore => "Ya no está en marcha.";

    public override string TimeBeginsAnew => "Durante un rato nadie supo si alguien jugaba, así que el tiempo empieza de nuevo.";

    public override string StopsNoMore(string reason) => $"Ya no se para cuando está vacío, porque {reason}. Quien pueda pararlo puede configurarlo de nuevo con `/autostop set`.";

    public override string CreatorMayNotStop => "quien lo configuró ya no puede pararlo";

    public override string CreatorUnknown => "no se sabe si quien lo configuró aún puede pararlo";
}
