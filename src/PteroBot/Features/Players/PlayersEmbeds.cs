using Discord;
using PteroBot.Features.Players.Queries;
using PteroBot.Interactions;
using PteroBot.Live;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Players;

/// <summary>Who plays, and how that is found out.</summary>
internal static class PlayersEmbeds
{
    public static Reply Of(Room room, PlayersLook look) => new EmbedBuilder()
        .WithColor(look.Count is null ? Theme.Dark : Theme.Green)
        .WithTitle($"{room.Title} · players")
        .WithDescription(look.Count is { } count ? Who(count) : Why(room, look))
        .Build();

    public static Reply Settings(Room room, PlayersLook look) => new EmbedBuilder()
        .WithColor(Theme.Accent)
        .WithTitle($"{room.Title} · how its players are counted")
        .WithDescription(string.Join('\n', Lines(room, look)))
        .Build();

    /// <summary>A kind of query in words.</summary>
    public static string Word(GameKind kind) => kind switch
    {
        GameKind.MinecraftJava => "Minecraft Java",
        GameKind.MinecraftBedrock => "Minecraft Bedrock",
        GameKind.Source => "Source (A2S)",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Who(PlayerCount count) =>
        count.Online == 0 ? $"Nobody plays now{(count.Most > 0 ? $"; {count.Most} could" : "")}."
        : count.Names.Count == 0 ? $"**{PlayerNames.Share(count)}** {(count.Online == 1 ? "plays" : "play")} now. The game does not tell who."
        : $"**{PlayerNames.Share(count)}** {(count.Online == 1 ? "plays" : "play")} now.\n\n{PlayerNames.Of(count, Claims.MostNames)}";

    private static IEnumerable<string> Lines(Room room, PlayersLook look)
    {
        if (look.Choice is GameChoice.Known { Target: var target })
        {
            yield return $"**Game** {Word(target.Kind)}{(look.Settings.Game is null ? ", as its egg says" : "")}";
            yield return $"**Port** {target.Port}{(look.Settings.Port is null ? "" : ", as it was set here")}";
            yield return $"**Names on cards** {(target.WantsNames ? "yes" : "no")}";
            yield return "";
        }
        yield return look.Count is { } count ? $"Asked just now: {PlayerNames.Share(count)} playing." : Why(room, look);
    }

    private static string Why(Room room, PlayersLook look) => look switch
    {
        { Choice: GameChoice.Off { EverySingle: true } } => "Player counts are switched off in this bot.",
        { Choice: GameChoice.Off } => $"The players of {room.Name} are not counted. `/players settings` with another game switches it on again.",
        { Choice: GameChoice.NoAddress } => $"{room.Name} has no address that I could ask. A private one needs an alias that leads there from outside.",
        { Choice: GameChoice.Unknown } => $"I do not know how to ask {room.Name}{Egg(room)}. Choose its game with `/players settings`.",
        { Seen: ServerCondition.Offline } => $"{room.Name} is offline, so nobody plays.",
        _ => $"{room.Name} does not answer questions about its players. It may be off or starting, its address may not lead there from outside, or it may have them switched off"
            + $"{(look.Choice is GameChoice.Known { Target.Kind: GameKind.MinecraftJava } ? " (`enable-status` in server.properties)" : "")}.",
    };

    private static string Egg(Room room) => room.Access.Server.Software is { } egg ? $" (its egg is {Outside.Text(egg)})" : "";
}
