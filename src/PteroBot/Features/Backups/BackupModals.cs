using Discord;
using PteroBot.Interactions;

namespace PteroBot.Features.Backups;

/// <summary>What is typed for a backup.</summary>
internal static class BackupModals
{
    public const string NameField = "name";
    public const string IgnoredField = "ignored";
    public const string ServerField = "server";

    /// <summary>The panel takes no longer name.</summary>
    public const int MaxName = 191;

    public const int MaxIgnored = 2000;

    public static ModalBuilder New(string server) => new ModalBuilder("New backup", BackupIds.Create(server))
        .AddTextInput(new TextInputBuilder("Name", NameField, placeholder: "Made from the time when empty", maxLength: MaxName, required: false))
        .AddTextInput(new TextInputBuilder("What to leave out, one per line", IgnoredField, TextInputStyle.Paragraph,
            placeholder: "As in .gitignore. When empty, the server's .pteroignore counts", maxLength: MaxIgnored, required: false));

    /// <param name="submit">The confirmed question, as it goes into the modal.</param>
    /// <param name="truncate">Whether everything is deleted first.</param>
    public static ModalBuilder Restore(CustomId submit, bool truncate) => new ModalBuilder(truncate ? "Empty the server and restore" : "Restore over the files", submit)
        .AddTextInput(new TextInputBuilder("The server's name, to be sure", ServerField, placeholder: "As it stands in the question", maxLength: MaxName, required: true));
}
