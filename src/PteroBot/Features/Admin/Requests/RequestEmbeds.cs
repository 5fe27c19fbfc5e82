using Discord;
using PteroBot.Interactions;
using PteroBot.Languages;
using PteroBot.Rendering;
using PteroBot.Storage;

namespace PteroBot.Features.Admin.Requests;

/// <summary>What <c>/request</c> looks like.</summary>
internal static class RequestEmbeds
{
    private const int ReasonLength = 300;

    /// <summary>A request, and what can be done with it. Buttons are for administrators; that is asked at the press.</summary>
    public static Reply Card(Stored<ServerRequest> stored, ServerTemplate? template)
    {
        var request = stored.Value;
        var lines = new List<string> { Language.Current.RequestedBy($"<@{request.MemberId}> ({Outside.Text(request.MemberName)})", Moments.Relative(request.At), $"**{Outside.Text(request.ServerName, 100)}**", Outside.Code(request.Template)) };
        if (template is not null)
            lines.Add(Facts(template));
        if (request.State is RequestState.Open or RequestState.Approving)
            lines.Add(request.Username is { } name ? Language.Current.ForAccount(Outside.Code(name)) : Language.Current.AccountWillBeMade);
        lines.Add(State(request));
        var embed = new EmbedBuilder().WithColor(ColorOf(request.State)).WithTitle($"{Title(request.State)}: {Outside.Text(request.ServerName, 100)}").WithDescription(string.Join('\n', lines));
        return Reply.Of(embed.Build(), Controls(stored));
    }

    public static Reply Template(ServerTemplate template, string? said = null)
    {
        var embed = new EmbedBuilder()
            .WithColor(Theme.Accent)
            .WithTitle($"Template {Outside.Text(template.Name)}")
            .WithDescription(string.Join('\n', new[]
            {
                template.Description is { Length: > 0 } text ? Outside.Text(text, 300) : "",
                Facts(template),
                $"Taken from **{Outside.Text(template.TakenFrom)}**, with its image, start command and variables.",
                $"May ask: {Words.Join([.. template.Roles.Select(role => role == template.GuildId ? "everybody" : $"<@&{role}>")])} · {Words.Count(template.Quota, "server")} per member",
                template.Channel is { } channel ? $"Requests are shown in <#{channel}>." : "Requests are shown where they are made.",
            }.Where(line => line.Length > 0)));
        var roles = new SelectMenuBuilder()
            .WithType(ComponentType.RoleSelect).WithCustomId(CustomId.Of(RequestIds.Area, RequestIds.Roles, template.Name)).WithPlaceholder("Who may ask…")
            .WithMinValues(1).WithMaxValues(25)
            .WithDefaultValues([.. template.Roles.Select(role => new SelectMenuDefaultValue(role, SelectDefaultValueType.Role))]);
        return new Reply
        {
            Text = said,
            Embeds = [embed.Build()],
            Components = new ComponentBuilder().WithSelectMenu(roles, row: 0).WithButton("Remove it", CustomId.Of(RequestIds.Area, RequestIds.Remove, template.Name), ButtonStyle.Danger, row: 1).Build(),
        };
    }

    public static Reply Templates(IReadOnlyList<ServerTemplate> templates)
    {
        var embed = new EmbedBuilder().WithColor(Theme.Accent).WithTitle($"Templates · {templates.Count}");
        if (templates.Count == 0)
            return embed.WithDescription("There are none yet, so nobody can ask for a server. `/request template-add` takes one from a server that is as it should be.").Build();
        embed.WithDescription(string.Join('\n', templates.Select(template => $"{Outside.Code(template.Name)} · {Facts(template)} · {Words.Count(template.Quota, "server")} per member")));
        var menu = new SelectMenuBuilder().WithCustomId(CustomId.Of(RequestIds.Area, RequestIds.Open)).WithPlaceholder("Open a template…");
        foreach (var template in templates)
            menu.AddOption(Outside.Plain(template.Name, 90), template.Name);
        return Reply.Of(embed.Build(), new ComponentBuilder().WithSelectMenu(menu));
    }

