using PteroBot.Interactions;

namespace PteroBot.Features.Backups;

/// <summary>The custom ids of <c>/backups</c>. Servers are in them by identifier, backups by uuid without hyphens.</summary>
internal static class BackupIds
{
    public const string Area = "backups";

    public static CustomId Leave { get; } = CustomId.Of(Area, "leave");

    public static CustomId Page(string server, int page) => CustomId.Of(Area, "page", server, page.ToString());

    /// <summary>The same page, read anew: an id of its own, because no two controls of a message may share one.</summary>
    public static CustomId Again(string server, int page) => CustomId.Of(Area, "again", server, page.ToString());

    /// <summary>The select menu; its value is the backup.</summary>
    public static CustomId Open(string server) => CustomId.Of(Area, "open", server);

    public static CustomId New(string server) => CustomId.Of(Area, "new", server);

    public static CustomId Create(string server) => CustomId.Of(Area, "create", server);

    public static CustomId Show(string server, Guid backup) => CustomId.Of(Area, "show", server, Text(backup));

    public static CustomId Download(string server, Guid backup) => CustomId.Of(Area, "download", server, Text(backup));

    public static CustomId Lock(string server, Guid backup) => CustomId.Of(Area, "lock", server, Text(backup));

    public static CustomId AskRestore(string server, Guid backup) => CustomId.Of(Area, "askrestore", server, Text(backup));

    /// <summary>Opens the modal that wants the server's name.</summary>
    public static CustomId TypeRestore(string server, Guid backup, bool truncate) => CustomId.Of(Area, "typerestore", server, Text(backup), truncate ? Empty : Over);

    public static CustomId AskDelete(string server, Guid backup) => CustomId.Of(Area, "askdelete", server, Text(backup));

    public static CustomId Delete(string server, Guid backup) => CustomId.Of(Area, "delete", server, Text(backup));

    /// <summary>Whether everything that is there is deleted first.</summary>
    public static bool Truncates(string argument) => argument == Empty;

    public static string Text(Guid backup) => backup.ToString("N");

    private const string Empty = "1";
    private const string Over = "0";
}
