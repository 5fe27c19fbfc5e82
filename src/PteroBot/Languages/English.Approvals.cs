using PteroBot.Access;
using PteroBot.Access.Grants;

namespace PteroBot.Languages;

/// <content>Approvals and requests.</content>
internal sealed partial class English
{
    public override string Doing(ServerAction action, string server) => $"{GrantWords.Doing(action)} {server}";

    public override string Question(string what) => $"{what}?";

    public override string AsksTo(string member, string what, string role) => $"{member} asks to {what}, as {role}.";

    public override string AdministratorsAnswerUntil(string relative) => $"Somebody with the admin role can answer, until {relative}.";

    public override string Approve => "Approve";

    public override string Deny => "Deny";

    public override string BeingDone(string administrator) => $"{administrator} approved it. It is being done…";

    public override string ApprovedIt(string administrator) => $"{administrator} approved it.";

    public override string DeniedIt(string administrator) => $"{administrator} denied it.";

    public override string NoLongerHere(string member) => $"{member} is no longer here, so nothing was done.";

    public override string MayNotAnyMore(string member) => $"{member} may not do that any more, so nothing was done.";

    public override string NothingDone => "Nothing was done.";

    public override string ServerIsAnother => "Nothing was done: the server is another one now.";

    public override string CommandSent(string server) => $"The command was sent to {server}.";

    public override string CommandUnreadable => "Nothing was done: the command cannot be read any more.";

    public override string OfflineSoNotSent(string server) => $"{server} is offline, so nothing was sent.";

    public override string ConsoleDidNotOpen(string server) => $"The console of {server} did not open in time.";

    public override string RoleHasToWait(string what, string relative) => $"Your role may {what} only so often; it was done a while ago. You can do it again {relative}.";

    public override string OnlyWhenEmpty(string what, int players) => $"Your role may {what} only while nobody plays, and {(players == 1 ? "somebody plays" : $"{players} play")} now.";

    public override string OnlyWhenSurelyEmpty(string what, PlayersDoubt doubt) => doubt == PlayersDoubt.NotCounted
        ? $"Your role may {what} only while nobody plays, and its players are not counted. `/players settings` says which game it is."
        : $"Your role may {what} only while nobody plays, and the game does not tell now. Try again in a minute.";

    public override string UnderWay(string member, string what, string relative) => $"{member} asked to {what} {relative}, and that is not finished yet.";

    public override string DidNotWork(string because) => $"That did not work: {because}.";

    public override string MayBeDone(string because) => $"It may have been done or not: {because}.";

    public override string PanelSaidNo(string words) => $"The panel said no. {words}".TrimEnd();

    public override string NotBegun => "Nothing was done: the bot stopped before it began. Whoever wants it can ask again.";

    public override string EndNotSeen => "It was passed on, but the bot stopped before it saw the end.";

    public override string NobodyAnswered => "Nobody answered in time. Whoever wants it can ask again.";

    public override string RequestedBy(string member, string relative, string server, string template) => $"{member} asked {relative} for {server}, like {template}.";

    public override string ForAccount(string account) => $"For their panel account {account}.";

    public override string AccountWillBeMade => "A panel account is made for them at the address that they gave.";

    public override string TemplateFacts(string egg, string memory, string disk, string processor) => $"{egg} · {memory} memory · {disk} disk · {processor} CPU";

    public override string WaitsForAdministrator => "Waiting for a panel administrator.";

    public override string ServerIsMade(string administrator, string relative) => $"{administrator} said yes {relative}; the server is being made.";

    public override string SaidYes(string administrator) => $"{administrator} said yes:";

    public override string SaidNo(string administrator) => $"{administrator} said no.";

    public override string ServerIsGone => "The server is gone and does not count any more.";

    public override string RequestTitle => "Request";

    public override string MakingTitle => "Being made";

    public override string DeclinedTitle => "Declined";

    public override string ApprovedTitle => "Approved";

    public override string DenyWithReason => "Deny…";

    public override string TryAgain => "Try again";

    public override string CountAsGone => "The server is gone";

    public override string YourServerInstalls(string server, string page) => $"Your server {server} is being installed: {page}. /servers shows it.";

    public override string YourServerInstallsWithAccount(string server, string page) =>
        $"Your server {server} is being installed: {page}. An account was made for you; the panel has sent a mail in which you choose its password. Then use /link.";

    public override string YourRequestDeclined(string server, string administrator) => $"Your request for {server} was declined by {administrator}.";
}
