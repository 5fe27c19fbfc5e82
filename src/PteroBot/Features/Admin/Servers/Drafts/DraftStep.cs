namespace PteroBot.Features.Admin.Servers.Drafts;

/// <summary>The pages of a draft, in the order in which they are filled in.</summary>
internal enum DraftStep
{
    Basics,
    Egg,
    Start,
    Variables,
    Limits,
    Place,
    Review,
}

internal static class DraftSteps
{
    public static IReadOnlyList<DraftStep> All { get; } = Enum.GetValues<DraftStep>();

    public static string Name(DraftStep step) => step switch
    {
        DraftStep.Basics => "Basics",
        DraftStep.Egg => "Egg",
        DraftStep.Start => "Start",
        DraftStep.Variables => "Variables",
        DraftStep.Limits => "Limits",
        DraftStep.Place => "Place",
        _ => "Review",
    };

    public static DraftStep? Read(string text) => Enum.TryParse<DraftStep>(text, out var step) && Enum.IsDefined(step) ? step : null;

    /// <summary>Where a field is mended. Fields are called as the panel calls them when it finds fault with one.</summary>
    public static DraftStep Of(string field) => field.Split('.')[0] switch
    {
        "egg" => DraftStep.Egg,
        "docker_image" or "image" or "startup" or "skip_scripts" or "start_on_completion" => DraftStep.Start,
        "environment" => DraftStep.Variables,
        "limits" or "feature_limits" or "oom_disabled" or "memory" or "swap" or "disk" or "io" or "cpu" or "threads" => DraftStep.Limits,
        "allocation" or "deploy" or "add_allocations" or "remove_allocations" or "node" => DraftStep.Place,
        "name" or "user" or "description" or "external_id" => DraftStep.Basics,
        _ => DraftStep.Review,
    };
}
