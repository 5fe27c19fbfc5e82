using System.Security.Cryptography;
using System.Text;
using Discord;
using PteroBot.Live;
using PteroBot.Rendering;

namespace PteroBot.Features.Alerts;

/// <summary>The message of an episode.</summary>
/// <param name="Call">Who is called; null for nobody.</param>
/// <param name="Embed">What happened. Its address holds the episode's id, where nobody sees it and the bot finds it.</param>
internal sealed record AlertFace(AlertCall? Call, Embed Embed)
{
    private const int MaxTitle = 200;
    private const int MaxLines = 3500;

    /// <summary>Short for everything that can be read.</summary>
    public string Key { get; } = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{Call?.Text}\n{Embed.Title}\n{Embed.Color}\n{Embed.Description}")))[..16];

    public static AlertFace Of(Alert alert, Episode episode) => new(
        episode.IsQuiet ? null : AlertCall.Of(alert),
        new EmbedBuilder()
            .WithTitle(Cut.To($"{DotOf(episode)} {AlertTexts.Title(episode)}", MaxTitle))
            .WithUrl(UrlOf(alert, episode))
            .WithColor(ColorOf(episode))
            .WithDescription(Cut.Lines([.. AlertTexts.Lines(alert, episode)], MaxLines, AlertTexts.AndMore))
            .WithFooter(AlertTexts.Footer(alert))
            .Build());

    /// <summary>A sample that is marked as one.</summary>
    public static AlertFace Sample(Alert alert, bool isQuiet) => new(
        isQuiet ? null : AlertCall.Of(alert),
        new EmbedBuilder().WithTitle(AlertTexts.SampleTitle).WithColor(Theme.Accent).WithDescription(AlertTexts.Sample(alert)).WithFooter(AlertTexts.Footer(alert)).Build());

    /// <summary>Whether a message shows this episode.</summary>
    public static bool IsOf(string? url, string episode) => url is not null && url.EndsWith($"#{episode}", StringComparison.Ordinal);

    private static string UrlOf(Alert alert, Episode episode) =>
        episode.Rows is [var row] ? $"{alert.Standing.Panel}/server/{row.Identifier}#{episode.Id}" : $"{alert.Standing.Panel}/#{episode.Id}";

    private static string DotOf(Episode episode) => Theme.Of(episode.Kind switch
    {
        _ when episode.Notes.Count > 0 => ServerCondition.Offline,
        AlertKind.NodeDown when episode.IsOpen => ServerCondition.NodeDown,
        AlertKind.Crash when episode.IsOpen && episode.Rows.All(row => !row.IsOpen || row.Facts.IsRestarting) => ServerCondition.Starting,
        AlertKind.Crash or AlertKind.Stopped when episode.IsOpen => ServerCondition.Offline,
        AlertKind.BackupFailed => ServerCondition.InstallFailed,
        AlertKind.Installed when episode.Rows.Any(row => row.Facts.IsFailed) => ServerCondition.InstallFailed,
        AlertKind.Memory or AlertKind.Disk or AlertKind.Cpu when episode.IsOpen => ServerCondition.Starting,
        _ when episode.Rows.Any(row => row.End is EpisodeEnd.WentOffline or EpisodeEnd.NotWatched) => ServerCondition.Offline,
        _ => ServerCondition.Running,
    }).Dot;

    private static Color ColorOf(Episode episode) => episode.Kind switch
    {
        _ when episode.Notes.Count > 0 => Theme.Red,
        AlertKind.BackupFailed => Theme.Red,
        AlertKind.Installed when episode.Rows.Any(row => row.Facts.IsFailed) => Theme.Red,
        _ when !episode.IsOpen => Theme.Green,
        AlertKind.Crash when episode.Rows.All(row => !row.IsOpen || row.Facts.IsRestarting) => Theme.Amber,
        AlertKind.Crash => Theme.Red,
        AlertKind.Stopped => Theme.Grey,
        AlertKind.NodeDown => Theme.Dark,
        AlertKind.Players => Theme.Accent,
        _ => Theme.Amber,
    };
}

/// <summary>Whom a message calls.</summary>
/// <param name="RoleId">The role; the guild's own id for everyone.</param>
/// <param name="IsEveryone">Whether it is everyone.</param>
internal sealed record AlertCall(ulong RoleId, bool IsEveryone)
{
    public string Text => IsEveryone ? "@everyone" : $"<@&{RoleId}>";

    /// <summary>Null where nobody is to be called.</summary>
    public static AlertCall? Of(Alert alert) => alert is { IsDirect: false, RoleId: { } role } ? new AlertCall(role, role == alert.Standing.GuildId) : null;
}
