using Discord;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Nests;

/// <summary>Nests as messages.</summary>
internal static class NestsEmbeds
{
    public const string Area = "adminnests";

    private const int PageSize = 10;
    private const int NameLength = 60;

    public static Reply List(NestsView nests, AdminView view)
    {
        var leaf = Leaf.Of(nests.Nests, view.Page, PageSize);
        return AdminFace.List(view, AdminFace.Title(view, "nests", nests.Panel.Host, leaf.Total, leaf.Total), leaf, Line, nest => new AdminChoice(nest.Name, nest.Id.ToString(), nest.Description));
    }

    public static Reply Card(NestView view)
    {
        var nest = view.Nest;
        var embed = new EmbedBuilder()
            .WithColor(Theme.Accent)
            .WithTitle(Outside.Text(nest.Name, NameLength))
            .WithUrl($"{view.Access.Panel}/admin/nests/view/{nest.Id}")
            .WithDescription($"Number `{nest.Id}` · by {Outside.Text(nest.Author, NameLength)}{(string.IsNullOrWhiteSpace(nest.Description) ? "" : $"\n{Outside.Text(nest.Description, 500)}")}")
            .AddField(nest.Eggs is { } eggs ? $"Eggs · {eggs.Count}" : "Eggs", Eggs(view));
        return Reply.Of(embed.Build(), new ComponentBuilder().WithButton("All nests", AdminView.Start(Area).ToPage(1), ButtonStyle.Secondary));
    }

    private static string Eggs(NestView view) => view.Nest.Eggs switch
    {
        null => AdminTexts.Missing(new KeyRight("eggs", Writes: false), view.Access.Panel),
        { Count: 0 } => "None.",
        var eggs => Cut.Lines([.. eggs.Select(egg => $"`{egg.Id}` **{Outside.Text(egg.Name, 40)}**")], EmbedFieldBuilder.MaxFieldValueLength, missing => $"and {missing} more"),
    };

    private static string Line(Nest nest) =>
        $"`{nest.Id}` **{Outside.Text(nest.Name, 40)}**{(nest.Eggs is { } eggs ? $" · {Words.Count(eggs.Count, "egg")}" : "")}{(string.IsNullOrWhiteSpace(nest.Description) ? "" : $" · {Outside.Text(nest.Description, 80)}")}";
}
