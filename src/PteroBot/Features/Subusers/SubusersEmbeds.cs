using Discord;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel.Client;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Subusers;

/// <summary>Subusers as messages.</summary>
internal static class SubusersEmbeds
{
    public const string EmailField = "email";
    private const int PageSize = 15;

    public static Reply List(SubusersView view)
    {
        var leaf = Leaf.Of(view.People, view.Page, PageSize);
        var embed = new EmbedBuilder().WithColor(Theme.Accent).WithTitle($"Subusers · {view.Room.Title}").WithDescription(Cut.Lines([.. Lines(view, leaf)], 4000, missing => $"and {missing} more"));
        return new Reply { Text = view.Said, Embeds = [embed.Build()], Components = Controls(view, leaf) };
    }

    public static Reply Draft(DraftView view)
    {
        var embed = new EmbedBuilder()
            .WithColor(view.IsChanged ? Theme.Amber : Theme.Accent)
            .WithTitle($"What {Outside.Text(view.Person.Username)} may do · {view.Room.Title}")
            .WithDescription(string.Join('\n', Rights.Groups.Select(group => Line(group, view.Draft)).Append(Note(view))));
        return new Reply { Text = view.Said, Embeds = [embed.Build()], Components = Controls(view) };
    }

    public static Reply InviteQuestion(Room room, string email, ReadySet set, CustomId confirm, TimeProvider clock)
    {
        var embed = new EmbedBuilder()
            .WithColor(Theme.Amber)
            .WithTitle($"Share {room.Title}?")
            .WithDescription($"With {Outside.Code(email)}, as **{set.Name}**.\n"
                + "Look at the address twice: **if nobody on the panel has it, the panel makes a new account for it** and mails whoever owns it.\n"
                + $"Only you can answer, until {Moments.Relative(clock.GetUtcNow() + Confirmation.Lifetime)}.");
        return Reply.Of(embed.Build(), new ComponentBuilder().WithButton("Invite", confirm, ButtonStyle.Success).WithButton("Do not", CustomId.Of("subusers", "keep"), ButtonStyle.Secondary));
    }

    public static ModalBuilder InviteForm(string server) => new ModalBuilder("Share the server", CustomId.Of("subusers", "ask", server))
        .AddTextInput(new TextInputBuilder("The e-mail address of their panel account", EmailField, placeholder: "kim@example.com", maxLength: SubusersTexts.MaxEmail, required: true));

    public static Reply RemoveQuestion(DraftView view, CustomId confirm, TimeProvider clock)
    {
        var embed = new EmbedBuilder()
            .WithColor(Theme.Red)
            .WithTitle($"Remove {Outside.Text(view.Person.Username)} from {view.Room.Title}?")
            .WithDescription($"They cannot see or use the server any more; their account on the panel stays.\nOnly you can answer, until {Moments.Relative(clock.GetUtcNow() + Confirmation.Lifetime)}.");
        return Reply.Of(embed.Build(), new ComponentBuilder().WithButton("Remove", confirm, ButtonStyle.Danger).WithButton("Keep", CustomId.Of("subusers", "keep"), ButtonStyle.Secondary));
    }

    private static IEnumerable<string> Lines(SubusersView view, Leaf<Subuser> leaf)
    {
        if (leaf.Total == 0)
            yield return "This server is shared with nobody.";
        foreach (var person in leaf.Items)
            yield return $"**{Outside.Text(person.Username)}** {Outside.Code(person.Email)} · {Words.Count(Rights.Of(Rights.Mask(person.Permissions)).Count(), "permission")}{(person.HasTwoFactor ? " · two-factor" : "")}";
        if (RoomTexts.Lacking(view.Room, ServerAction.InviteSubuser, ServerAction.EditSubuser, ServerAction.RemoveSubuser) is { } lacking)
            yield return $"-# {lacking}";
    }

