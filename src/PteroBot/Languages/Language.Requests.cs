namespace PteroBot.Languages;

/// <content>The cards of <c>/request</c>, and what members are told of their requests.</content>
internal abstract partial class Language
{
    public abstract string RequestedBy(string member, string relative, string server, string template);

    public abstract string ForAccount(string account);

    public abstract string AccountWillBeMade { get; }

    /// <summary>What a server of a template gets.</summary>
    public abstract string TemplateFacts(string egg, string memory, string disk, string processor);

    public abstract string WaitsForAdministrator { get; }

    public abstract string ServerIsMade(string administrator, string relative);

    public abstract string SaidYes(string administrator);

    public abstract string SaidNo(string administrator);

    public abstract string ServerIsGone { get; }

    public abstract string RequestTitle { get; }

    public abstract string MakingTitle { get; }

    public abstract string DeclinedTitle { get; }

    public abstract string ApprovedTitle { get; }

    public abstract string DenyWithReason { get; }

    public abstract string TryAgain { get; }

    public abstract string CountAsGone { get; }

    public abstract string YourServerInstalls(string server, string page);

    public abstract string YourServerInstallsWithAccount(string server, string page);

    public abstract string YourRequestDeclined(string server, string administrator);
}
