using Discord;
using PteroBot.Interactions;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin;

/// <summary>
/// Nothing of a panel is deleted by a slip of the thumb: a question, then a form that wants the name. The form opens without asking the
/// panel, so its button carries as much of the name as a custom id has room for.
/// </summary>
internal static class TypedName
{
    /// <summary>The form's input.</summary>
    public const string Field = "name";

    /// <summary>Leaves everything as it is.</summary>
    public static CustomId Keep { get; } = CustomId.Of("admin", "keep");

    private const int InId = 30;
    private const int MaxTitle = 45;

    /// <summary>The question. Its button has <paramref name="form"/> as id, with the confirmation at the end.</summary>
    public static Reply Question(string title, string warning, CustomId form, TimeProvider clock)
    {
        var embed = new EmbedBuilder()
            .WithColor(Theme.Red)
            .WithTitle(title)
            .WithDescription($"{warning}\nYou will be asked to type the name. Only you can answer, until {Moments.Relative(clock.GetUtcNow() + Confirmation.Lifetime)}.");
        return Reply.Of(embed.Build(), new ComponentBuilder()
            .WithButton("Delete…", form, ButtonStyle.Danger)
            .WithButton("Keep", Keep, ButtonStyle.Secondary));
    }

    /// <summary>The form.</summary>
    /// <param name="title">What it does.</param>
    /// <param name="submit">The id of its handler.</param>
    /// <param name="name">The name, or what <see cref="Short"/> left of it.</param>
    public static ModalBuilder Form(string title, CustomId submit, string name) => new ModalBuilder(Cut.To(title, MaxTitle), submit)
        .AddTextInput(new TextInputBuilder(Outside.Plain($"Type {name}", MaxTitle), Field, placeholder: Outside.Plain(name, 100), maxLength: 200, required: true));

    /// <summary>As much of a name as fits into a custom id beside the rest.</summary>
    public static string Short(string name)
    {
        var kept = name.Length <= InId ? name : name[..InId];
        while (CustomId.Of("x", "y", [kept]).ToString().Length - 4 > InId)
            kept = kept[..^1];
        return kept.Length > 0 && char.IsHighSurrogate(kept[^1]) ? kept[..^1] : kept;
    }

    /// <summary>Whether that is the name, whole or as far as the form showed it.</summary>
    public static bool Fits(string typed, string name) =>
        typed.Trim() is var text && (text == name.Trim() || text == Short(name).Trim() || text == Outside.Plain(name, 200) || text == Outside.Plain(Short(name), 200));

    /// <summary>Why nothing happened.</summary>
    public static string NotTyped(string name) => $"That was not {Outside.Code(name)}, so nothing was deleted.";
}