    private static MessageComponent Controls(SubusersView view, Leaf<Subuser> leaf)
    {
        var (room, server) = (view.Room, view.Room.Identifier);
        var controls = new ComponentBuilder();
        var menu = new SelectMenuBuilder().WithCustomId(CustomId.Of("subusers", "open", server)).WithPlaceholder("Change what somebody may do…").WithDisabled(!room.Allows(ServerAction.EditSubuser));
        foreach (var person in leaf.Items)
            menu.AddOption(Outside.Plain(person.Username, 90), person.Uuid.ToString("N"), Outside.Plain(person.Email, 90));
        if (menu.Options.Count > 0)
            controls.WithSelectMenu(menu);
        controls.WithPages(leaf, page => CustomId.Of("subusers", "page", server, $"{page}"), controls.NextRow());
        var row = controls.NextRow();
        return controls
            .WithButton("Invite…", CustomId.Of("subusers", "new", server), ButtonStyle.Primary, disabled: !room.Allows(ServerAction.InviteSubuser), row: row)
            .WithButton("Refresh", CustomId.Of("subusers", "page", server, $"{leaf.Number}"), ButtonStyle.Secondary, row: row)
            .WithButton("Panel", style: ButtonStyle.Link, url: room.PageOf("users"), row: row)
            .Build();
    }

    private static string Line(RightGroup group, ulong draft)
    {
        var held = group.Rights.Where(right => (draft & Rights.Mask([right.Key])) != 0).Select(right => char.ToLowerInvariant(right.Text[0]) + right.Text[1..]).ToList();
        return $"**{group.Name}** {held.Count} of {group.Rights.Count}{(held.Count == 0 ? "" : $": {string.Join(", ", held)}")}";
    }

    private static string Note(DraftView view)
    {
        var note = view.IsBeyondMe ? $"-# {SubusersTexts.BeyondYou}"
            : view.IsChanged ? "-# Not saved yet: press Save."
            : "-# Choose a group, or a ready-made set, and save. The console, every subuser may read.";
        return RoomTexts.Lacking(view.Room, ServerAction.EditSubuser, ServerAction.RemoveSubuser) is { } lacking ? $"{note}\n-# {lacking}" : note;
    }

    private static MessageComponent Controls(DraftView view)
    {
        var (server, person, draft) = (view.Room.Identifier, view.Person.Uuid.ToString("N"), Rights.Write(view.Draft));
        var allowed = view.Room.Allows(ServerAction.EditSubuser);
        var groups = new SelectMenuBuilder().WithCustomId(CustomId.Of("subusers", "group", server, person, draft)).WithPlaceholder("Choose a group…").WithDisabled(!allowed);
        foreach (var group in Rights.Groups)
            groups.AddOption(group.Name, group.Key, isDefault: group.Key == view.Group);
        var controls = new ComponentBuilder().WithSelectMenu(groups, row: 0);
        if (Rights.Groups.FirstOrDefault(group => group.Key == view.Group) is { } open && Choices(view, open) is { } choices)
            controls.WithSelectMenu(choices.WithDisabled(!allowed), row: 1);
        var sets = controls.NextRow();
        foreach (var set in ReadySet.All)
            controls.WithButton(set.Name, CustomId.Of("subusers", "set", server, person, set.Key), ButtonStyle.Secondary, disabled: !allowed, row: sets);
        return controls
            .WithButton("Save", CustomId.Of("subusers", "save", server, person, draft), ButtonStyle.Success, disabled: !allowed || !view.IsChanged || view.IsBeyondMe, row: sets + 1)
            .WithButton("Remove…", CustomId.Of("subusers", "drop", server, person), ButtonStyle.Danger, disabled: !view.Room.Allows(ServerAction.RemoveSubuser), row: sets + 1)
            .Build();
    }

    /// <summary>Only what the person in the room has can be chosen; null when that is nothing of the group.</summary>
    private static SelectMenuBuilder? Choices(DraftView view, RightGroup group)
    {
        var menu = new SelectMenuBuilder().WithCustomId(CustomId.Of("subusers", "rights", view.Room.Identifier, view.Person.Uuid.ToString("N"), Rights.Write(view.Draft), group.Key)).WithPlaceholder("None of them").WithMinValues(0);
        foreach (var right in group.Rights.Where(right => (view.Mine & Rights.Mask([right.Key])) != 0))
            menu.AddOption(right.Text, right.Key, right.Key, isDefault: (view.Draft & Rights.Mask([right.Key])) != 0);
        return menu.Options.Count == 0 ? null : menu.WithMaxValues(menu.Options.Count);
    }
}
