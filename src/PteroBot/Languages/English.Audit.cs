using PteroBot.Audit;

namespace PteroBot.Languages;

/// <content>The audit log.</content>
internal sealed partial class English
{
    public override ActionWords Change(string action) => AuditWords.Of(action);

    public override string Refused(string wanted) => $"was refused: {wanted}";

    public override string Failed(string wanted) => $"did not succeed: {wanted}";

    public override string AboutTo(string wanted) => $"is about to {wanted}";

    public override string EndUnknown(string wanted) => $"wanted to {wanted}; how it ended is not known";

    public override string Nobody => "nobody";

    public override string NoChannel => "no channel";

    public override string SharedWith(string role) => $"shared with {role}";

    public override string ApprovedBy(string member) => $"approved by {member}";

    public override string EarlierIsNotRepeated => "Earlier entries are not repeated here; /audit has all of them.";

    public override string MirrorBegins(string member) => $"What is changed through the bot is listed here from now on. Chosen by {member} in /setup.";
}
