using Discord;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Features.Files;

/// <summary>A file or folder as a message: its content where that fits, and what can be done to it.</summary>
internal static class EntryFace
{
    private const int TitleLength = 100;

    // What the buttons of a file or folder need.
    private static readonly string[] Needed =
        [Permissions.FileReadContent, Permissions.FileCreate, Permissions.FileUpdate, Permissions.FileDelete, Permissions.FileArchive];

    public static Reply Of(EntryView view) => new()
    {
        Text = view.Said,
        Embeds = [Card(view)],
        Components = view.Entry.IsFile ? OfFile(view) : OfFolder(view.Place),
        Files = view.Attached is { } bytes ? [new FileAttachment(new MemoryStream(bytes.ToArray()), FileWords.AttachmentName(view.Entry.Name))] : [],
    };

    /// <summary>Whether the content can be shown in the message itself.</summary>
    public static bool Fits(TextFile file, string name) => FileWords.Block(file.Text, name, EmbedBuilder.MaxDescriptionLength) is not null;

    /// <summary>The question before something is deleted.</summary>
    public static Reply Question(EntryView view, CustomId confirm, DateTimeOffset until)
    {
        var what = view.Entry.IsFile ? "The file is gone for good; the panel has no bin." : "It goes with everything in it, for good; the panel has no bin.";
        var embed = new EmbedBuilder().WithColor(Theme.Red).WithTitle($"Delete {Outside.Text(view.Entry.Name, TitleLength)}?")
            .WithDescription($"{FileWords.Code(view.Place.Path)} · {FileWords.Facts(view.Entry)}\n{what}\nOnly you can answer, until {Moments.Relative(until)}.");
        return Reply.Of(embed.Build(), new ComponentBuilder()
            .WithButton("Delete it", confirm, ButtonStyle.Danger)
            .WithButton("Keep it", view.Place.Id("entry"), ButtonStyle.Secondary));
    }

    private static Embed Card(EntryView view)
    {
        var facts = $"{FileWords.Code(view.Place.Path)} · {FileWords.Facts(view.Entry)}";
        var block = view.Text is null ? null : FileWords.Block(view.Text.Text, view.Entry.Name, EmbedBuilder.MaxDescriptionLength);
        var embed = new EmbedBuilder().WithColor(Theme.Accent).WithTitle(Outside.Text(view.Entry.Name, TitleLength)).WithUrl(view.Place.PanelPage)
            .WithDescription(view switch
            {
                { Text.Text.Length: 0 } => "The file is empty.",
                { Why: { } why } => why,
                _ when block is not null => block,
                { Entry.IsFile: false } => "A folder. What is in it, Open shows.",
                _ => "It does not fit into a message.",
            })
            .AddField("Where", view.Place.Lacking(Needed) is { } lacking ? $"{facts}\n-# {lacking}" : facts);
        return embed.Build();
    }

    private static MessageComponent OfFile(EntryView view)
    {
        var place = view.Place;
        var controls = new ComponentBuilder()
            .WithButton("Edit", place.Id("edit"), ButtonStyle.Primary, disabled: view.Text?.IsEditable != true || !place.May(Permissions.FileReadContent, Permissions.FileCreate), row: 0)
            .WithButton("Download", place.Id("download"), ButtonStyle.Secondary, disabled: !place.May(Permissions.FileReadContent), row: 0)
            .WithButton("Copy", place.Id("copy"), ButtonStyle.Secondary, disabled: !place.May(Permissions.FileCreate), row: 0);
        if (FileWords.IsArchive(view.Entry.Name))
            controls.WithButton("Extract", place.Id("extract"), ButtonStyle.Secondary, disabled: !place.May(Permissions.FileCreate), row: 0);
        return Common(controls, place).WithButton("Back", place.Id("up"), ButtonStyle.Secondary, row: 1).Build();
    }

    private static MessageComponent OfFolder(FilePlaceView place) =>
        Common(new ComponentBuilder().WithButton("Open", place.Id("browse"), ButtonStyle.Primary, row: 0), place).Build();

    private static ComponentBuilder Common(ComponentBuilder controls, FilePlaceView place) => controls
        .WithButton("Rename", place.Id("askname"), ButtonStyle.Secondary, disabled: !place.May(Permissions.FileUpdate), row: 1)
        .WithButton("Mode", place.Id("askmode"), ButtonStyle.Secondary, disabled: !place.May(Permissions.FileUpdate), row: 1)
        .WithButton("Archive", place.Id("archive"), ButtonStyle.Secondary, disabled: !place.May(Permissions.FileArchive), row: 1)
        .WithButton("Delete", place.Id("delete"), ButtonStyle.Danger, disabled: !place.May(Permissions.FileDelete), row: 1);
}
