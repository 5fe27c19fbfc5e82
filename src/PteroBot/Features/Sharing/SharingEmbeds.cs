using Discord;
using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Interactions;
using PteroBot.Rendering;

namespace PteroBot.Features.Sharing;

/// <summary>What <c>/access</c> looks like.</summary>
internal static class SharingEmbeds
{
    private const int PageSize = 10;
    private const int LineLength = 380;

    public static Reply Of(Shared shared, DateTimeOffset now)
    {
        var role = Role(shared.Grants[0].GuildId, shared.Grants[0].RoleId);
        var servers = Words.Join([.. shared.Grants.Take(PageSize).Select(GrantTexts.Server)]) + (shared.Grants.Count > PageSize ? $" and {shared.Grants.Count - PageSize} more" : "");
        var card = new EmbedBuilder().WithColor(Theme.Green).WithTitle("Shared")
            .WithDescription($"{role} may now, on {servers}:\n{GrantTexts.Actions(shared.Given, now)}\n\n"
                + "They find it with /servers and on cards; what they do is carried out with the community key and stands in the audit log under their own name.");
        if (Warning(shared) is { } warning)
            card.AddField("Mind", warning);
        return card.Build();
    }

    public static Reply Of(Taken taken, ulong guildId) => $"{Role(guildId, taken.Role)} lost {Words.Count(taken.Count, "action")}, at once.";

    public static Reply List(IReadOnlyList<Grant> grants, SharingView view, DateTimeOffset now)
    {
        var leaf = Leaf.Of(grants, view.Page, PageSize);
        var lines = leaf.Items.Select(grant => Line(grant, now)).ToList();
        var card = new EmbedBuilder().WithColor(Theme.Accent).WithTitle($"Shared here · {Words.Count(grants.Count, "grant")}")
            .WithDescription(lines.Count == 0 ? view.IsOfAll ? "Nothing is shared here yet. /access grant shares a server with a role." : "Nothing is shared like that. /access list without a role or a server shows everything." : string.Join('\n', lines));
        return Reply.Of(card.Build(), leaf.Count <= 1 ? null : new ComponentBuilder().WithPages(leaf, view.ToPage, row: 0));
    }

    /// <summary>A role as a mention that pings nobody; the guild's own id is everybody.</summary>
    public static string Role(ulong guildId, ulong role) => role == guildId ? "everybody here" : $"<@&{role}>";

    private static string Line(Grant grant, DateTimeOffset now)
    {
        var said = GrantTexts.Actions(grant.Actions, now);
        return Cut.To($"{Role(grant.GuildId, grant.RoleId)} · {GrantTexts.Server(grant)}: {(said.Length == 0 ? "over" : said)}", LineLength);
    }

    private static string? Warning(Shared shared)
    {
        var actions = shared.Given.Select(action => action.Action).ToHashSet();
        string?[] parts =
        [
            shared.Grants.Any(grant => grant.RoleId == grant.GuildId) ? "Everybody in this Discord server has this right, guests included." : null,
            shared.Grants.Any(grant => grant.Server is null) ? "All servers of the community key are meant, those of tomorrow too." : null,
            actions.Overlaps([ServerAction.ChangeFiles, ServerAction.CreateSchedule, ServerAction.UpdateSchedule, ServerAction.EditStartup])
                ? "Files, schedules and variables can be used to make the server do almost anything, commands that are not shared included." : null,
            shared.Given.Any(action => action.WhenEmpty)
                ? "Whether somebody plays is asked at each press. Where a game does not tell (`/players list`), it is refused while the server runs." : null,
            shared.Given.Any(action => action is { Action: ServerAction.Command, Commands: null }) ? "All console commands are meant. A list of commands makes it narrower." : null,
            shared.Given.Any(action => action.Commands is { IsAllowList: false })
                ? "A list of forbidden commands can be got around where a command runs others (execute, sudo). A list of allowed ones cannot." : null,
        ];
        var said = parts.OfType<string>().ToList();
        return said.Count == 0 ? null : string.Join('\n', said);
    }
}

/// <summary>Which part of the list is shown, as it goes into custom ids.</summary>
internal sealed record SharingView(int Page, ulong? Role, string? Server)
{
    public const string Area = "access";

    private const int MaxServer = 40;

    public bool IsOfAll => Role is null && Server is null;

    public CustomId ToPage(int page) => CustomId.Of(Area, "page", page.ToString(), Role?.ToString() ?? "", Cut.To(Server ?? "", MaxServer));

    /// <summary>Reads the arguments of a custom id; anything odd becomes the first page of everything.</summary>
    public static SharingView Read(IReadOnlyList<string> arguments) => new(
        arguments.Count > 0 && int.TryParse(arguments[0], out var page) ? page : 1,
        arguments.Count > 1 && ulong.TryParse(arguments[1], out var role) ? role : null,
        arguments.Count > 2 && arguments[2].Length > 0 ? arguments[2] : null);
}
