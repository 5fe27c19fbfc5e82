using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Panel.Application;

namespace PteroBot.Features.Admin.Servers.Drafts;

/// <summary>What an egg brings to a draft: images, a start command, variables with their defaults.</summary>
internal static class DraftEgg
{
    /// <summary>With its variables where the panel gives them: Pelican fails when it is asked for them with an egg, and keeps the defaults by itself.</summary>
    public static async Task<Egg> ReadAsync(AdministrationAccess access, int nest, int egg, CancellationToken cancellationToken)
    {
        try
        {
            return await access.Application.Eggs.GetAsync(nest, egg, EggIncludes.Variables, cancellationToken);
        }
        catch (PanelFailedException)
        {
            return await access.Application.Eggs.GetAsync(nest, egg, cancellationToken: cancellationToken);
        }
    }

    public static IReadOnlyList<DraftImage> ImagesOf(Egg? egg) =>
        [.. (egg?.DockerImages ?? new Dictionary<string, string?>()).Where(image => !string.IsNullOrEmpty(image.Value)).Select(image => new DraftImage(image.Key, image.Value!))];

    public static IReadOnlyList<DraftVariable> VariablesOf(IReadOnlyList<Variable>? variables) =>
        [.. (variables ?? []).Select(variable => new DraftVariable(variable.Key, variable.Name, variable.Description, variable.DefaultValue, variable.Rules))];

    /// <summary>The draft with another egg. What was set for a variable that both eggs have stays; the rest begins with its defaults.</summary>
    public static OpenDraft Put(OpenDraft draft, Egg egg)
    {
        var (images, variables) = (ImagesOf(egg), VariablesOf(egg.Variables));
        var before = draft.Draft.Variables.ToDictionary(variable => variable.Field, variable => variable.Default);
        var typed = variables.ToDictionary(variable => variable.Field, Value);
        typed[DraftFields.Image] = images.Count > 0 ? images[0].Image : "";
        typed[DraftFields.Startup] = egg.Startup ?? "";
        typed[DraftFields.Egg] = egg.Id.ToString();
        return draft.With(draft.Draft with { EggId = egg.Id, EggName = egg.Name, Images = images, Variables = variables }, draft.Texts.With(typed));

        string Value(DraftVariable variable) =>
            draft.Texts.Now.TryGetValue(variable.Field, out var text) && text != before.GetValueOrDefault(variable.Field) ? text : variable.Default;
    }
}
