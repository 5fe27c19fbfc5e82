using Discord;
using PteroBot.Interactions;
using PteroBot.Rendering;

namespace PteroBot.Features.Files;

/// <summary>The forms.</summary>
internal static class FileModals
{
    public const string Name = "name";
    public const string Content = "content";
    private const int TitleLength = 45;
    private const int MaxName = 255;

    /// <summary>With what is in the file now; <paramref name="save"/> carries its hash.</summary>
    public static ModalBuilder Edit(string name, TextFile file, CustomId save) => new ModalBuilder(Outside.Plain($"Edit {name}", TitleLength), save)
        .AddTextInput(new TextInputBuilder().WithLabel("Content").WithCustomId(Content).WithStyle(TextInputStyle.Paragraph)
            .WithMaxLength(TextFile.MaxShown).WithRequired(false).WithValue(file.Text));

    public static ModalBuilder NewFile(CustomId id) => OneLine("A new file", "Its name", id)
        .AddTextInput(new TextInputBuilder().WithLabel("Content").WithCustomId(Content).WithStyle(TextInputStyle.Paragraph).WithMaxLength(TextFile.MaxShown));

    /// <summary>A form that asks for one line.</summary>
    public static ModalBuilder OneLine(string title, string label, CustomId id, string value = "", int max = MaxName) => new ModalBuilder(title, id)
        .AddTextInput(new TextInputBuilder().WithLabel(label).WithCustomId(Name).WithMaxLength(max).WithValue(Cut.To(value, max)));
}
