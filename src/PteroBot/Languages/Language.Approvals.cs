using PteroBot.Access;

namespace PteroBot.Languages;

/// <content>Approval cards.</content>
internal abstract partial class Language
{
    /// <summary>What somebody wants to do with a server: <c>restart Survival</c>.</summary>
    public abstract string Doing(ServerAction action, string server);

    /// <summary>As a question.</summary>
    public abstract string Question(string what);

    public abstract string AsksTo(string member, string what, string role);

    public abstract string AdministratorsAnswerUntil(string relative);

    public abstract string Approve { get; }

    public abstract string Deny { get; }

    public abstract string BeingDone(string administrator);

    public abstract string ApprovedIt(string administrator);

    public abstract string DeniedIt(string administrator);

    public abstract string NoLongerHere(string member);

    public abstract string MayNotAnyMore(string member);

    public abstract string NothingDone { get; }

    public abstract string ServerIsAnother { get; }

    public abstract string CommandSent(string server);

    public abstract string CommandUnreadable { get; }

    public abstract string OfflineSoNotSent(string server);

    public abstract string ConsoleDidNotOpen(string server);

    /// <summary>What a role may do only so often was done a while ago.</summary>
    public abstract string RoleHasToWait(string what, string relative);
}
