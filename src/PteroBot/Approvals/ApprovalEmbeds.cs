using Discord;
using PteroBot.Access.Grants;
using PteroBot.Interactions;
using PteroBot.Rendering;

namespace PteroBot.Approvals;

/// <summary>What requests look like.</summary>
internal static class ApprovalEmbeds
{
    private const int NameLength = 80;
    private const int CommandLength = 200;

    /// <summary>What the asker is told.</summary>
    public static Reply Asked(ApprovalRequest request) =>
        $"To {What(request)} an administrator has to approve it. I have asked in this channel; it waits until {Moments.Relative(request.Until)}.";

    /// <summary>The card with the two buttons.</summary>
    public static Reply Question(ApprovalRequest request, string? command) => Reply.Of(
        Card(request, Theme.Amber, $"{Asks(request)}{(command is null ? "" : $"\n{Outside.Code(command, CommandLength)}")}\nSomebody with the admin role can answer, until {Moments.Relative(request.Until)}."),
        new ComponentBuilder()
            .WithButton("Approve", CustomId.Of(ApprovalButtons.Area, ApprovalButtons.Yes, request.Id), ButtonStyle.Success)
            .WithButton("Deny", CustomId.Of(ApprovalButtons.Area, ApprovalButtons.No, request.Id), ButtonStyle.Danger));

    public static Reply Working(ApprovalRequest request) => Card(request, Theme.Amber, $"{Asks(request)}\n<@{request.DecidedBy}> approved it. It is being done…");

    public static Reply Done(ApprovalRequest request, string end) => Card(request, Theme.Accent, $"{Asks(request)}\n<@{request.DecidedBy}> approved it. {end}");

    public static Reply Denied(ApprovalRequest request) => Card(request, Theme.Red, $"{Asks(request)}\n<@{request.DecidedBy}> denied it.");

    /// <summary>The line that reaches the asker.</summary>
    public static Reply Told(ApprovalRequest request, string end) => $"<@{request.AskedBy}> {end}";

    private static string What(ApprovalRequest request) => $"{GrantWords.Doing(request.Action)} **{Outside.Text(request.ServerName, NameLength)}**";

    private static string Asks(ApprovalRequest request) => $"<@{request.AskedBy}> asks to {What(request)}, as <@&{request.RoleId}>.";

    private static Embed Card(ApprovalRequest request, Color color, string text) => new EmbedBuilder().WithColor(color)
        .WithTitle($"{Words.Capitalised(GrantWords.Doing(request.Action))} {Outside.Text(request.ServerName, NameLength)}?").WithDescription(text).Build();
}
