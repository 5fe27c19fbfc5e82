using Discord;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel.Client;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Startup;

/// <summary>The page of a server's start: command, image, variables, and menus to change them.</summary>
internal static class StartupEmbeds
{
    // All of it together stays below the 6,000 characters of an embed.
    private const int PageSize = 5;
    private const int CommandLength = 700;
    private const int ValueLength = 100;
    private const int DescriptionLength = 120;
    private const int OptionLength = 90;

    public static Reply Of(StartupView view)
    {
        var leaf = Leaf.Of(view.Startup.Variables, view.Page, PageSize);
        var embed = new EmbedBuilder()
            .WithColor(Theme.Accent)
            .WithTitle($"Startup · {view.Room.Title}")
            .WithDescription(Head(view, leaf.Total));
        foreach (var variable in leaf.Items)
            embed.AddField($"{Outside.Text(variable.Name)}{(variable.IsEditable ? "" : " · read-only")}", Lines(variable));
        return new Reply { Text = view.Said, Embeds = [embed.Build()], Components = Controls(view, leaf) };
    }

    public static ModalBuilder Form(string server, EggVariable variable) =>
        new ModalBuilder(Outside.Plain(variable.Name, 45), CustomId.Of("startup", "save", server, variable.Key))
            .AddTextInput(new TextInputBuilder(Outside.Plain($"{variable.Key}, now:", 45), StartupModule.ValueField,
                variable.Value.AsSpan().ContainsAny('\r', '\n') ? TextInputStyle.Paragraph : TextInputStyle.Short,
                placeholder: Outside.Plain($"Default: {variable.DefaultValue}", 100), maxLength: StartupModule.MaxValue,
                required: !ValueRules.MayBeEmpty(variable.Rules), value: variable.Value.Length is 0 or > StartupModule.MaxValue ? null : variable.Value));

    private static string Head(StartupView view, int variables)
    {
        var lines = new List<string?>
        {
            Outside.Block(view.Startup.Command, CommandLength),
            $"Image: {(view.ImageName is { } name ? $"**{Outside.Text(name)}** · " : "set by an administrator · ")}{Outside.Code(view.Room.Server.DockerImage, ValueLength)}",
            variables == 0 ? "There are no variables to see." : "Changes count from the next start on.",
            RoomTexts.Lacking(view.Room, ServerAction.EditStartup, ServerAction.ChooseImage) is { } lacking ? $"-# {lacking}" : null,
        };
        return string.Join('\n', lines.Where(line => line is not null));
    }

    private static string Lines(EggVariable variable)
    {
        var description = string.IsNullOrWhiteSpace(variable.Description) ? "" : $"\n{Outside.Text(variable.Description, DescriptionLength)}";
        var rules = ValueRules.Explain(variable.Rules);
        return Cut.To($"{Outside.Code(variable.Key)} = {ValueOf(variable)}{description}\nRule: {rules}", EmbedFieldBuilder.MaxFieldValueLength);
    }

    private static string ValueOf(EggVariable variable)
    {
        var value = variable.Value.Length == 0 ? "empty" : Outside.Code(variable.Value, ValueLength);
        // Screens are shared; a click shows it.
        if (variable.Value.Length > 0 && SecretValues.IsSecret(variable))
            return $"||{value}||";
        if (variable.Value == variable.DefaultValue)
            return $"{value}, the default";
        return variable.DefaultValue.Length == 0 ? $"{value} (default: empty)" : $"{value} (default: {Outside.Code(variable.DefaultValue, ValueLength)})";
    }

    private static MessageComponent Controls(StartupView view, Leaf<EggVariable> leaf)
    {
        var (room, server) = (view.Room, view.Room.Identifier);
        var controls = new ComponentBuilder();
        if (Variables(leaf, server, room.Allows(ServerAction.EditStartup)) is { } variables)
            controls.WithSelectMenu(variables, row: 0);
        if (Images(view, room.Allows(ServerAction.ChooseImage)) is { } images)
            controls.WithSelectMenu(images, controls.NextRow());
        controls.WithPages(leaf, page => CustomId.Of("startup", "page", server, $"{page}"), controls.NextRow());
        var row = controls.NextRow();
        return controls
            .WithButton("Refresh", CustomId.Of("startup", "page", server, $"{leaf.Number}"), ButtonStyle.Secondary, row: row)
            .WithButton("Panel", style: ButtonStyle.Link, url: room.PageOf("startup"), row: row)
            .Build();
    }

    private static SelectMenuBuilder? Variables(Leaf<EggVariable> leaf, string server, bool allowed)
    {
        var editable = leaf.Items.Where(variable => variable.IsEditable && variable.Key.Length is > 0 and <= 60).ToList();
        if (editable.Count == 0)
            return null;
        var menu = new SelectMenuBuilder().WithCustomId(CustomId.Of("startup", "pick", server)).WithPlaceholder("Change a variable…").WithDisabled(!allowed);
        foreach (var variable in editable)
            menu.AddOption(Outside.Plain(variable.Name, OptionLength), variable.Key, Outside.Plain(StartupTexts.Hint(variable), OptionLength));
        return menu;
    }

    private static SelectMenuBuilder? Images(StartupView view, bool allowed)
    {
        var choices = StartupSearch.ImagesOf(view.Startup).Where(image => image.Value.Length is > 0 and <= StartupSearch.MaxValue).Take(SelectMenuBuilder.MaxOptionCount).ToList();
        if (choices.Count < 2 || view.ImageName is null)
            return null;
        var menu = new SelectMenuBuilder().WithCustomId(CustomId.Of("startup", "image", view.Room.Identifier)).WithPlaceholder("Choose an image…").WithDisabled(!allowed);
        foreach (var image in choices)
            menu.AddOption(Outside.Plain(image.Name, OptionLength), image.Value, Outside.Plain(image.Image, OptionLength), isDefault: image.Name == view.ImageName);
        return menu;
    }
}
