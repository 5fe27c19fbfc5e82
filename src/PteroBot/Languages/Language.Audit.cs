using PteroBot.Audit;

namespace PteroBot.Languages;

/// <content>The lines of the audit log in a channel.</content>
internal abstract partial class Language
{
    /// <summary>A change in words; that of a newer version stands for itself.</summary>
    public abstract ActionWords Change(string action);

    public abstract string Refused(string wanted);

    public abstract string Failed(string wanted);

    public abstract string AboutTo(string wanted);

    public abstract string EndUnknown(string wanted);

    /// <summary>In the place of a role or a member.</summary>
    public abstract string Nobody { get; }

    /// <summary>In the place of a channel.</summary>
    public abstract string NoChannel { get; }

    public abstract string SharedWith(string role);

    public abstract string ApprovedBy(string member);

    public abstract string EarlierIsNotRepeated { get; }

    public abstract string MirrorBegins(string member);
}