    public static Reply Mine(IReadOnlyList<ServerRequest> requests) => new EmbedBuilder()
        .WithColor(Theme.Accent)
        .WithTitle("What you asked for")
        .WithDescription(requests.Count == 0 ? "Nothing yet. `/request server` asks for one." : Cut.Lines(
            [.. requests.Select(request => $"**{Outside.Text(request.ServerName, 100)}** like {Outside.Code(request.Template)}, asked {Moments.Relative(request.At)}. {State(request)}")],
            EmbedBuilder.MaxDescriptionLength, missing => $"and {missing} more"))
        .Build();

    public static string Approved(ServerRequest request, bool isNewAccount)
    {
        var (name, where) = ($"**{Outside.Text(request.ServerName, 100)}**", $"<{request.Panel}/server/{request.Server}>");
        return isNewAccount
            ? Language.Current.YourServerInstallsWithAccount(name, where)
            : Language.Current.YourServerInstalls(name, where);
    }

    public static string Denied(ServerRequest request) =>
        $"{Language.Current.YourRequestDeclined($"**{Outside.Text(request.ServerName, 100)}**", Outside.Text(request.DecidedBy))}{(request.Reason is { } reason ? $" {Outside.Text(reason, ReasonLength)}" : "")}";

    private static string Facts(ServerTemplate template) =>
        Language.Current.TemplateFacts(
            Outside.Text(template.EggName), Sizes.Limit(template.Limits.Memory), Sizes.Limit(template.Limits.Disk), template.Limits.Cpu > 0 ? $"{template.Limits.Cpu} %" : Language.Current.NoLimit);

    private static string State(ServerRequest request) => request.State switch
    {
        RequestState.Open => Language.Current.WaitsForAdministrator,
        RequestState.Approving => Language.Current.ServerIsMade($"**{Outside.Text(request.DecidedBy)}**", Moments.Relative(request.DecidedAt!.Value)),
        RequestState.Approved => $"{Language.Current.SaidYes($"**{Outside.Text(request.DecidedBy)}**")} <{request.Panel}/server/{request.Server}>",
        RequestState.Released => Language.Current.ServerIsGone,
        _ => $"{Language.Current.SaidNo($"**{Outside.Text(request.DecidedBy)}**")}{(request.Reason is { } reason ? $" {Outside.Text(reason, ReasonLength)}" : "")}",
    };

    private static string Title(RequestState state) => state switch
    {
        RequestState.Open => Language.Current.RequestTitle,
        RequestState.Approving => Language.Current.MakingTitle,
        RequestState.Denied => Language.Current.DeclinedTitle,
        _ => Language.Current.ApprovedTitle,
    };

    private static Color ColorOf(RequestState state) => state switch
    {
        RequestState.Open or RequestState.Approving => Theme.Amber,
        RequestState.Approved => Theme.Green,
        _ => Theme.Grey,
    };

    private static ComponentBuilder Controls(Stored<ServerRequest> stored) => stored.Value.State switch
    {
        RequestState.Open => new ComponentBuilder()
            .WithButton(Language.Current.Approve, CustomId.Of(RequestIds.Area, RequestIds.Approve, stored.Id), ButtonStyle.Success)
            .WithButton(Language.Current.DenyWithReason, CustomId.Of(RequestIds.Area, RequestIds.Deny, stored.Id), ButtonStyle.Danger),
        // Where the bot died on the way this takes it up again.
        RequestState.Approving => new ComponentBuilder().WithButton(Language.Current.TryAgain, CustomId.Of(RequestIds.Area, RequestIds.Approve, stored.Id), ButtonStyle.Secondary),
        RequestState.Approved => new ComponentBuilder().WithButton(Language.Current.CountAsGone, CustomId.Of(RequestIds.Area, RequestIds.Release, stored.Id), ButtonStyle.Secondary),
        _ => new ComponentBuilder(),
    };
}

/// <summary>The custom ids of <c>/request</c>.</summary>
internal static class RequestIds
{
    public const string Area = "request";
    public const string Ask = "ask";
    public const string Approve = "approve";
    public const string Deny = "deny";
    public const string Release = "release";
    public const string Open = "open";
    public const string Roles = "roles";
    public const string Remove = "remove";
}
