using Discord;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Eggs;

/// <summary>Eggs as messages: what they run, in which images, with which variables.</summary>
internal static class EggsEmbeds
{
    public const string Area = "admineggs";

    private const int PageSize = 10;
    private const int VariablesPerPage = 6;
    private const int MostImages = 12;
    private const int NameLength = 60;

    public static Reply List(EggsView eggs, AdminView view)
    {
        var found = EggSearch.Matching(eggs.Eggs, view.Search).ToList();
        var leaf = Leaf.Of(found, view.Page, PageSize);
        return AdminFace.List(view, AdminFace.Title(view, "eggs", eggs.Panel.Host, found.Count, eggs.Eggs.Count), leaf, Line,
            entry => new AdminChoice(entry.Egg.Name, entry.Egg.Id.ToString(), entry.Nest));
    }

    public static Reply Card(EggView view)
    {
        var egg = view.Egg;
        var variables = Leaf.Of(egg.Variables ?? [], view.Page, VariablesPerPage);
        var embed = new EmbedBuilder()
            .WithColor(Theme.Accent)
            .WithTitle(Outside.Text(egg.Name, NameLength))
            .WithDescription(string.Join('\n', Facts(view)))
            .AddField("Images", Images(egg))
            .AddField("Start command", Outside.Block(egg.Startup, 900))
            .AddField(egg.Variables is { } all ? $"Variables · {all.Count}" : "Variables", Variables(view, variables));
        var controls = new ComponentBuilder()
            .WithButton("All eggs", AdminView.Start(Area).ToPage(1), ButtonStyle.Secondary, row: 0)
            .WithPages(variables, page => CustomId.Of(Area, "show", egg.Id.ToString(), page.ToString()), row: 1);
        return Reply.Of(embed.Build(), controls);
    }

    private static string Line(EggEntry entry) =>
        $"`{entry.Egg.Id}` **{Outside.Text(entry.Egg.Name, 40)}**{(entry.Nest is null ? "" : $" · {Outside.Text(entry.Nest, 40)}")} · {Words.Count(entry.Egg.DockerImages.Count, "image")}";

    private static IEnumerable<string> Facts(EggView view)
    {
        yield return $"Number `{view.Egg.Id}`{(view.Nest is null ? "" : $" · nest {Outside.Text(view.Nest, NameLength)}")} · by {Outside.Text(view.Egg.Author, NameLength)}";
        if (!string.IsNullOrWhiteSpace(view.Egg.Description))
            yield return Outside.Text(view.Egg.Description, 500);
    }

    private static string Images(Egg egg) => egg.DockerImages.Count == 0
        ? "None."
        : Cut.Lines([.. egg.DockerImages.Take(MostImages).Select(image => $"{Outside.Text(image.Key, 40)}: {Outside.Code(image.Value)}")],
            EmbedFieldBuilder.MaxFieldValueLength, missing => $"and {missing} more");

    private static string Variables(EggView view, Leaf<Variable> leaf) => view.Egg.Variables switch
    {
        null => AdminTexts.Missing(new KeyRight("eggs", Writes: false), view.Access.Panel),
        { Count: 0 } => "None.",
        _ => Cut.Lines([.. leaf.Items.Select(Variable)], EmbedFieldBuilder.MaxFieldValueLength, missing => $"and {missing} more"),
    };

    private static string Variable(Variable variable)
    {
        var seen = variable switch
        {
            { UserEditable: true } => "",
            { UserViewable: true } => ", read-only",
            _ => ", hidden",
        };
        var standard = variable.DefaultValue.Length == 0 ? "empty" : Outside.Code(variable.DefaultValue, 40);
        return $"{Outside.Code(variable.Key, 50)} {Outside.Text(variable.Name, 40)}{seen}: {standard} · {Outside.Code(variable.Rules, 60)}";
    }
}
