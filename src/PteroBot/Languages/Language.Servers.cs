using PteroBot.Live;
using PteroBot.Panel;

namespace PteroBot.Languages;

/// <content>Servers: what they do, and their cards.</content>
internal abstract partial class Language
{
    /// <summary><c>Running</c>. Also in the middle of a sentence, in small letters.</summary>
    public abstract string Word(ServerCondition condition);

    /// <summary>On a button: <c>Restart</c>.</summary>
    public abstract string Label(PowerSignal signal);

    /// <summary>While it happens: <c>Restarting</c>.</summary>
    public abstract string Doing(PowerSignal signal);

    /// <summary>Why nobody can use power on the server now; null when the condition does not stand in the way.</summary>
    public abstract string? Closed(ServerCondition condition, string name, string node);

    /// <summary>Why nobody can tell what a server does, as a clause that follows "unknown,".</summary>
    public abstract string Silence(SilenceReason? reason, string node);

    /// <summary>What ends a silence; null where the reason says it all.</summary>
    public abstract string? AfterSilence(SilenceReason? reason);

    /// <summary>The last condition that is certain.</summary>
    public abstract string LastKnown(string word);

    /// <summary>Before the first answer.</summary>
    public abstract string Asking { get; }

    /// <summary>Behind what happens: who asked for it.</summary>
    public abstract string AskedBy(string member);

    public abstract string Updated(string relative);

    public abstract string UpSince(string relative);

    /// <summary>Why power buttons of a card are off.</summary>
    public abstract string MayNotPress(string buttons);

    public abstract string OfflineSince(string day);

    public abstract string NotAnsweredSince(string clock);

    public abstract string WentDownWhileStarting { get; }

    public abstract string ThisServer { get; }

    public abstract string Processor { get; }

    public abstract string Memory { get; }

    public abstract string Disk { get; }

    public abstract string Network { get; }

    public abstract string Refresh { get; }

    public abstract string Console { get; }

    public abstract string Files { get; }

    public abstract string Backups { get; }

    public abstract string Graph { get; }

    public abstract string Panel { get; }

    /// <summary><c>2.1 of 4 GiB</c>.</summary>
    public abstract string Of(string used, string limit);

    public abstract string NoLimit { get; }

    /// <summary>The last link of an enumeration: <c>and</c>.</summary>
    public abstract string And { get; }

    /// <summary>The unit of a day, as short as that of an hour.</summary>
    public abstract string DayUnit { get; }
}
