using PteroBot.Access;
using PteroBot.Access.Grants;

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

    /// <summary>The role may do it only while nobody plays, and somebody does.</summary>
    public abstract string OnlyWhenEmpty(string what, int players);

    /// <inheritdoc cref="OnlyWhenEmpty"/>
    public abstract string OnlyWhenSurelyEmpty(string what, PlayersDoubt doubt);

    /// <summary>Somebody asked for a power action a moment ago, which goes on.</summary>
    public abstract string UnderWay(string member, string what, string relative);

    /// <summary>Something went wrong; why is a clause of <see cref="Silence"/>.</summary>
    public abstract string DidNotWork(string because);

    /// <summary>It was sent, and no answer came.</summary>
    public abstract string MayBeDone(string because);

    /// <summary>With the panel's own words, which may be none and may end without a stop.</summary>
    public abstract string PanelSaidNo(string words);

    /// <summary>The bot stopped between the approval and what was approved.</summary>
    public abstract string NotBegun { get; }

    /// <summary>The bot stopped while it was done.</summary>
    public abstract string EndNotSeen { get; }

    public abstract string NobodyAnswered { get; }
}
