using Discord;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel.Client;
using PteroBot.Rendering;

namespace PteroBot.Features.Account;

/// <summary>A person's SSH keys as messages.</summary>
internal static class SshKeyPages
{
    public const string Area = "sshkeys";
    public const string NameField = "name";
    public const string KeyField = "key";

    private const int NameLength = 60;
    private const int PageSize = 10;

    public static Reply List(SshKeyList list, int page = 1)
    {
        var leaf = Leaf.Of(list.Keys, page, PageSize);
        var lines = leaf.Items.Select(Line).ToList();
        var embed = new EmbedBuilder()
            .WithColor(Theme.Accent)
            .WithTitle(Cut.To($"Your SSH keys at {PanelPages.Name(list.Panel)} · {list.Keys.Count}", EmbedBuilder.MaxTitleLength))
            .WithDescription(lines.Count > 0
                ? string.Join('\n', lines)
                : "There are none. With one you reach your files over SFTP without a password.");
        var controls = new ComponentBuilder();
        if (lines.Count > 0)
            controls.WithSelectMenu(Menu(leaf));
        controls.WithPages(leaf, to => CustomId.Of(Area, "page", to.ToString()), row: 1);
        return Reply.Of(embed.Build(), controls.WithButton("Add a key…", CustomId.Of(Area, "new"), ButtonStyle.Primary, row: 1));
    }

    public static ModalBuilder Form() => new ModalBuilder("Add an SSH key", CustomId.Of(Area, "add"))
        .AddTextInput("Name", NameField, placeholder: "Laptop", minLength: 1, maxLength: 191, required: true)
        .AddTextInput("Public key (the .pub file)", KeyField, TextInputStyle.Paragraph, placeholder: "ssh-ed25519 AAAA…", minLength: 1, maxLength: 4000, required: true);

    public static Reply Question(SshKey key, CustomId confirm, TimeProvider clock)
    {
        var embed = new EmbedBuilder()
            .WithColor(Theme.Red)
            .WithTitle($"Remove the SSH key {Outside.Text(key.Name, NameLength)}?")
            .WithDescription($"{Outside.Code(key.Fingerprint)}\nIt opens SFTP no more from then on.\nOnly you can answer, until {Moments.Relative(clock.GetUtcNow() + Confirmation.Lifetime)}.");
        return Reply.Of(embed.Build(), new ComponentBuilder()
            .WithButton("Remove it", confirm, ButtonStyle.Danger)
            .WithButton("Keep it", CustomId.Of(Area, "list"), ButtonStyle.Secondary));
    }

    private static string Line(SshKey key) => $"**{Outside.Text(key.Name, NameLength)}** {Outside.Code(key.Fingerprint)} · added {Moments.Relative(key.CreatedAt)}";

    private static SelectMenuBuilder Menu(Leaf<SshKey> leaf)
    {
        var menu = new SelectMenuBuilder().WithCustomId(CustomId.Of(Area, "ask")).WithPlaceholder("Remove a key…");
        foreach (var key in leaf.Items.DistinctBy(SshKeys.Mark))
            menu.AddOption(Outside.Plain(key.Name, NameLength), SshKeys.Mark(key), Outside.Plain(key.Fingerprint, 90));
        return menu;
    }
}
