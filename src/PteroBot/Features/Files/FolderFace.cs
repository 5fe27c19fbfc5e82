using Discord;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rendering;

namespace PteroBot.Features.Files;

/// <summary>A folder as a message: a page of what is in it, a menu that opens it, and what can be done here.</summary>
internal static class FolderFace
{
    /// <summary>Fifteen lines of at worst 220 characters stay far below what a description holds.</summary>
    public const int PageSize = 15;

    private const int NameLength = 60;
    private const int LabelLength = 90;
    private const int MaxValue = 100;
    private const string FolderDot = "▸";

    public static Reply Of(FolderView view)
    {
        var leaf = Leaf.Of(view.Entries, view.Page, PageSize);
        string?[] parts =
        [
            FileWords.Breadcrumbs(view.Place.Path),
            Summary(view.Entries),
            "",
            .. leaf.Items.Select(Line),
            .. view.Place.Lacking(Permissions.FileReadContent, Permissions.FileCreate) is { } lacking ? (string[])["", $"-# {lacking}"] : [],
        ];
        return new Reply
        {
            Text = view.Said,
            Embeds =
            [
                new EmbedBuilder().WithColor(Theme.Accent).WithTitle($"{Outside.Text(view.Place.Server.Name, NameLength)} · files")
                    .WithUrl(view.Place.PanelPage).WithDescription(string.Join('\n', parts)).Build(),
            ],
            Components = Controls(view.Place, leaf),
        };
    }

    /// <summary>The page on which a name stands, or would stand.</summary>
    public static int PageOf(IReadOnlyList<FileEntry> entries, string asked)
    {
        var wanted = asked.Trim();
        for (var i = 0; i < entries.Count; i++)
            if (entries[i].Name.StartsWith(wanted, StringComparison.OrdinalIgnoreCase))
                return (i / PageSize) + 1;
        return int.TryParse(wanted, out var page) ? page : 1;
    }

    /// <summary>What stands for an entry in the menu.</summary>
    public static string ValueOf(FileEntry entry) => FilePlaces.Short(entry.Name, MaxValue);

    private static string Summary(IReadOnlyList<FileEntry> entries)
    {
        if (entries.Count == 0)
            return "This folder is empty.";
        var files = entries.Where(entry => entry.IsFile).ToList();
        return $"{Words.Count(entries.Count - files.Count, "folder")}, {Words.Count(files.Count, "file")} with {Sizes.Of(files.Sum(file => file.Size))}";
    }

    private static string Line(FileEntry entry) => entry.IsFile
        ? $"{Outside.Text(entry.Name, NameLength)} · {Sizes.Of(entry.Size)} · {Moments.Relative(entry.ModifiedAt)}"
        : $"{FolderDot} **{Outside.Text(entry.Name, NameLength)}** · {Moments.Relative(entry.ModifiedAt)}";

    private static MessageComponent Controls(FilePlaceView place, Leaf<FileEntry> leaf)
    {
        var controls = new ComponentBuilder();
        if (leaf.Total > 0)
            controls.WithSelectMenu(Menu(place, leaf));
        if (leaf.Count > 1)
            controls
                .WithPages(leaf, page => place.Id("page", page.ToString()), row: 1)
                .WithButton("Go to…", place.Id("askpage"), ButtonStyle.Secondary, row: 1);
        var row = controls.NextRow();
        return controls
            .WithButton("Up", place.Id("up"), ButtonStyle.Secondary, disabled: place.Path.IsRoot, row: row)
            .WithButton("Refresh", place.Id("refresh"), ButtonStyle.Secondary, row: row)
            .WithButton("New folder", place.Id("askfolder"), ButtonStyle.Secondary, disabled: !place.May(Permissions.FileCreate), row: row)
            .WithButton("New file", place.Id("askfile"), ButtonStyle.Secondary, disabled: !place.May(Permissions.FileCreate), row: row)
            .WithButton("This folder…", place.Id("entry"), ButtonStyle.Secondary, disabled: place.Path.IsRoot, row: row)
            .Build();
    }

    private static SelectMenuBuilder Menu(FilePlaceView place, Leaf<FileEntry> leaf)
    {
        var menu = new SelectMenuBuilder().WithCustomId(place.Id("open", leaf.Number.ToString())).WithPlaceholder("Open a folder or a file…");
        foreach (var entry in leaf.Items)
            menu.AddOption($"{(entry.IsFile ? "" : $"{FolderDot} ")}{Outside.Plain(entry.Name, LabelLength)}", ValueOf(entry), entry.IsFile ? Sizes.Of(entry.Size) : "folder");
        return menu;
    }
}
