using Discord;
using PteroBot.Access.Grants;
using PteroBot.Interactions;
using PteroBot.Languages;
using PteroBot.Rendering;

namespace PteroBot.Approvals;

/// <summary>What requests look like.</summary>
internal static class ApprovalEmbeds
{
    public const int NameLength = 80;

    private const int CommandLength = 200;

    /// <summary>What the asker is told.</summary>
    public static Reply Asked(ApprovalRequest request) =>
        $"To {GrantWords.Doing(request.Action)} **{Outside.Text(request.ServerName, NameLength)}** an administrator has to approve it. I have asked in this channel; it waits until {Moments.Relative(request.Until)}.";

    /// <summary>The card with the two buttons.</summary>
    public static Reply Question(ApprovalRequest request, string? command) => Reply.Of(
        Card(request, Theme.Amber, $"{Asks(request)}{(command is null ? "" : $"\n{Outside.Code(command, CommandLength)}")}\n{Language.Current.AdministratorsAnswerUntil(Moments.Relative(request.Until))}"),
        new ComponentBuilder()
            .WithButton(Language.Current.Approve, CustomId.Of(ApprovalButtons.Area, ApprovalButtons.Yes, request.Id), ButtonStyle.Success)
            .WithButton(Language.Current.Deny, CustomId.Of(ApprovalButtons.Area, ApprovalButtons.No, request.Id), ButtonStyle.Danger));

    public static Reply Working(ApprovalRequest request) => Card(request, Theme.Amber, $"{Asks(request)}\n{Language.Current.BeingDone($"<@{request.DecidedBy}>")}");

    public static Reply Done(ApprovalRequest request, string end) => Card(request, Theme.Accent, $"{Asks(request)}\n{Language.Current.ApprovedIt($"<@{request.DecidedBy}>")} {end}");

    public static Reply Expired(ApprovalRequest request) => Card(request, Theme.Grey, $"{Asks(request)}\n{Language.Current.NobodyAnswered}");

    public static Reply Denied(ApprovalRequest request) => Card(request, Theme.Red, $"{Asks(request)}\n{Language.Current.DeniedIt($"<@{request.DecidedBy}>")}");

    /// <summary>The line that reaches the asker.</summary>
    public static Reply Told(ApprovalRequest request, string end) => $"<@{request.AskedBy}> {end}";

    private static string What(ApprovalRequest request) => Language.Current.Doing(request.Action, $"**{Outside.Text(request.ServerName, NameLength)}**");

    private static string Asks(ApprovalRequest request) => Language.Current.AsksTo($"<@{request.AskedBy}>", What(request), $"<@&{request.RoleId}>");

    private static Embed Card(ApprovalRequest request, Color color, string text) => new EmbedBuilder().WithColor(color)
        .WithTitle(Language.Current.Question(Words.Capitalised(Language.Current.Doing(request.Action, Outside.Text(request.ServerName, NameLength))))).WithDescription(text).Build();
}
