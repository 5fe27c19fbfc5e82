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

    public static Reply List(SshKeyList list)
    {
        var lines = list.Keys.Select(Line).ToList();
        var embed = new EmbedBuilder()
            .WithColor(Theme.Accent)
            .WithTitle(Cut.To($"Your SSH keys at {PanelPages.Name(list.Panel)} · {list.Keys.Count}", EmbedBuilder.MaxTitleLength))
            .WithDescription(lines.Count > 0
                ? Cut.Lines(lines, EmbedBuilder.MaxDescriptionLength, missing => $"and {missing} more")
                : "There are none. With one you reach your files over SFTP without a password.");
        var controls = new ComponentBuilder();
        if (lines.Count > 0)
            controls.WithSelectMenu(Menu(list));
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

    private static SelectMenuBuilder Menu(SshKeyList list)
    {
        var menu = new SelectMenuBuilder().WithCustomId(CustomId.Of(Area, "ask")).WithPlaceholder("Remove a key…");
        foreach (var key in list.Keys.DistinctBy(SshKeys.Mark).Take(SelectMenuBuilder.MaxOptionCount))
            menu.AddOption(Outside.Plain(key.Name, NameLength), SshKeys.Mark(key), Outside.Plain(key.Fingerprint, 90));
        return menu;
    }
}
